package fi.tagi.server.endpoint;

import fi.tagi.server.cluster.HeldNudges;
import fi.tagi.server.session.Endpoint;
import fi.tagi.server.session.Session;

/**
 * An endpoint whose answer to a frame is on its way before anybody is told to look again: they need
 * the same processors.
 *
 * @param endpoint answers
 * @param session by which it answers
 * @param nudges wait for it
 */
public record AnsweredFirst(Endpoint endpoint, Session session, HeldNudges nudges)
    implements Endpoint {
  @Override
  public void receive(byte[] frame) {
    nudges.after(() -> endpoint.receive(frame), session::afterSent);
  }

  @Override
  public void gone() {
    endpoint.gone();
  }
}
