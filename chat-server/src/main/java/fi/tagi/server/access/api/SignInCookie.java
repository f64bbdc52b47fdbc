package fi.tagi.server.access.api;

/**
 * The form of the sign-in cookie: out of reach for scripts, never sent along from another site,
 * gone with the browser.
 *
 * @param name the cookie's name
 * @param secure whether it travels by https only
 */
public record SignInCookie(String name, boolean secure) {

  /**
   * The cookie for a public address.
   *
   * @param https whether people's browsers come by https; only loopback may do without
   */
  public static SignInCookie of(boolean https) {
    return https ? new SignInCookie("__Host-tagi", true) : new SignInCookie("tagi", false);
  }

  /** The {@code Set-Cookie} header that keeps this value. */
  public String keep(String value) {
    return name + "=" + value + attributes();
  }

  /** The {@code Set-Cookie} header that makes the browser forget it. */
  public String forget() {
    return name + "=" + attributes() + "; Max-Age=0";
  }

  private String attributes() {
    return "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
  }
}
