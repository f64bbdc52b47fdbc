package fi.tagi.server.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A site of another origin, with the chat's button on its pages: one in each language. What is
 * asked for after the address, as {@code ?position=left}, is a further attribute of the button, as
 * HTML writes it. The site allows its pages nothing but what the chat needs.
 */
@SuppressWarnings("InlineFormatString") // a page is read more easily by itself
final class HostSite implements AutoCloseable {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%2$s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Metsä-Karjala</title>
      <link rel="icon" href="data:,">
      <script src="%1$s/widget.js" data-line="%3$s" data-site="%4$s"%5$s async></script>
      </head>
      <body>
      <main aria-labelledby="name">
      <h1 id="name">Metsä-Karjala</h1>
      <p>Tällä sivulla on jotakin aivan muuta.</p>
      </main>
      </body>
      </html>
      """;

  /** By server: the script and the frame, and no style that is written into a page. */
  private static final String POLICY =
      "default-src 'none'; script-src %1$s; frame-src %1$s; img-src data:; base-uri 'none'";

  /** By server: where the button asks whether the line is open. */
  private static final String ASKING = "; connect-src %s";

  private final HttpServer http;

  private HostSite(HttpServer http) {
    this.http = http;
  }

  static HostSite open() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    http.start();
    return new HostSite(http);
  }

  /** Puts the button on the pages. */
  void shows(URI server, String line, String site) {
    http.createContext(
        "/",
        exchange -> {
          String language = exchange.getRequestURI().getPath().substring(1);
          String more = attributes(exchange.getRequestURI().getRawQuery());
          String asks = more.contains(" data-state=") ? ASKING.formatted(server) : "";
          exchange
              .getResponseHeaders()
              .set("Content-Security-Policy", POLICY.formatted(server) + asks);
          answer(exchange, PAGE.formatted(server, language, line, site, more));
        });
  }

  private static String attributes(@Nullable String query) {
    return query == null
        ? ""
        : Stream.of(query.split("&"))
            .map(one -> one.split("=", 2))
            .map(one -> " data-%s=\"%s\"".formatted(one[0], URLDecoder.decode(one[1], UTF_8)))
            .collect(Collectors.joining());
  }

  private static void answer(HttpExchange exchange, String page) throws IOException {
    try (exchange) {
      byte[] bytes = page.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  String authority() {
    return "127.0.0.1:" + http.getAddress().getPort();
  }

  String origin() {
    return "http://" + authority();
  }

  /** The page in this language. */
  String page(String language) {
    return origin() + "/" + language;
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
