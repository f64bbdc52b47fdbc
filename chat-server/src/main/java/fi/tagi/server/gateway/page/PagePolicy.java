package fi.tagi.server.gateway.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a browser lets each page do: nothing from another host, nothing inline, and frames only
 * where they belong.
 */
final class PagePolicy {
  private static final String OWN_ONLY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'none';"
          + " media-src 'self'; form-action 'self'; base-uri 'none'; connect-src 'self' ";
  private static final String NO_DEVICES =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

  private final List<String> ownOrigins;
  private final Function<String, List<String>> sites;
  private final String ownOnly;

  /**
   * The policy.
   *
   * @param ownOrigins the origins of the server's own pages
   * @param sites the origins of the sites on which a line's widget stands, by the line's code; none
   *     for an unknown line
   */
  PagePolicy(List<String> ownOrigins, Function<String, List<String>> sites) {
    this.ownOrigins = List.copyOf(ownOrigins);
    this.sites = sites;
    // Older Safari does not count a page's own WebSockets as 'self'.
    this.ownOnly =
        OWN_ONLY
            + ownOrigins.stream()
                .map(origin -> origin.replaceFirst("^http", "ws"))
                .collect(Collectors.joining(" "));
  }

  /**
   * The headers of a page or file.
   *
   * @param page which page; empty for a file
   * @param line the code of the line the widget is opened for, empty for none
   */
  Map<String, String> headers(Optional<PageAddress> page, String line) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Permissions-Policy", NO_DEVICES);
    headers.put("Content-Security-Policy", ownOnly + "; frame-ancestors 'none'");
    page.ifPresent(known -> {
      switch (known) {
        case WIDGET -> {
          headers.put("Content-Security-Policy", ownOnly + ancestors(line));
          headers.put("Cross-Origin-Resource-Policy", "cross-origin");
        }
        case LOADER -> {
          headers.put("Cross-Origin-Resource-Policy", "cross-origin");
          headers.put("Access-Control-Allow-Origin", "*");
        }
        case DEMO -> {
          headers.put("Content-Security-Policy", demo());
          headers.put("Cross-Origin-Opener-Policy", "same-origin");
        }
        case PREVIEW ->
            headers.put("Content-Security-Policy", ownOnly + "; frame-ancestors 'self'");
        case MANAGE, PRACTICE -> {
          headers.put(
              "Content-Security-Policy", ownOnly + "; frame-src 'self'; frame-ancestors 'none'");
          alone(headers);
        }
        case CONSOLE, INVITATION -> alone(headers);
        case PROTOCOL -> {
          // A file like any other.
        }
      }
    });
    return headers;
  }

  /** In no frame, and with no hold on a window of another site. */
  private static void alone(Map<String, String> headers) {
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("X-Frame-Options", "DENY");
  }

  private String ancestors(String line) {
    List<String> all = new ArrayList<>(List.of("'self'"));
    all.addAll(ownOrigins);
    // A site's origin is checked where it is set; here nothing that could end the directive passes.
    sites.apply(line).stream().filter(PagePolicy::isPlain).forEach(all::add);
    return "; frame-ancestors " + String.join(" ", all);
  }

  /** The demo page stands for another site: it may load the widget from any of our names. */
  private String demo() {
    String own = "'self' " + String.join(" ", ownOrigins);
    return ownOnly.replace("script-src 'self'", "script-src " + own)
        + "; frame-src "
        + own
        + "; frame-ancestors 'none'";
  }

  private static boolean isPlain(String origin) {
    return origin.chars().noneMatch(c -> c <= ' ' || c == ';' || c == ',' || c > '~');
  }
}
