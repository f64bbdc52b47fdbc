package fi.tagi.server.gateway.web;

import fi.tagi.protocol.Limits;
import fi.tagi.server.gateway.site.Origins;
import fi.tagi.server.http.Response;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Arrays;
import java.util.Optional;

/** Whether a request may become a WebSocket, as far as the request itself says. */
final class UpgradeCheck {
  private static final String VERSION = "13";

  /** 16 bytes in base64. */
  private static final int KEY_LENGTH = 24;

  private final Origins origins;

  UpgradeCheck(Origins origins) {
    this.origins = origins;
  }

  /** What is wrong with it; empty for nothing. */
  Optional<Response> refusal(HttpRequest request) {
    HttpHeaders headers = request.headers();
    if (!HttpMethod.GET.equals(request.method())) {
      return Optional.of(Response.error(405, "method").with("Allow", "GET"));
    }
    if (!headers.containsValue(HttpHeaderNames.UPGRADE, "websocket", true)
        || !headers.containsValue(HttpHeaderNames.CONNECTION, "upgrade", true)) {
      return Optional.of(Response.error(426, "websocket").with("Upgrade", "websocket"));
    }
    if (!VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
      return Optional.of(
          Response.error(426, "websocket_version").with("Sec-WebSocket-Version", VERSION));
    }
    if (text(headers, HttpHeaderNames.SEC_WEBSOCKET_KEY).length() != KEY_LENGTH) {
      return Optional.of(Response.error(400, "websocket_key"));
    }
    if (!origins.allow(text(headers, HttpHeaderNames.ORIGIN))) {
      return Optional.of(Response.error(403, "origin"));
    }
    return offersSubprotocol(headers)
        ? Optional.empty()
        : Optional.of(Response.error(400, "subprotocol"));
  }

  private static boolean offersSubprotocol(HttpHeaders headers) {
    return headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .anyMatch(offered -> offered.strip().equals(Limits.SUBPROTOCOL));
  }

  private static String text(HttpHeaders headers, CharSequence name) {
    String value = headers.get(name);
    return value == null ? "" : value;
  }
}
