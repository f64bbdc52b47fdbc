package fi.tagi.server.offer;

import fi.tagi.protocol.Insistence;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContact.State;
import fi.tagi.server.diary.OpenContacts;
import fi.tagi.server.offer.Cards.AskCard;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who waits and who holds what, as read last. Read again contact by contact, or all at once. */
final class WaitingRoom {
  private final OpenContacts open;
  private final Drawing drawing;
  private final Map<UUID, AskCard> asks = new HashMap<>();
  private final Map<UUID, Offer> waiting = new LinkedHashMap<>();
  private final Map<UUID, Set<UUID>> parts = new HashMap<>();
  private final Map<UUID, Integer> running = new HashMap<>();
  private final Consumer<Duration> answered;
  private volatile int count;
  private volatile @Nullable Instant oldest;

  /** How what is read is shown now, by the lines and the clock. */
  record Drawing(Eligibility eligibility, Cards cards, InstantSource clock) {

    /** How much a waiting contact insists now. */
    private Insistence insistence(OpenContact contact) {
      return eligibility
          .line(contact.intake().line())
          .map(line -> Offering.insistence(line, contact.arrivedAt(), clock.instant()))
          .orElse(Insistence.FIRST);
    }

    /** What its holder asks; empty for nothing. */
    private Optional<AskCard> ask(OpenContact contact) {
      Duration accept = eligibility.patience(contact.intake().line()).accept();
      return contact
          .ask()
          .flatMap(
              ask -> contact.holding().map(holder -> cards.asked(contact, ask, holder, accept)));
    }
  }

  /**
   * An empty room; everything is read later.
   *
   * @param answered is told how long a contact had waited when it was claimed first
   */
  WaitingRoom(OpenContacts open, Drawing drawing, Consumer<Duration> answered) {
    this.open = open;
    this.drawing = drawing;
    this.answered = answered;
  }

  /** Takes the numbers that others may ask for; practice is not in them. */
  void measure() {
    List<Instant> since =
        waiting.values().stream()
            .filter(offer -> !Practice.isOne(offer.line()))
            .map(offer -> offer.contact().arrivedAt())
            .toList();
    count = since.size();
    oldest = since.stream().min(Instant::compareTo).orElse(null);
  }

  int count() {
    return count;
  }

  Optional<Instant> oldest() {
    return Optional.ofNullable(oldest);
  }

  Collection<Offer> waiting() {
    return waiting.values();
  }

  Optional<Offer> find(UUID contact) {
    return Optional.ofNullable(waiting.get(contact));
  }

  Optional<AskCard> ask(UUID contact) {
    return Optional.ofNullable(asks.get(contact));
  }

  /** The contacts whose tag or asking may be on a screen. */
  Set<UUID> shown() {
    Set<UUID> shown = new HashSet<>(waiting.keySet());
    shown.addAll(asks.keySet());
    return shown;
  }

  /** Looks how much each insists now, and gives those that insist otherwise than before. */
  Set<UUID> insist() {
    Set<UUID> changed = new HashSet<>();
    for (Offer offer : List.copyOf(waiting.values())) {
      Insistence now = drawing.insistence(offer.contact());
      if (now != offer.insistence()) {
        waiting.put(offer.id(), Offer.of(offer.contact(), now));
        changed.add(offer.id());
      }
    }
    return changed;
  }

  int running(UUID person) {
    return running.getOrDefault(person, 0);
  }

  /**
   * Reads one contact again.
   *
   * @return the people whose number of conversations changed
   */
  Set<UUID> read(UUID contact) {
    return take(contact, open.find(contact));
  }

  /**
   * Reads all of them again.
   *
   * @return those whose tag is another than before, and those that are asked about, or were
   */
  Set<UUID> readAll() {
    Map<UUID, OpenContact> now = new LinkedHashMap<>();
    open.all().forEach(contact -> now.put(contact.contact(), contact));
    Set<UUID> known = shown();
    known.addAll(parts.keySet());
    known.addAll(now.keySet());
    Set<UUID> changed = new HashSet<>(asks.keySet());
    for (UUID contact : known) {
      Offer before = waiting.get(contact);
      take(contact, Optional.ofNullable(now.get(contact)));
      if (!Objects.equals(waiting.get(contact), before)) {
        changed.add(contact);
      }
    }
    changed.addAll(asks.keySet());
    return changed;
  }

  private Set<UUID> take(UUID contact, Optional<OpenContact> now) {
    Optional<OpenContact> waits = now.filter(c -> c.state() == State.WAITING);
    if (waits.isEmpty()) {
      if (waiting.remove(contact) != null) {
        now.flatMap(OpenContact::holding)
            .filter(_ -> !Practice.isOne(now.get().intake().line()))
            .filter(held -> now.get().answeredAt().equals(Optional.of(held.claimedAt())))
            .ifPresent(
                held -> answered.accept(Duration.between(now.get().arrivedAt(), held.claimedAt())));
      }
    } else if (find(contact).filter(o -> o.contact().equals(waits.get())).isEmpty()) {
      waiting.put(contact, Offer.of(waits.get(), drawing.insistence(waits.get())));
    }
    now.filter(c -> c.state() == State.HELD)
        .flatMap(drawing::ask)
        .ifPresentOrElse(card -> asks.put(contact, card), () -> asks.remove(contact));
    return count(contact, now.filter(c -> c.state() == State.HELD));
  }

  /** Takes in who is in a conversation now, and gives those for whom that changed. */
  private Set<UUID> count(UUID contact, Optional<OpenContact> held) {
    Set<UUID> in =
        held.stream()
            .flatMap(OpenContact::participants)
            .map(OpenContact.Holding::holder)
            .collect(Collectors.toSet());
    Set<UUID> before = in.isEmpty() ? parts.remove(contact) : parts.put(contact, in);
    Set<UUID> left = before == null ? Set.of() : before;
    Set<UUID> changed = new HashSet<>(left);
    changed.addAll(in);
    changed.removeIf(person -> left.contains(person) && in.contains(person));
    for (UUID person : changed) {
      int more = in.contains(person) ? 1 : -1;
      running.merge(person, more, (was, plus) -> was + plus == 0 ? null : was + plus);
    }
    return changed;
  }
}
