package fi.tagi.server.transcript;

import static fi.tagi.server.contact.Histories.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.transcript.Transcript.Kept;
import fi.tagi.server.transcript.Transcript.Stored;
import fi.tagi.server.transcript.Transcript.Words;
import fi.tagi.server.transcript.Transcript.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A message that is sent again is stored once, whoever stored it and whenever that was. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class RepeatedMessageTest {
  private static final UUID CONTACT = new UUID(0xC0, 1);
  private static final Writer VISITOR = new Writer.Visitor();

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase place;
  private Database database;
  private SqlTranscript transcript;

  RepeatedMessageTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    place = TestDatabase.of(kind, folder);
    database = place.open();
    transcript = new SqlTranscript(database, TestKeys.master(), () -> {});
  }

  @AfterEach
  void close() {
    place.close();
  }

  private static Words words(int id, Writer writer, String text) {
    return new Words(new UUID(0xE0, id), writer, text);
  }

  private Stored append(UUID contact, Words words) {
    return transcript.append(contact, words, START).orElseThrow().stored();
  }

  @Test
  void whatWasRolledBackIsNewWhenItComesAgain() {
    transcript.open(CONTACT, "");
    append(CONTACT, words(1, VISITOR, "hei"));
    assertThatThrownBy(() ->
            database.atomically(() -> {
              append(CONTACT, words(2, VISITOR, "turhaan"));
              append(CONTACT, words(3, VISITOR, "turhaan"));
              throw new IllegalArgumentException("given up");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(append(CONTACT, words(4, VISITOR, "neljäs")).seq()).isEqualTo(2);
    assertThat(transcript.append(CONTACT, words(3, VISITOR, "kolmas"), START))
        .contains(new Kept(new Stored(3, START), true));
    assertThat(transcript.append(CONTACT, words(4, VISITOR, "neljäs"), START))
        .contains(new Kept(new Stored(2, START), false));
    assertThat(transcript.append(CONTACT, words(3, VISITOR, "kolmas"), START))
        .contains(new Kept(new Stored(3, START), false));
    assertThat(transcript.after(CONTACT, 0))
        .extracting(message -> message.words().text())
        .containsExactly("hei", "neljäs", "kolmas");
  }

  @Test
  void theSameMessageTwiceInOneTransactionIsStoredOnce() {
    transcript.open(CONTACT, "");
    Words words = words(1, VISITOR, "hei");
    List<Kept> kept =
        database.atomically(() ->
            List.of(
                transcript.append(CONTACT, words, START).orElseThrow(),
                transcript.append(CONTACT, words, START.plusSeconds(1)).orElseThrow()));
    assertThat(kept)
        .containsExactly(
            new Kept(new Stored(1, START), true), new Kept(new Stored(1, START), false));
    assertThat(transcript.after(CONTACT, 0)).hasSize(1);
  }

  @Test
  void whatAnotherProcessStoredIsNotStoredAgainHere() {
    transcript.open(CONTACT, "");
    SqlTranscript another = new SqlTranscript(place.open(), TestKeys.master(), () -> {});
    List<SqlTranscript> nodes = List.of(transcript, another);
    for (int i = 0; i < 12; i++) {
      Words words = words(i, VISITOR, "viesti " + i);
      Stored stored = new Stored(i + 1, START);
      // One node stores one, then two, then three in a row before the other is heard again.
      SqlTranscript node = nodes.get(Integer.bitCount(i) % 2);
      assertThat(node.append(CONTACT, words, START)).contains(new Kept(stored, true));
      if (i % 3 == 2) {
        for (SqlTranscript each : nodes) {
          assertThat(each.append(CONTACT, words, START)).contains(new Kept(stored, false));
        }
      }
    }
    SqlTranscript started = new SqlTranscript(place.open(), TestKeys.master(), () -> {});
    for (int i = 0; i < 12; i++) {
      for (SqlTranscript each : List.of(started, transcript, another)) {
        assertThat(each.append(CONTACT, words(i, VISITOR, "viesti " + i), START))
            .contains(new Kept(new Stored(i + 1, START), false));
      }
    }
    assertThat(transcript.after(CONTACT, 0)).hasSize(12);
  }
}
