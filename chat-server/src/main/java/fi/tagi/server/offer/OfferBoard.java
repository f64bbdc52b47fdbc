package fi.tagi.server.offer;

import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.database.StorageAway;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContacts;
import fi.tagi.server.metrics.Metrics;
import fi.tagi.server.runtime.Rotation;
import fi.tagi.server.runtime.SerialExecutor;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.session.EncodedFrame;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes every connected console show exactly the tags it should. Every method returns at once. */
public final class OfferBoard {
  private static final Logger LOG = LoggerFactory.getLogger(OfferBoard.class);

  private final Eligibility eligibility;
  private final InstantSource clock;
  private final WaitingRoom room;
  private final Matching matching;
  private final Metrics metrics;
  private final Reach reach = new Reach();
  private final Map<UUID, Person> people = new ConcurrentHashMap<>();
  private final SerialExecutor passes = SerialExecutor.onVirtualThreads("offers", 2);
  private final Rotation healing = new Rotation(12);
  private final AtomicBoolean passDue = new AtomicBoolean();
  private final AtomicBoolean allDue = new AtomicBoolean(true);
  private final AtomicBoolean sweepDue = new AtomicBoolean();
  private final AtomicBoolean timeDue = new AtomicBoolean();
  private final Set<UUID> contactsDue = ConcurrentHashMap.newKeySet();
  private final Set<UUID> peopleDue = ConcurrentHashMap.newKeySet();
  private final Set<Drawn> drawnDue = ConcurrentHashMap.newKeySet();
  private final Set<Console> goneDue = ConcurrentHashMap.newKeySet();
  private final List<Colleagues> colleagues;
  private List<Set<Role>> openRoles = List.of();
  private List<Line> lines = List.of();
  private volatile List<Wait> waits = List.of();
  private volatile Runnable onWaits = () -> {};

  /** A board over these contacts. */
  public OfferBoard(
      OpenContacts open,
      Eligibility eligibility,
      Cards cards,
      InstantSource clock,
      Metrics metrics) {
    this.eligibility = eligibility;
    this.clock = clock;
    this.room =
        new WaitingRoom(open, new WaitingRoom.Drawing(eligibility, cards, clock), metrics::waited);
    this.matching = new Matching(room, reach, eligibility, cards);
    this.colleagues = List.of(new Colleagues(cards, false), new Colleagues(cards, true));
    this.metrics = metrics;
  }

  private record Drawn(Console console, UUID contact, long version, boolean visible) {}

  /**
   * A contact that waits, as far as was read last.
   *
   * @param contact which, and to what it came
   * @param insistence how much it insists
   * @param shown how many people have its tag on a visible page
   * @param hidden how many others have it only on a page that is not visible
   * @param offered to how many people it is offered
   */
  public record Wait(
      OpenContact contact, Insistence insistence, int shown, int hidden, int offered) {}

  /** A console is connected: it is sent its own state and the tags it is to show. */
  public void attach(Console console) {
    people.compute(
        console.person(),
        (id, known) -> {
          Person person = known == null ? new Person(id) : known;
          person.consoles().add(console);
          return person;
        });
    changed(console.person());
  }

  /** A console is gone. */
  public void detach(Console console) {
    people.computeIfPresent(
        console.person(),
        (id, person) -> {
          person.consoles().remove(console);
          return person;
        });
    goneDue.add(console);
    changed(console.person());
  }

  /** Everybody whose console is connected. */
  public Set<UUID> attached() {
    return Set.copyOf(people.keySet());
  }

  /** Tells every console of a person. */
  public void tell(UUID id, ResponderPush push) {
    EncodedFrame frame = EncodedFrame.shared(push);
    Person person = people.get(id);
    if (person != null) {
      person.consoles().forEach(console -> console.send(frame));
    }
  }

  /** A contact may have changed. */
  public void nudge(UUID contact) {
    contactsDue.add(contact);
    pass();
  }

  /** A person's duty, roles or maximum may have changed. */
  public void changed(UUID person) {
    peopleDue.add(person);
    pass();
  }

  /**
   * A tag is drawn on a console.
   *
   * @param visible whether the page is visible
   */
  public void drawn(Console console, UUID contact, long version, boolean visible) {
    drawnDue.add(new Drawn(console, contact, version, visible));
    pass();
  }

  /**
   * Looks whether a window or a shift began or ended and which tags insist more, and tells how many
   * people each tag has reached and who could be asked. To be called every second.
   */
  public void tick() {
    timeDue.set(true);
    pass();
  }

  /**
   * Reads everything again, and matches what is another than before: a contact, a line, what
   * somebody may be offered; and whoever has their turn, whatever they show. To be called every few
   * seconds.
   */
  public void sweep() {
    sweepDue.set(true);
    tick();
  }

  /** Is run every second, when it was looked who waits; must return at once. */
  public void onWaits(Runnable listener) {
    onWaits = listener;
  }

  /** Those who wait, the oldest arrival first, as they were a second ago; not for practice. */
  public List<Wait> waits() {
    return waits;
  }

