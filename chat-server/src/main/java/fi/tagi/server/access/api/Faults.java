package fi.tagi.server.access.api;

import fi.tagi.server.access.account.AccountRefused;
import fi.tagi.server.http.Response;

/** How what was refused is answered. */
final class Faults {
  private Faults() {}

  static Response of(AccountRefused.Reason reason) {
    int status =
        switch (reason) {
          case UNKNOWN_ACCOUNT, USED_OR_EXPIRED -> 404;
          case NAME_MALFORMED,
              NAME_TAKEN,
              REAL_NAME_MALFORMED,
              ALIAS_MALFORMED,
              ALIAS_IS_REAL_NAME,
              ROLES_MISSING,
              LANGUAGES_MISSING,
              MAXIMUM_OUT_OF_RANGE,
              PASSWORD_SHORT,
              PASSWORD_LONG,
              LAST_MANAGER ->
              400;
        };
    return Response.error(status, reason.code());
  }
}
