package fi.tagi.server.desk;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.TurnedAway;
import java.util.Optional;
import java.util.UUID;

/** What is answered to somebody who came. */
public sealed interface Arrival {
  /**
   * They wait, or came back to what they began.
   *
   * @param contact the contact as it is
   * @param token lets the page come back
   * @param place how many wait on the line, them included, when they came just now
   */
  record Taken(Contact contact, String token, Optional<Integer> place) implements Arrival {}

  /**
   * They cannot be taken.
   *
   * @param contact under which id that was written down
   * @param reason why
   */
  record Away(UUID contact, TurnedAway.Reason reason) implements Arrival {}
}
