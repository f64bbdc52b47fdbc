package fi.tagi.server.transcript;

import static fi.tagi.server.contact.Histories.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.transcript.StoredIds.OfContact;
import fi.tagi.server.transcript.Transcript.Stored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredIdsTest {
  private static final UUID CONTACT = new UUID(0xC0, 1);
  private static final UUID OTHER = new UUID(0xC0, 2);
  private static final byte[] KEY = {1, 2, 3};
  private static final byte[] ANOTHER_KEY = {1, 2, 4};

  @TempDir Path folder;
  private TestDatabase place;
  private Database database;
  private StoredIds ids;

  /** After which positions was read. */
  private final List<Long> reads = new ArrayList<>();

  @BeforeEach
  void open() {
    place = TestDatabase.sqlite(folder);
    database = place.open();
    ids = new StoredIds(database);
  }

  @AfterEach
  void close() {
    place.close();
  }

  private static UUID id(long seq) {
    return new UUID(0xE0, seq);
  }

  /** In a transaction that finds so many messages, whose ids are {@link #id} of their positions. */
  private boolean within(UUID contact, byte[] key, long lastSeq, Predicate<OfContact> look) {
    return database.atomically(() ->
        look.test(
            ids.of(
                contact,
                key,
                lastSeq,
                seq -> {
                  reads.add(seq);
                  return LongStream.rangeClosed(seq + 1, lastSeq)
                      .boxed()
                      .collect(Collectors.toMap(StoredIdsTest::id, StoredIdsTest::at));
                })));
  }

  private static Stored at(long seq) {
    return new Stored(seq, START.plusSeconds(seq));
  }

  private static boolean has(OfContact known, UUID id) {
    Optional<Stored> found = known.find(id);
    assertThat(found).isIn(Optional.empty(), Optional.of(at(id.getLeastSignificantBits())));
    return found.isPresent();
  }

  private static boolean store(OfContact known, long seq) {
    known.add(id(seq), at(seq));
    return has(known, id(seq));
  }

  @Test
  void whatWasCommittedIsNotReadAgain() {
    assertThat(within(CONTACT, KEY, 0, known -> has(known, id(1)))).isFalse();
    assertThat(within(CONTACT, KEY, 0, known -> store(known, 1) && store(known, 2))).isTrue();
    assertThat(within(CONTACT, KEY, 2, known -> has(known, id(1)) && has(known, id(2)))).isTrue();
    assertThat(within(CONTACT, KEY, 2, known -> has(known, id(3)))).isFalse();
    assertThat(within(OTHER, KEY, 0, known -> has(known, id(1)))).isFalse();
    assertThat(reads).isEmpty();
  }

  @Test
  void onlyWhatCameSinceIsRead() {
    assertThat(within(CONTACT, KEY, 5, known -> has(known, id(5)))).isTrue();
    assertThat(within(CONTACT, KEY, 9, known -> has(known, id(3)) && has(known, id(9)))).isTrue();
    assertThat(within(CONTACT, KEY, 9, known -> has(known, id(10)))).isFalse();
    assertThat(reads).containsExactly(0L, 5L);
  }

  @Test
  void whatWasRolledBackIsNotRemembered() {
    assertThatThrownBy(() ->
            within(
                CONTACT,
                KEY,
                0,
                known -> {
                  assertThat(store(known, 1)).isTrue();
                  throw new IllegalArgumentException("given up");
                }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(within(CONTACT, KEY, 0, known -> has(known, id(1)))).isFalse();
    assertThat(reads).isEmpty();
  }

  @Test
  void anotherTranscriptOfTheContactBeginsWithNothing() {
    assertThat(within(CONTACT, KEY, 2, known -> has(known, id(2)))).isTrue();
    assertThat(within(CONTACT, ANOTHER_KEY, 3, known -> has(known, id(2)))).isTrue();
    assertThat(within(CONTACT, ANOTHER_KEY, 1, known -> has(known, id(2)))).isFalse();
    ids.forget(CONTACT);
    assertThat(within(CONTACT, ANOTHER_KEY, 1, known -> has(known, id(1)))).isTrue();
    assertThat(reads).containsExactly(0L, 0L, 0L, 0L);
  }

  @Test
  void whatIsTooMuchToRememberIsReadAgain() {
    ids = new StoredIds(database, 9);
    assertThat(within(CONTACT, KEY, 5, known -> has(known, id(5)))).isTrue();
    assertThat(within(CONTACT, KEY, 5, known -> has(known, id(4)))).isTrue();
    assertThat(reads).containsExactly(0L, 0L);
  }
}