  private Wait wait(Offer offer) {
    Reach.Numbers numbers = reach.of(offer.id());
    return new Wait(
        offer.contact(), offer.insistence(), numbers.shown(), numbers.hidden(), numbers.offered());
  }

  /** How many contacts wait, as far as was read last; not for practice. */
  public int waitingCount() {
    return room.count();
  }

  /** How long the first of them has waited, in seconds; 0 for none. */
  public double longestWaitSeconds() {
    return room.oldest().map(at -> Duration.between(at, clock.instant()).toSeconds()).orElse(0L);
  }

  private void pass() {
    if (passDue.compareAndSet(false, true) && !passes.offer(this::runPass)) {
      passDue.set(false);
    }
  }

  private void runPass() {
    passDue.set(false);
    try {
      if (timeDue.getAndSet(false)) {
        lookAtTheTime(clock.instant());
      }
      boolean isSweep = sweepDue.getAndSet(false);
      if (isSweep && isAnotherLine()) {
        allDue.set(true);
      }
      boolean all = allDue.getAndSet(false);
      Set<UUID> duePeople = drain(peopleDue);
      Set<UUID> dueContacts = all || isSweep ? room.readAll() : readDue(duePeople);
      if (all) {
        duePeople.addAll(people.keySet());
      } else if (isSweep) {
        duePeople.addAll(others(clock.instant()));
      }
      Matching.Look look = matching.at(clock.instant());
      look(duePeople, look);
      if (!all) {
        dueContacts.forEach(contact -> look.match(contact, people.values()));
      }
      drawnDue.removeIf(this::count);
      drain(goneDue).forEach(reach::gone);
      room.measure();
    } catch (StorageAway e) {
      LOG.warn("offers wait for the database");
      metrics.fault(Metrics.Area.DELIVERY);
      allDue.set(true);
    } catch (RuntimeException | Error e) {
      // What was taken up and not matched looks unchanged to the next sweep.
      allDue.set(true);
      throw e;
    }
  }

  private boolean isAnotherLine() {
    List<Line> before = lines;
    lines = eligibility.lines();
    return !lines.equals(before);
  }

  /** Those who may be offered something else than before, and those whose turn it is. */
  private Set<UUID> others(Instant now) {
    Predicate<UUID> isTurn = healing.round();
    return people.values().stream()
        .filter(person ->
            person.standing(eligibility, room.running(person.id()), now)
                || isTurn.test(person.id()))
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  private void lookAtTheTime(Instant now) {
    List<Set<Role>> open = eligibility.openRoles(now);
    boolean isAnotherWindow = !open.equals(openRoles);
    openRoles = open;
    for (Person person : people.values()) {
      if (person.isOnAnotherShift(eligibility.shifts(person.id(), now)) || isAnotherWindow) {
        peopleDue.add(person.id());
      }
    }
    Set<UUID> insisting = room.insist();
    Matching.Look look = matching.at(now);
    look(drain(peopleDue), look);
    insisting.forEach(contact -> look.match(contact, people.values()));
    reach.changes().forEach(this::tell);
    colleagues.forEach(group -> group.tell(people.values()));
    waits =
        room.waiting().stream()
            .filter(offer -> !Practice.isOne(offer.line()))
            .sorted(Comparator.comparing(offer -> offer.contact().arrivedAt()))
            .map(this::wait)
            .toList();
    onWaits.run();
  }

  private Set<UUID> readDue(Set<UUID> duePeople) {
    Set<UUID> contacts = drain(contactsDue);
    contacts.forEach(contact -> duePeople.addAll(room.read(contact)));
    return contacts;
  }

  private void look(Set<UUID> duePeople, Matching.Look look) {
    Instant now = clock.instant();
    Set<UUID> waiting = duePeople.isEmpty() ? Set.of() : room.shown();
    for (UUID id : duePeople) {
      Person person = people.get(id);
      if (person != null) {
        person.standing(eligibility, room.running(id), now);
        waiting.forEach(contact -> look.match(person, contact));
        person.consoles().stream()
            .flatMap(console -> console.shown().stream())
            .filter(contact -> !waiting.contains(contact))
            .forEach(contact -> look.match(person, contact));
        people.computeIfPresent(id, (same, p) -> p.consoles().isEmpty() ? gone(p) : p);
      }
    }
  }

  private @Nullable Person gone(Person person) {
    reach.left(person.id());
    return null;
  }

  private boolean count(Drawn drawn) {
    if (room.find(drawn.contact())
        .filter(o -> o.contact().version() == drawn.version())
        .isPresent()) {
      reach.drawn(drawn.contact(), drawn.console(), drawn.visible());
    }
    return true;
  }

  private void tell(Reach.Told told) {
    for (UUID id : told.people()) {
      Person person = people.get(id);
      if (person != null) {
        person.consoles().forEach(console -> console.send(told.frame()));
      }
    }
  }

  private static <T> Set<T> drain(Set<T> due) {
    Set<T> taken = new HashSet<>(due);
    due.removeAll(taken);
    return taken;
  }
}
