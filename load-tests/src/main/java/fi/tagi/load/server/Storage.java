package fi.tagi.load.server;

import java.io.IOException;
import java.util.Map;

/** Where a server that is started for a run keeps its data. */
public interface Storage extends AutoCloseable {
  /** Which database, in a word. */
  String name();

  /** The server's settings for it. */
  Map<String, String> settings();

  @Override
  void close() throws IOException;

  /** SQLite in the server's own folder. */
  static Storage sqlite() {
    return new Storage() {
      @Override
      public String name() {
        return "sqlite";
      }

      @Override
      public Map<String, String> settings() {
        return Map.of();
      }

      @Override
      public void close() {}
    };
  }
}
