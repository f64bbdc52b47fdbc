package fi.tagi.server.session;

import java.util.UUID;

/**
 * What happens on the WebSockets: gives each new session its {@link Endpoint}. The gateway calls it
 * on the session's virtual thread, before the first frame; it may block and may send at once.
 */
public interface Sockets {
  /** A visitor's page connected to {@code /v1/visitor}. */
  Endpoint visitor(Session session);

  /**
   * A responder's console connected to {@code /v1/responder}.
   *
   * @param session the live connection
   * @param account who signed in
   */
  Endpoint responder(Session session, UUID account);

  /**
   * A managers' page connected to {@code /v1/manager}.
   *
   * @param session the live connection
   * @param account who signed in
   */
  Endpoint manager(Session session, UUID account);
}
