package fi.tagi.server.gateway.site;

import fi.tagi.server.access.Access;
import fi.tagi.server.access.Caller;
import fi.tagi.server.http.Response;
import java.util.Optional;
import java.util.UUID;

/** Whether somebody may go on. */
public sealed interface Admission {
  /**
   * They may.
   *
   * @param caller who signed in; empty where anyone may, whoever they are, and for a program
   * @param token the export token of a program
   */
  record Admitted(Optional<Caller> caller, Optional<UUID> token) implements Admission {
    /** Whoever it is. */
    public static final Admitted ANYONE = new Admitted(Optional.empty(), Optional.empty());
  }

  /** They may not, and are told this. */
  record Refused(Response response) implements Admission {}

  /**
   * Asks the access table; may block.
   *
   * @param key the endpoint's name in it
   * @param cookie the sign-in cookie's value, empty for none
   */
  static Admission of(Access access, String key, String cookie) {
    if (access.allows(key, Optional.empty())) {
      return Admitted.ANYONE;
    }
    Optional<Caller> caller = access.callerOf(cookie);
    if (caller.isEmpty()) {
      return new Refused(Response.error(401, "sign_in"));
    }
    return access.allows(key, caller)
        ? new Admitted(caller, Optional.empty())
        : new Refused(Response.error(403, "not_allowed"));
  }

  /**
   * The same, for whoever may be a program: one that shows a token is that program and nobody else,
   * whatever cookie comes along.
   *
   * @param token the secret of an export token, empty for none
   */
  static Admission of(Access access, String key, String cookie, String token) {
    if (token.isEmpty() || access.allows(key, Optional.empty())) {
      return of(access, key, cookie);
    }
    Optional<UUID> known = access.tokenOf(token);
    if (known.isEmpty()) {
      return new Refused(Response.error(401, "token").with("WWW-Authenticate", "Bearer"));
    }
    return access.allowsPrograms(key)
        ? new Admitted(Optional.empty(), known)
        : new Refused(Response.error(403, "not_allowed"));
  }
}
