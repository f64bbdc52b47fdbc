package fi.tagi.server.offer;

import fi.tagi.protocol.Role;
import fi.tagi.server.offer.Cards.AskCard;
import fi.tagi.server.session.EncodedFrame;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends consoles the difference between what they show and what they should show of a contact. Used
 * by one pass of the board at a time.
 */
final class Matching {
  private final WaitingRoom room;
  private final Reach reach;
  private final Eligibility eligibility;
  private final Cards cards;

  /** The contacts of which a console may show that something is asked. */
  private final Set<UUID> asked = new HashSet<>();

  Matching(WaitingRoom room, Reach reach, Eligibility eligibility, Cards cards) {
    this.room = room;
    this.reach = reach;
    this.eligibility = eligibility;
    this.cards = cards;
  }

  /** Begins a look at people and contacts as they are at an instant. */
  Look at(Instant now) {
    return new Look(now);
  }

  /**
   * What is to be shown of a contact, the same for everybody.
   *
   * @param offer its tag; empty when it is not offered
   * @param to decides to whom
   * @param reached how far the tag came, as was told last
   * @param ask what is asked about it; empty for nothing
   */
  private record Sight(
      Optional<Offer> offer, Offered to, Optional<EncodedFrame> reached, Optional<AskCard> ask) {}

  @FunctionalInterface
  private interface Offered {
    boolean to(Person person);
  }

  /** One look, in which what is the same for everybody is found once for each contact. */
  final class Look {
    private final Instant now;
    private final Map<UUID, Sight> sights = new HashMap<>();
    private final Map<UUID, EncodedFrame> withdrawals = new HashMap<>();

    private Look(Instant now) {
      this.now = now;
    }

    /** Everybody's consoles are to show this contact as they should. */
    void match(UUID contact, Collection<Person> people) {
      Sight sight = sight(contact);
      if (sight.offer().isEmpty()
          && sight.ask().isEmpty()
          && !reach.knows(contact)
          && !asked.contains(contact)) {
        return;
      }
      people.forEach(person -> match(person, contact, sight));
      if (sight.ask().isEmpty()) {
        asked.remove(contact);
      }
    }

    /** The person's consoles are to show this contact as they should. */
    void match(Person person, UUID contact) {
      match(person, contact, sight(contact));
    }

    private void match(Person person, UUID contact, Sight sight) {
      Set<Console> consoles = person.consoles();
      if (!consoles.isEmpty() && sight.to().to(person)) {
        Offer offer = sight.offer().orElseThrow();
        consoles.forEach(console -> console.offer(offer, sight.reached()));
        reach.offered(contact, person.id());
      } else if (isShown(consoles, contact)) {
        EncodedFrame frame = withdrawals.computeIfAbsent(contact, cards::withdrawal);
        consoles.forEach(console -> console.withdraw(contact, frame));
        reach.withdrawn(contact, person.id());
      }
      AskCard card = sight.ask().filter(person::isAsked).orElse(null);
      consoles.forEach(console -> show(console, contact, card));
    }

    private static boolean isShown(Set<Console> consoles, UUID contact) {
      return consoles.stream().anyMatch(console -> console.shows(contact));
    }

    private static void show(Console console, UUID contact, @Nullable AskCard card) {
      if (card == null) {
        console.unask(contact);
      } else {
        console.ask(card);
      }
    }

    private Sight sight(UUID contact) {
      return sights.computeIfAbsent(contact, this::see);
    }

    private Sight see(UUID contact) {
      Optional<Offer> offer = room.find(contact);
      Optional<AskCard> ask = room.ask(contact);
      if (ask.isPresent()) {
        asked.add(contact);
      }
      return new Sight(
          offer, offer.map(this::offered).orElse(_ -> false), reach.told(contact), ask);
    }

    private Offered offered(Offer offer) {
      return eligibility
          .line(offer.line())
          .<Offered>map(line -> {
            Set<Role> open = eligibility.open(line, now);
            return person ->
                Offering.role(line, offer.insistence(), open, person.roles()).isPresent();
          })
          .orElse(_ -> false);
    }
  }
}
