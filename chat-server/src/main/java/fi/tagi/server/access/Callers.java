package fi.tagi.server.access;

import java.util.Optional;

/** Tells who stands behind a sign-in cookie. */
public interface Callers {
  /**
   * Who signed in with this cookie and still is; this counts as use of the sign-in. May block.
   *
   * @param cookie the cookie's value as it came; empty for none
   */
  Optional<Caller> callerOf(String cookie);

  /**
   * What counts as use of the sign-in each time it is run, and is cheap: at most once a minute it
   * touches the database. For the frames of a live socket, so that a person at work is not idle.
   */
  Runnable use(String cookie);
}
