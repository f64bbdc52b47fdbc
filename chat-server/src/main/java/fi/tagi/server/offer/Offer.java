package fi.tagi.server.offer;

import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.Tag;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.session.EncodedFrame;

/**
 * A waiting contact and its tag, encoded once for everybody.
 *
 * @param contact which
 * @param frame the push that shows the tag
 */
record Offer(OpenContact contact, EncodedFrame frame) {

  static Offer of(OpenContact contact) {
    Intake intake = contact.intake();
    Tag tag =
        new Tag(
            contact.contact(),
            contact.version(),
            intake.line(),
            intake.language(),
            intake.topic(),
            intake.ageBand(),
            contact.arrivedAt());
    return new Offer(contact, EncodedFrame.of(new ResponderPush.Offer(tag)));
  }

  String line() {
    return contact.intake().line();
  }
}
