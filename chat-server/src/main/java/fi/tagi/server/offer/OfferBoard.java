package fi.tagi.server.offer;

import fi.tagi.protocol.Role;
import fi.tagi.server.database.StorageAway;
import fi.tagi.server.diary.OpenContacts;
import fi.tagi.server.metrics.Metrics;
import fi.tagi.server.offer.Eligibility.Standing;
import fi.tagi.server.runtime.SerialExecutor;
import fi.tagi.server.session.EncodedFrame;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes every connected console show exactly the tags it should. Every method returns at once. */
public final class OfferBoard {
  private static final Logger LOG = LoggerFactory.getLogger(OfferBoard.class);

  private final Eligibility eligibility;
  private final Withdrawals withdrawals;
  private final InstantSource clock;
  private final WaitingRoom room;
  private final Reach reach = new Reach();
  private final Map<UUID, Person> people = new ConcurrentHashMap<>();

  private final SerialExecutor passes = SerialExecutor.onVirtualThreads("offers", 2);
  private final AtomicBoolean passDue = new AtomicBoolean();
  private final AtomicBoolean allDue = new AtomicBoolean(true);
  private final Set<UUID> contactsDue = ConcurrentHashMap.newKeySet();
  private final Set<UUID> peopleDue = ConcurrentHashMap.newKeySet();
  private final Set<Shown> shownDue = ConcurrentHashMap.newKeySet();
  private List<Set<Role>> openRoles = List.of();

  /** A board over these contacts. */
  public OfferBoard(
      OpenContacts open,
      Eligibility eligibility,
      Withdrawals withdrawals,
      InstantSource clock,
      Metrics metrics) {
    this.eligibility = eligibility;
    this.withdrawals = withdrawals;
    this.clock = clock;
    this.room = new WaitingRoom(open, metrics::waited);
  }

  private record Shown(UUID person, UUID contact, long version) {}

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
    changed(console.person());
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

  /** A tag is on the screen of a console of this person. */
  public void shown(UUID person, UUID contact, long version) {
    shownDue.add(new Shown(person, contact, version));
    pass();
  }

  /**
   * Looks whether a window began or ended, and tells how many people each tag has reached. To be
   * called every second.
   */
  public void tick() {
    passes.offer(() -> {
      List<Set<Role>> now = eligibility.openRoles(clock.instant());
      if (!now.equals(openRoles)) {
        openRoles = now;
        peopleDue.addAll(people.keySet());
        pass();
      }
      reach.changes().forEach(this::tell);
    });
  }

  /** Looks at everything again. To be called every few seconds: heals whatever was missed. */
  public void sweep() {
    allDue.set(true);
    pass();
  }

  /** How many contacts wait, as far as was read last. */
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
      boolean all = allDue.getAndSet(false);
      Set<UUID> duePeople = drain(peopleDue);
      Set<UUID> dueContacts = all ? room.readAll() : readDue(duePeople);
      if (all) {
        duePeople.addAll(people.keySet());
      }
      look(duePeople);
      Frames frames = new Frames();
      for (UUID contact : dueContacts) {
        people.values().forEach(person -> match(person, contact, frames));
      }
      shownDue.removeIf(this::count);
    } catch (StorageAway e) {
      LOG.warn("offers wait for the database");
      allDue.set(true);
    }
  }

  private Set<UUID> readDue(Set<UUID> duePeople) {
    Set<UUID> contacts = drain(contactsDue);
    contacts.forEach(contact -> duePeople.addAll(room.read(contact)));
    return contacts;
  }

  private void look(Set<UUID> duePeople) {
    if (duePeople.isEmpty()) {
      return;
    }
    Set<UUID> onDuty = eligibility.onDuty();
    Instant now = clock.instant();
    Frames frames = new Frames();
    for (UUID id : duePeople) {
      Person person = people.get(id);
      if (person != null) {
        person.standing(eligibility, new Standing(onDuty.contains(id), room.running(id)), now);
        Set<UUID> contacts = new HashSet<>();
        room.waiting().forEach(offer -> contacts.add(offer.contact().contact()));
        person.consoles().forEach(console -> contacts.addAll(console.tags()));
        contacts.forEach(contact -> match(person, contact, frames));
        people.computeIfPresent(id, (same, p) -> p.consoles().isEmpty() ? gone(p) : p);
      }
    }
  }

  private @Nullable Person gone(Person person) {
    room.waiting().forEach(offer -> reach.withdrawn(offer.contact().contact(), person.id()));
    return null;
  }

  /**
   * Sends each console of the person the difference between what it shows and what it should show
   * of this contact.
   */
  private void match(Person person, UUID contact, Frames frames) {
    boolean should = room.find(contact).filter(offer -> person.isShown(offer.line())).isPresent();
    if (should && !person.consoles().isEmpty()) {
      Offer offer = room.find(contact).orElseThrow();
      person.consoles().forEach(console -> console.offer(offer));
      reach.offered(contact, person.id());
    } else if (person.consoles().stream().anyMatch(console -> console.shows(contact))) {
      EncodedFrame frame = frames.withdrawal(contact);
      person.consoles().forEach(console -> console.withdraw(contact, frame));
      reach.withdrawn(contact, person.id());
    }
  }

  private boolean count(Shown shown) {
    if (room.find(shown.contact())
        .filter(o -> o.contact().version() == shown.version())
        .isPresent()) {
      reach.shown(shown.contact(), shown.person());
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

  private static Set<UUID> drain(Set<UUID> due) {
    Set<UUID> taken = new HashSet<>(due);
    due.removeAll(taken);
    return taken;
  }

  /** The withdrawals of one pass, each made once. */
  private final class Frames {
    private final Map<UUID, EncodedFrame> byContact = new HashMap<>();

    EncodedFrame withdrawal(UUID contact) {
      return byContact.computeIfAbsent(contact, c -> Console.withdrawal(c, withdrawals.why(c)));
    }
  }
}
