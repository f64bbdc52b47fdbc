package fi.tagi.server.offer;

import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContact.State;
import fi.tagi.server.diary.OpenContacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who waits and who holds what, as read last. Read again contact by contact, or all at once. */
final class WaitingRoom {
  private final OpenContacts open;
  private final Map<UUID, Offer> waiting = new LinkedHashMap<>();
  private final Map<UUID, UUID> holders = new HashMap<>();
  private final Map<UUID, Integer> running = new HashMap<>();
  private final Consumer<Duration> answered;
  private volatile int count;
  private volatile @Nullable Instant oldest;

  /**
   * An empty room; everything is read later.
   *
   * @param answered is told how long a contact had waited when it was claimed
   */
  WaitingRoom(OpenContacts open, Consumer<Duration> answered) {
    this.open = open;
    this.answered = answered;
  }

  /** Takes the numbers that others may ask for. */
  void measure() {
    count = waiting.size();
    oldest =
        waiting.values().stream()
            .map(offer -> offer.contact().arrivedAt())
            .min(Instant::compareTo)
            .orElse(null);
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
   * @return the contacts that wait or did
   */
  Set<UUID> readAll() {
    Map<UUID, OpenContact> now = new LinkedHashMap<>();
    open.all().forEach(contact -> now.put(contact.contact(), contact));
    Set<UUID> touched = new HashSet<>(waiting.keySet());
    Set<UUID> known = new HashSet<>(waiting.keySet());
    known.addAll(holders.keySet());
    known.addAll(now.keySet());
    known.forEach(contact -> take(contact, Optional.ofNullable(now.get(contact))));
    touched.addAll(waiting.keySet());
    return touched;
  }

  private Set<UUID> take(UUID contact, Optional<OpenContact> now) {
    Optional<OpenContact> waits = now.filter(c -> c.state() == State.WAITING);
    if (waits.isEmpty()) {
      if (waiting.remove(contact) != null) {
        now.flatMap(OpenContact::holding)
            .ifPresent(
                held -> answered.accept(Duration.between(now.get().arrivedAt(), held.claimedAt())));
      }
    } else if (find(contact).filter(o -> o.contact().equals(waits.get())).isEmpty()) {
      waiting.put(contact, Offer.of(waits.get()));
    }
    Optional<UUID> holder =
        now.filter(c -> c.state() == State.HELD)
            .flatMap(OpenContact::holding)
            .map(OpenContact.Holding::holder);
    Optional<UUID> before = Optional.ofNullable(holders.get(contact));
    if (holder.equals(before)) {
      return Set.of();
    }
    Set<UUID> changed = new HashSet<>();
    before.ifPresent(person -> {
      holders.remove(contact);
      running.computeIfPresent(person, (p, n) -> n == 1 ? null : n - 1);
      changed.add(person);
    });
    holder.ifPresent(person -> {
      holders.put(contact, person);
      running.merge(person, 1, Integer::sum);
      changed.add(person);
    });
    return changed;
  }
}
