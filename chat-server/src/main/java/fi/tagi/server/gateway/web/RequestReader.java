package fi.tagi.server.gateway.web;

import fi.tagi.server.gateway.limit.Peers;
import fi.tagi.server.gateway.site.Incoming;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Takes out of a request what the server reads; whatever else it says is left behind. */
final class RequestReader {
  private static final int PARAMETERS_MAX = 16;
  private static final String BEARER = "Bearer ";

  private final Peers peers;
  private final String cookieName;

  RequestReader(Peers peers, String cookieName) {
    this.peers = peers;
    this.cookieName = cookieName;
  }

  /**
   * The request.
   *
   * @throws IllegalArgumentException when the target is not an address
   */
  Incoming read(FullHttpRequest request, InetAddress address) {
    HttpHeaders headers = request.headers();
    return new Incoming(
        request.method().name(),
        target(request.uri()),
        new Incoming.Headers(
            value(headers, HttpHeaderNames.ORIGIN),
            value(headers, HttpHeaderNames.CONTENT_TYPE),
            cookie(headers),
            token(headers),
            value(headers, HttpHeaderNames.IF_NONE_MATCH),
            value(headers, HttpHeaderNames.ACCEPT_ENCODING)),
        ByteBufUtil.getBytes(request.content()),
        peers.of(address, String.join(",", headers.getAll("X-Forwarded-For"))));
  }

  private static Incoming.Target target(String uri) {
    QueryStringDecoder decoder =
        new QueryStringDecoder(uri, StandardCharsets.UTF_8, true, PARAMETERS_MAX);
    Map<String, String> query = new HashMap<>();
    decoder.parameters().forEach((name, values) -> query.put(name, values.getFirst()));
    return new Incoming.Target(decoder.path(), Map.copyOf(query));
  }

  private String cookie(HttpHeaders headers) {
    for (String header : headers.getAll(HttpHeaderNames.COOKIE)) {
      for (Cookie cookie : ServerCookieDecoder.STRICT.decode(header)) {
        if (cookie.name().equals(cookieName)) {
          return cookie.value();
        }
      }
    }
    return "";
  }

  /** Whoever shows another kind of authorization, as a proxy may, shows no token. */
  private static String token(HttpHeaders headers) {
    String value = value(headers, HttpHeaderNames.AUTHORIZATION);
    return value.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? value.substring(BEARER.length()).strip()
        : "";
  }

  private static String value(HttpHeaders headers, CharSequence name) {
    String value = headers.get(name);
    return value == null ? "" : value;
  }
}
