package fi.tagi.server.gateway.site;

import fi.tagi.server.access.api.SignInCookie;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The origins of the server's own pages: the exact list of who may open sockets and change things.
 */
public final class Origins {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final URI publicUrl;
  private final Set<String> own = new LinkedHashSet<>();

  /**
   * Of a server that browsers reach here. One that is reached by plain http is on loopback, and has
   * the loopback's other name too.
   */
  public Origins(URI publicUrl) {
    this.publicUrl = publicUrl;
    own.add(publicUrl.toString());
    if (!isSecure() && LOOPBACK.contains(publicUrl.getHost())) {
      String port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
      own.add("http://localhost" + port);
      own.add("http://127.0.0.1" + port);
    }
  }

  /** Whether the page that asks is one of ours. */
  public boolean allow(String origin) {
    return own.contains(origin);
  }

  /** Whether browsers reach the server by https. */
  public boolean isSecure() {
    return "https".equals(publicUrl.getScheme());
  }

  /** The name of the sign-in cookie. */
  public String cookieName() {
    return SignInCookie.of(isSecure()).name();
  }

  /** All of them. */
  public List<String> own() {
    return List.copyOf(own);
  }
}
