package fi.tagi.server.access;

import fi.tagi.protocol.ManagerCommand;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.VisitorCommand;
import java.util.Optional;
import java.util.UUID;

/**
 * What the gateway and the endpoints of the sockets ask before anything else: who is this, and may
 * they? Safe for use by many threads.
 */
public final class Access {
  private final Callers callers;
  private final Programs programs;

  /** Access for those whom {@code callers} and {@code programs} know. */
  public Access(Callers callers, Programs programs) {
    this.callers = callers;
    this.programs = programs;
  }

  /**
   * Who signed in with this cookie and still is. May block.
   *
   * <p>Who keeps a socket asks once more after the socket was registered for the calls of {@code
   * SignIns.onEnd}, so that no end falls between.
   *
   * @param cookie the cookie's value as it came; empty for none
   */
  public Optional<Caller> callerOf(String cookie) {
    return callers.callerOf(cookie);
  }

  /**
   * What keeps the sign-in from being idle, for each frame on its socket. May block once a minute.
   */
  public Runnable use(String cookie) {
    return callers.use(cookie);
  }

  /**
   * The id of the export token with this secret, while it works. May block.
   *
   * @param secret as it came; empty for none
   */
  public Optional<UUID> tokenOf(String secret) {
    return programs.tokenOf(secret);
  }

  /** Whether a program with an export token may use this endpoint; false for one without a row. */
  public boolean allowsPrograms(String key) {
    return AccessTable.who(key).filter(Who::includesPrograms).isPresent();
  }

  /** Whether the caller may use this endpoint or page; false for one without a row. */
  public boolean allows(String key, Optional<Caller> caller) {
    return AccessTable.who(key).filter(who -> who.includes(caller)).isPresent();
  }

  /** Whether the caller may give this command; false for one without a row. */
  public boolean allowsCommand(VisitorCommand command, Optional<Caller> caller) {
    return allows(AccessTable.visitorKey(command.getClass()), caller);
  }

  /** Whether the caller may give this command; false for one without a row. */
  public boolean allowsCommand(ResponderCommand command, Optional<Caller> caller) {
    return allows(AccessTable.responderKey(command.getClass()), caller);
  }

  /** Whether the caller may give this command; false for one without a row. */
  public boolean allowsCommand(ManagerCommand command, Optional<Caller> caller) {
    return allows(AccessTable.managerKey(command.getClass()), caller);
  }
}
