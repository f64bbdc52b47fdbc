package fi.tagi.server.gateway.site;

import fi.tagi.server.access.Access;
import fi.tagi.server.access.Caller;
import fi.tagi.server.http.Response;
import java.util.Optional;

/** Whether somebody may go on. */
public sealed interface Admission {
  /**
   * They may.
   *
   * @param caller who signed in; empty where anyone may, whoever they are
   */
  record Admitted(Optional<Caller> caller) implements Admission {}

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
      return new Admitted(Optional.empty());
    }
    Optional<Caller> caller = access.callerOf(cookie);
    if (caller.isEmpty()) {
      return new Refused(Response.error(401, "sign_in"));
    }
    return access.allows(key, caller)
        ? new Admitted(caller)
        : new Refused(Response.error(403, "not_allowed"));
  }
}
