package fi.tagi.server.diary.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.diary.SqlDiary;
import fi.tagi.server.diary.whole.SqlFill;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.verifier.VerifyDiary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/** A diary whose seals a test makes, over a database of either kind. */
final class TestSeals implements AutoCloseable {
  final TestDatabase place;
  final Database database;
  final SqlDiary diary;
  final SqlAuditTrail trail;
  final ManualClock clock = ManualClock.at("2027-03-01T12:00:00Z");
  final Path keyFile;
  final Path copies;
  final SealSettings settings;
  Sealing sealing;
  private final Path folder;
  private final SplittableRandom random = new SplittableRandom(9);
  private int exports;

  TestSeals(TestDatabase.Kind kind, Path folder) throws IOException {
    this.folder = folder;
    place = TestDatabase.of(kind, folder);
    database = place.open();
    diary = new SqlDiary(database);
    trail = new SqlAuditTrail(database, clock);
    keyFile = folder.resolve("seal.key");
    copies = Files.createDirectories(folder.resolve("elsewhere").resolve("copies"));
    settings = new SealSettings(10, Duration.ofMinutes(10), Optional.of(copies), keyFile);
    sealing = new Sealing(database, settings, clock);
  }

  /** A random history, of so many entries at the most. */
  UUID happens(int most) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    append(Histories.random(random, id, most));
    return id;
  }

  /** These events. */
  UUID happens(ContactEvent... events) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    append(Histories.entries(id, List.of(events)));
    return id;
  }

  /** So many contacts, of an entry each, of which nobody tells. */
  void cameLongAgo(int contacts) {
    List<List<Entry>> many =
        Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
            .limit(contacts)
            .map(id -> Histories.entries(id, List.of(new Arrived(Histories.INTAKE, 600))))
            .toList();
    new SqlFill(database).write(SqlFill.of(many));
  }

  /** So many changes of settings. */
  void changes(int count) {
    for (int i = 0; i < count; i++) {
      trail.record(
          Actor.SERVER,
          new AuditTrail.Change(
              AuditKind.LINE_CHANGED, "nuoret", AuditTrail.NOTHING, AuditTrail.NOTHING));
    }
  }

  /** One thing more. */
  void goesOn(UUID contact, ContactEvent event) {
    assertThat(diary.append(diary.read(contact), event, clock.instant())).isPresent();
  }

  private void append(List<Entry> entries) {
    Contact contact = new Contact.None(entries.getFirst().contact());
    for (Entry entry : entries) {
      contact = diary.append(contact, entry.event(), entry.at()).orElseThrow();
    }
  }

  /** The last seal. */
  Seal.Head last() {
    return sealing.last().orElseThrow().head();
  }

  /** What is exported now. */
  Path exported() throws IOException {
    exports++;
    Path export = Files.createDirectory(folder.resolve("export-" + exports));
    new SqlDiaryExport(database).to(export);
    return export;
  }

  /** What the verifier says of the diary as it is now. */
  List<String> verified(String... trusted) throws IOException, VerifyDiary.Fault {
    return VerifyDiary.verify(exported(), Optional.empty(), List.of(trusted));
  }

  /** The same, compared with the copies. */
  List<String> compared() throws IOException, VerifyDiary.Fault {
    return VerifyDiary.verify(exported(), Optional.of(VerifyDiary.copiesIn(copies)), List.of());
  }

  @Override
  public void close() {
    place.close();
  }
}
