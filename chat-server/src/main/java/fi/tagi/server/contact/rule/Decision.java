package fi.tagi.server.contact.rule;

import fi.tagi.server.contact.ContactEvent;
import java.util.Optional;

/**
 * What a rule says: what to write, if anything, and what to answer once it is written.
 *
 * @param event what to append to the diary
 * @param answer what to say, after the commit where something is appended
 * @param <A> the kind of answer
 */
public record Decision<A>(Optional<ContactEvent> event, A answer) {

  static <A> Decision<A> append(ContactEvent event, A answer) {
    return new Decision<>(Optional.of(event), answer);
  }

  static <A> Decision<A> answer(A answer) {
    return new Decision<>(Optional.empty(), answer);
  }
}
