package fi.tagi.server.gateway.site;

import fi.tagi.server.gateway.limit.Peers.Peer;
import java.util.Map;

/**
 * An HTTP request that came in whole.
 *
 * @param method in capitals
 * @param target what it asks for
 * @param headers those that the server reads
 * @param body its bytes, empty for none
 * @param peer who sent it
 */
public record Incoming(String method, Target target, Headers headers, byte[] body, Peer peer) {

  /** The method that finds the route: HEAD is answered as GET, and the body left out. */
  String routedMethod() {
    return "HEAD".equals(method) ? "GET" : method;
  }

  /**
   * What a request asks for, decoded.
   *
   * @param path the path
   * @param query the query's parameters by name, the first of each
   */
  public record Target(String path, Map<String, String> query) {}

  /**
   * The headers that the server reads; each empty when it is not there.
   *
   * @param origin the page that asks
   * @param contentType the media type of the body
   * @param cookie the value of the sign-in cookie
   * @param token the secret of the export token that a program shows
   * @param ifNoneMatch the entity tags that the browser has
   * @param acceptEncoding the encodings that the browser reads
   */
  public record Headers(
      String origin,
      String contentType,
      String cookie,
      String token,
      String ifNoneMatch,
      String acceptEncoding) {

    /** Without the cookie and the token, which are secrets. */
    @Override
    public String toString() {
      return "Headers[]";
    }
  }
}
