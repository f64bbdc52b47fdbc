package fi.tagi.server.gateway.site;

import fi.tagi.server.gateway.page.PageRequest;
import fi.tagi.server.gateway.page.Pages;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Routes;
import fi.tagi.server.http.Routes.Match;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Answers every HTTP request: routes first, then pages. May block. */
public final class Site {
  static final String METRICS_PATH = "/metrics";

  /** As RFC 9110 (5.6.7) writes an instant. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Routes routes;
  private final Endpoints endpoints;
  private final Pages pages;
  private final boolean secure;
  private final InstantSource clock;

  /**
   * The site.
   *
   * @param secure whether browsers reach it by https, and shall never do otherwise
   * @param clock what time it is
   */
  public Site(
      Routes routes, Endpoints endpoints, Pages pages, boolean secure, InstantSource clock) {
    this.routes = routes;
    this.endpoints = endpoints;
    this.pages = pages;
    this.secure = secure;
    this.clock = clock;
  }

  /** The answer, without the headers that {@link #finished} adds. */
  public Response answer(Incoming in) {
    String path = in.target().path();
    if (path.equals(METRICS_PATH) && !in.peer().mayReadMetrics()) {
      return Response.error(404, "no_such_path");
    }
    return switch (routes.match(in.routedMethod(), path)) {
      case Match.Found found -> endpoints.answer(found, in);
      case Match.OtherMethods other -> wrongMethod(String.join(", ", other.allowed()));
      case Match.NoSuchPath none -> page(in);
    };
  }

  /** The answer with the headers that every answer has; its own go before them. */
  public Response finished(Response response) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Date", HTTP_DATE.format(clock.instant()));
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.put("Cache-Control", "no-store");
    if (secure) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    headers.putAll(response.headers());
    return new Response(response.status(), response.type(), headers, response.content());
  }

  private Response page(Incoming in) {
    if (!pages.exists(in.target().path())) {
      return Response.error(404, "no_such_path");
    }
    return in.routedMethod().equals("GET") ? pages.answer(asked(in)) : wrongMethod("GET");
  }

  private static PageRequest asked(Incoming in) {
    return new PageRequest(
        in.target().path(),
        in.target().query().getOrDefault("line", ""),
        in.headers().ifNoneMatch(),
        in.headers().acceptEncoding());
  }

  private static Response wrongMethod(String allowed) {
    return Response.error(405, "method").with("Allow", allowed.replace("GET", "GET, HEAD"));
  }
}
