package fi.tagi.server.desk;

import fi.tagi.server.cluster.LocalBus;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.ManualClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A desk over a SQLite database, with everything about it that a test may turn. */
final class TestDesk implements AutoCloseable {
  static final UUID ANNA = Histories.ANNA;
  static final UUID BO = Histories.BO;

  final ManualClock clock = ManualClock.at("2027-03-01T12:00:00.123456789Z");
  final OpenAdmission admission = new OpenAdmission();
  final List<UUID> nudges = new ArrayList<>();
  final TestDatabase place;
  final TestStorage node;
  final ContactDesk desk;
  final Asks asks;
  final Conversing conversing;
  final Records records;
  private final IdSource ids = IdSource.secure();

  TestDesk(Path folder) {
    LocalBus bus = new LocalBus();
    bus.onNudge(nudges::add);
    place = TestDatabase.sqlite(folder);
    node = new TestStorage(place);
    desk = new ContactDesk(node.storage(), bus, ids, clock, admission);
    asks = new Asks(node.storage(), bus, clock, admission);
    conversing = new Conversing(node.storage(), bus, clock);
    records = new Records(node.storage(), bus, clock);
  }

  /** Somebody comes and is taken. */
  UUID arrive() {
    return taken(UUID.randomUUID()).contact().id();
  }

  /** The same arrival, which is taken. */
  Arrival.Taken taken(UUID arrival) {
    if (desk.arrive(arrival, Histories.INTAKE, "Kettu") instanceof Arrival.Taken taken) {
      return taken;
    }
    throw new AssertionError("turned away");
  }

  /** A claim that wins, and its epoch. */
  int win(UUID contact, UUID responder) {
    if (desk.claim(contact, responder, UUID.randomUUID()) instanceof ClaimAnswer.Won won) {
      return won.epoch();
    }
    throw new AssertionError("not won");
  }

  /** The contact's entries, by their kinds. */
  String history(UUID contact) {
    return String.join(
        " ",
        node.storage().diary().entries(contact).stream()
            .map(entry -> entry.event().getClass().getSimpleName())
            .toList());
  }

  /** The class of the state it is in. */
  Class<? extends Contact> state(UUID contact) {
    return desk.read(contact).getClass();
  }

  /** Whether there are words of it. */
  boolean hasTranscript(UUID contact) {
    return node.storage().transcript().head(contact).isPresent();
  }

  @Override
  public void close() {
    place.close();
  }
}
