package fi.tagi.server.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the route of a request by method and path. */
public final class Routes {
  private final List<Compiled> compiled;

  /**
   * These routes.
   *
   * @throws IllegalArgumentException when two have the same key
   */
  public Routes(List<Route> routes) {
    Set<String> keys = new TreeSet<>();
    List<Compiled> list = new ArrayList<>();
    for (Route route : routes) {
      if (!keys.add(route.key())) {
        throw new IllegalArgumentException("route twice: " + route.key());
      }
      list.add(new Compiled(route, segments(route.path())));
    }
    // A path without parameters goes before one that has them.
    list.sort(Comparator.comparingInt(Compiled::parameterCount));
    this.compiled = List.copyOf(list);
  }

  /** What serves the request. */
  public Match match(String method, String path) {
    List<String> segments = segments(path);
    Set<String> allowed = new TreeSet<>();
    for (Compiled candidate : compiled) {
      if (candidate.fits(segments)) {
        if (candidate.route.method().equals(method)) {
          return new Match.Found(candidate.route, candidate.parameters(segments));
        }
        allowed.add(candidate.route.method());
      }
    }
    return allowed.isEmpty() ? new Match.NoSuchPath() : new Match.OtherMethods(allowed);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }

  /** What was found. */
  public sealed interface Match {
    /** The route and the values of its path parameters by name. */
    record Found(Route route, Map<String, String> parameters) implements Match {}

    /** The path exists, for these methods only. */
    record OtherMethods(Set<String> allowed) implements Match {}

    /** There is no such path. */
    record NoSuchPath() implements Match {}
  }

  private record Compiled(Route route, List<String> pattern) {
    private static boolean isParameter(String segment) {
      return segment.startsWith("{") && segment.endsWith("}");
    }

    int parameterCount() {
      return Math.toIntExact(pattern.stream().filter(Compiled::isParameter).count());
    }

    boolean fits(List<String> segments) {
      if (segments.size() != pattern.size()) {
        return false;
      }
      for (int i = 0; i < segments.size(); i++) {
        boolean same =
            isParameter(pattern.get(i))
                ? !segments.get(i).isEmpty()
                : pattern.get(i).equals(segments.get(i));
        if (!same) {
          return false;
        }
      }
      return true;
    }

    Map<String, String> parameters(List<String> segments) {
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < segments.size(); i++) {
        String name = pattern.get(i);
        if (isParameter(name)) {
          values.put(name.substring(1, name.length() - 1), segments.get(i));
        }
      }
      return Map.copyOf(values);
    }
  }
}
