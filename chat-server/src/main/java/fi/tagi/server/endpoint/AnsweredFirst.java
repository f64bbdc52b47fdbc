package fi.tagi.server.endpoint;

import fi.tagi.server.cluster.HeldNudges;
import fi.tagi.server.session.Endpoint;

/**
 * An endpoint whose answer to a frame is on its way before anybody is told to look again.
 *
 * @param endpoint answers
 * @param nudges wait for it
 */
public record AnsweredFirst(Endpoint endpoint, HeldNudges nudges) implements Endpoint {
  @Override
  public void receive(byte[] frame) {
    nudges.after(() -> endpoint.receive(frame));
  }

  @Override
  public void gone() {
    endpoint.gone();
  }
}
