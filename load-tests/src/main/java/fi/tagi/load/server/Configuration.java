package fi.tagi.load.server;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of a server that is started for a run. Everything is as in operation but what a run
 * on one machine must have: passwords that cost little, since hundreds of robots sign in, and no
 * share for one source. How fast one source may open sessions is left as it is: robots come from
 * many addresses of the loopback.
 */
final class Configuration {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "passwords.memory-kib", "8192",
          "passwords.iterations", "1",
          "limits.connections-per-source", "1000000");

  private Configuration() {}

  static List<String> lines(Storage storage, Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(ALWAYS);
    all.putAll(storage.settings());
    all.putAll(settings);
    return all.entrySet().stream()
        .map(entry -> "%s: \"%s\"".formatted(entry.getKey(), entry.getValue()))
        .toList();
  }
}
