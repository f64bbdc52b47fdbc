package fi.tagi.server.desk;

import fi.tagi.server.database.Atomically;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.desk.visitor.SqlVisitorKeys;
import fi.tagi.server.desk.visitor.VisitorKeys;
import fi.tagi.server.diary.MemoryDiary;
import fi.tagi.server.diary.SqlDiary;
import fi.tagi.server.diary.SqlOpenContacts;
import fi.tagi.server.transcript.MasterKey;
import fi.tagi.server.transcript.SideNotes;
import fi.tagi.server.transcript.SqlTranscript;
import fi.tagi.server.transcript.TestKeys;
import fi.tagi.server.transcript.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What a desk writes to, in a test's database. */
final class TestStorage {
  private final Database database;
  private final Storage storage;
  private final AtomicInteger shreddings = new AtomicInteger();

  /** One more node on this database. */
  TestStorage(TestDatabase place) {
    this(place, TestKeys.master());
  }

  private TestStorage(TestDatabase place, MasterKey master) {
    this.database = place.open();
    this.storage =
        new Storage(
            new SqlDiary(database),
            new SqlOpenContacts(database),
            new SqlTranscript(database, master, shreddings::incrementAndGet),
            new SqlVisitorKeys(database),
            database);
  }

  Storage storage() {
    return storage;
  }

  Database database() {
    return database;
  }

  /** How often something was shredded. */
  int shreddings() {
    return shreddings.get();
  }

  /** Diary and open contacts in memory, for claims only: there are no words and no tokens. */
  static Storage inMemory(MemoryDiary diary) {
    return new Storage(diary, diary, new NoTranscript(), new NoKeys(), new AtOnce());
  }

  private static final class AtOnce implements Atomically {
    @Override
    public <T> T atomically(Supplier<T> work) {
      return work.get();
    }
  }

  private static final class NoKeys implements VisitorKeys {
    @Override
    public void add(String token, UUID contact) {}

    @Override
    public Optional<UUID> find(String token) {
      return Optional.empty();
    }

    @Override
    public void shred(UUID contact) {}
  }

  private static final class NoTranscript implements Transcript {
    @Override
    public void open(UUID contact, String nickname) {}

    @Override
    public Optional<Sealed> sealed(UUID contact, UUID message, String text) {
      return Optional.empty();
    }

    @Override
    public Optional<Kept> append(UUID contact, Words words, Optional<Sealed> ahead, Instant at) {
      return Optional.empty();
    }

    @Override
    public Optional<Stored> find(UUID contact, UUID message) {
      return Optional.empty();
    }

    @Override
    public List<Message> after(UUID contact, long seq) {
      return List.of();
    }

    @Override
    public Optional<Head> head(UUID contact) {
      return Optional.empty();
    }

    @Override
    public Map<UUID, Pulse> pulses() {
      return Map.of();
    }

    @Override
    public Optional<Pulse> pulse(UUID contact) {
      return Optional.empty();
    }

    @Override
    public SideNotes notes() {
      throw new UnsupportedOperationException("there are no words");
    }

    @Override
    public void shred(UUID contact) {}
  }
}
