package fi.tagi.server.offer;

import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.Tag;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.session.EncodedFrame;
import java.util.UUID;

/**
 * A waiting contact and its tag, encoded once for everybody.
 *
 * @param contact which
 * @param insistence how much it insists
 * @param frame the push that shows the tag
 */
record Offer(OpenContact contact, Insistence insistence, EncodedFrame frame) {

  static Offer of(OpenContact contact, Insistence insistence) {
    Intake intake = contact.intake();
    Tag tag =
        new Tag(
            contact.contact(),
            contact.version(),
            intake.line(),
            intake.language(),
            intake.topic(),
            intake.ageBand(),
            contact.arrivedAt(),
            insistence,
            contact.after(),
            contact.urgent());
    return new Offer(contact, insistence, EncodedFrame.shared(new ResponderPush.Offer(tag)));
  }

  UUID id() {
    return contact.contact();
  }

  boolean isSameAs(Offer other) {
    return contact.equals(other.contact) && insistence == other.insistence;
  }

  String line() {
    return contact.intake().line();
  }
}
