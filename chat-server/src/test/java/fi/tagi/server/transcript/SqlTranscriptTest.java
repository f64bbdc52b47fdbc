package fi.tagi.server.transcript;

import static fi.tagi.server.contact.Histories.ANNA;
import static fi.tagi.server.contact.Histories.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.Role;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.transcript.Transcript.Head;
import fi.tagi.server.transcript.Transcript.Kept;
import fi.tagi.server.transcript.Transcript.Message;
import fi.tagi.server.transcript.Transcript.Sealed;
import fi.tagi.server.transcript.Transcript.Stored;
import fi.tagi.server.transcript.Transcript.Words;
import fi.tagi.server.transcript.Transcript.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlTranscriptTest {
  private static final UUID CONTACT = new UUID(0xC0, 1);
  private static final UUID OTHER = new UUID(0xC0, 2);
  private static final Writer VISITOR = new Writer.Visitor();
  private static final Writer RESPONDER = new Writer.Responder(ANNA, Role.EXPERT);

  @Nested
  class OnSqlite extends Contract {
    @Override
    TestDatabase.Kind kind() {
      return TestDatabase.Kind.SQLITE;
    }
  }

  @Nested
  class OnPostgres extends Contract {
    @Override
    TestDatabase.Kind kind() {
      return TestDatabase.Kind.POSTGRES;
    }
  }

  private static Words words(int id, Writer writer, String text) {
    return new Words(new UUID(0xE0, id), writer, text);
  }

  abstract static class Contract {
    @TempDir Path folder;
    private final AtomicInteger shreddings = new AtomicInteger();
    private TestDatabase place;
    private SqlTranscript transcript;

    abstract TestDatabase.Kind kind();

    @BeforeEach
    void open() {
      place = TestDatabase.of(kind(), folder);
      transcript = new SqlTranscript(place.open(), TestKeys.master(), shreddings::incrementAndGet);
    }

    @AfterEach
    void close() {
      place.close();
    }

    private Stored append(UUID contact, Words words) {
      return transcript.append(contact, words, START).orElseThrow().stored();
    }

    @Test
    void whatBothSidesWroteComesBackInTheOrderItWasStored() {
      transcript.open(CONTACT, "Kettu 🦊");
      Words first = words(1, VISITOR, "Hei, onko siellä ketään?");
      Words second =
          words(2, RESPONDER, "On! Ääkköset, \u0000-less, 👩‍👩‍👧 \"lainaus\" \\ ' ;--");
      assertThat(transcript.append(CONTACT, first, START))
          .contains(new Kept(new Stored(1, START), true));
      assertThat(transcript.append(CONTACT, second, START.plusSeconds(5)))
          .contains(new Kept(new Stored(2, START.plusSeconds(5)), true));
      assertThat(transcript.after(CONTACT, 0))
          .containsExactly(
              new Message(new Stored(1, START), first),
              new Message(new Stored(2, START.plusSeconds(5)), second));
      assertThat(transcript.after(CONTACT, 1)).hasSize(1);
      assertThat(transcript.after(CONTACT, 2)).isEmpty();
      assertThat(transcript.head(CONTACT)).contains(new Head("Kettu 🦊", 2));
    }

    @Test
    void theSameMessageIdIsStoredOnceAndAnsweredTheSame() {
      transcript.open(CONTACT, "");
      Stored first = append(CONTACT, words(1, VISITOR, "hei"));
      append(CONTACT, words(2, VISITOR, "vielä"));
      assertThat(transcript.append(CONTACT, words(1, VISITOR, "hei"), START.plusSeconds(60)))
          .contains(new Kept(first, false));
      assertThat(transcript.find(CONTACT, words(1, VISITOR, "").id())).contains(first);
      assertThat(transcript.find(CONTACT, new UUID(0, 0))).isEmpty();
      assertThat(transcript.after(CONTACT, 0)).hasSize(2);
      assertThat(transcript.head(CONTACT)).contains(new Head("", 2));
    }

    @Test
    void aTextSealedAheadIsReadAlsoWhenTheKeyIsAnotherByThen() {
      transcript.open(CONTACT, "");
      Words said = words(2, VISITOR, "vielä");
      assertThat(transcript.sealed(CONTACT, said.id(), said.text())).as("no key yet").isEmpty();
      append(CONTACT, words(1, VISITOR, "hei"));
      Optional<Sealed> ahead = transcript.sealed(CONTACT, said.id(), said.text());
      assertThat(ahead).isPresent();
      assertThat(transcript.append(CONTACT, said, ahead, START)).isPresent();
      assertThat(transcript.after(CONTACT, 1)).extracting(Message::words).containsExactly(said);
      transcript.shred(CONTACT);
      assertThat(transcript.append(CONTACT, said, ahead, START)).isEmpty();
      transcript.open(CONTACT, "");
      assertThat(transcript.append(CONTACT, said, ahead, START)).isPresent();
      assertThat(transcript.after(CONTACT, 0)).extracting(Message::words).containsExactly(said);
    }

    @Test
    void everyContactCountsForItself() {
      transcript.open(CONTACT, "yksi");
      transcript.open(OTHER, "kaksi");
      assertThat(append(CONTACT, words(1, VISITOR, "a")).seq()).isEqualTo(1);
      assertThat(append(OTHER, words(1, VISITOR, "b")).seq()).isEqualTo(1);
      assertThat(transcript.after(OTHER, 0).getFirst().words().text()).isEqualTo("b");
    }

    @Test
    void aLongTranscriptIsReadPageByPage() {
      transcript.open(CONTACT, "");
      int count = Transcript.PAGE + 5;
      for (int i = 1; i <= count; i++) {
        append(CONTACT, words(i, VISITOR, "viesti " + i));
      }
      List<Message> page = transcript.after(CONTACT, 0);
      assertThat(page).hasSize(Transcript.PAGE);
      List<Message> all = new ArrayList<>(page);
      all.addAll(transcript.after(CONTACT, page.getLast().stored().seq()));
      assertThat(all.stream().map(m -> m.stored().seq()))
          .containsExactlyElementsOf(LongStream.rangeClosed(1, count).boxed().toList());
    }

    @Test
    void manyWhoWriteAtOnceGetPositionsWithoutGapOrDouble() throws Exception {
      transcript.open(CONTACT, "");
      SqlTranscript another = new SqlTranscript(place.open(), TestKeys.master(), () -> {});
      assertThat(transcript.head(CONTACT)).as("its key at hand").isEqualTo(another.head(CONTACT));
      List<Callable<Long>> writers = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        // Every message twice, as by a client that missed the answer.
        Words words = words(i / 2, VISITOR, "viesti " + i / 2);
        SqlTranscript node = i % 2 == 0 ? transcript : another;
        Optional<Sealed> ahead =
            i % 4 < 2 ? node.sealed(CONTACT, words.id(), words.text()) : Optional.empty();
        writers.add(() -> node.append(CONTACT, words, ahead, START).orElseThrow().stored().seq());
      }
      List<Long> positions = new ArrayList<>();
      try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Long> position : executor.invokeAll(writers)) {
          positions.add(position.get());
        }
      }
      for (int i = 0; i < 80; i += 2) {
        assertThat(positions.get(i)).isEqualTo(positions.get(i + 1));
      }
      assertThat(transcript.after(CONTACT, 0).stream().map(m -> m.stored().seq()))
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void withoutATranscriptNothingIsTakenAndNothingGiven() {
      assertThat(transcript.append(CONTACT, words(1, VISITOR, "hei"), START)).isEmpty();
      assertThat(transcript.find(CONTACT, words(1, VISITOR, "hei").id())).isEmpty();
      assertThat(transcript.after(CONTACT, 0)).isEmpty();
      assertThat(transcript.head(CONTACT)).isEmpty();
    }

    @Test
    void shreddingTakesRowsAndKeyAndNothingOfOthers() throws SQLException {
      transcript.open(CONTACT, "yksi");
      transcript.open(OTHER, "kaksi");
      append(CONTACT, words(1, VISITOR, "a"));
      append(OTHER, words(2, VISITOR, "b"));
      transcript.shred(CONTACT);
      assertThat(shreddings).hasValue(1);
      assertThat(transcript.head(CONTACT)).isEmpty();
      assertThat(transcript.after(CONTACT, 0)).isEmpty();
      assertThat(transcript.append(CONTACT, words(3, VISITOR, "c"), START)).isEmpty();
      assertThat(place.dump("transcript")).singleElement().asString().contains(OTHER.toString());
      assertThat(blobs("SELECT sealed FROM message")).hasSize(1);
      assertThat(transcript.after(OTHER, 0)).hasSize(1);
      assertThat(transcript.head(OTHER)).contains(new Head("kaksi", 1));
    }

    @Test
    void noColumnHoldsAWordAndEqualWordsAreNotEqualAtRest() throws SQLException {
      transcript.open(CONTACT, "salanimi");
      append(CONTACT, words(1, VISITOR, "salaisuus"));
      append(CONTACT, words(2, RESPONDER, "salaisuus"));
      List<byte[]> sealed = blobs("SELECT sealed FROM message ORDER BY seq");
      assertThat(sealed).hasSize(2);
      assertThat(sealed.get(0)).isNotEqualTo(sealed.get(1));
      sealed.addAll(blobs("SELECT nickname FROM transcript"));
      sealed.addAll(blobs("SELECT wrapped_key FROM transcript"));
      for (byte[] bytes : sealed) {
        assertThat(new String(bytes, UTF_8)).doesNotContain("sala", "isuus", "nimi");
      }
    }

    @Test
    void whatIsMovedElsewhereDoesNotOpen() throws SQLException {
      transcript.open(CONTACT, "yksi");
      transcript.open(OTHER, "kaksi");
      append(CONTACT, words(1, VISITOR, "minun"));
      append(CONTACT, words(2, VISITOR, "minun toinen"));
      append(OTHER, words(3, VISITOR, "sinun"));
      sql(
          "UPDATE message SET sealed = (SELECT m.sealed FROM message m WHERE m.contact_id = C"
              .concat(" AND m.seq = 1) WHERE contact_id = C AND seq = 2")
              .replace("C ", place.shortId(CONTACT) + " "));
      assertThat(transcript.after(CONTACT, 2)).isEmpty();
      assertThatThrownBy(() -> transcript.after(CONTACT, 1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageNotContaining("minun");
      // Another contact's key, together with its words and under the same id.
      sql(
          "UPDATE transcript SET wrapped_key = (SELECT t.wrapped_key FROM transcript t"
              + " WHERE t.contact_id = '"
              + CONTACT
              + "') WHERE contact_id = '"
              + OTHER
              + "'");
      assertThatThrownBy(() -> transcript.after(OTHER, 0))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> transcript.head(OTHER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPlaceThatIsAnotherContactsByNowGivesNothing() throws SQLException {
      transcript.open(CONTACT, "yksi");
      transcript.open(OTHER, "kaksi");
      append(CONTACT, words(1, VISITOR, "minun"));
      append(OTHER, words(2, VISITOR, "sinun"));
      sql(
          "UPDATE transcript SET last_place = (SELECT m.place FROM message m WHERE m.contact_id = "
              + place.shortId(CONTACT)
              + ") WHERE contact_id = '"
              + OTHER
              + "'");
      assertThat(transcript.after(OTHER, 0)).isEmpty();
      assertThat(transcript.find(OTHER, words(1, VISITOR, "").id())).isEmpty();
      transcript.shred(OTHER);
      assertThat(transcript.after(CONTACT, 0)).hasSize(1);
    }

    @Test
    void anotherMasterKeyOpensNothing() throws Exception {
      transcript.open(CONTACT, "yksi");
      append(CONTACT, words(1, VISITOR, "minun"));
      SqlTranscript stranger =
          new SqlTranscript(place.open(), MasterKey.at(folder.resolve("other.key")), () -> {});
      assertThatThrownBy(() -> stranger.after(CONTACT, 0))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noTextStandsInAnythingThatMayBeLogged() {
      Words words = words(1, VISITOR, "salaisuus");
      assertThat(new Message(new Stored(1, START), words).toString()).doesNotContain("salaisuus");
      assertThat(new Head("salanimi", 1).toString()).doesNotContain("salanimi");
    }

    private List<byte[]> blobs(String query) throws SQLException {
      List<byte[]> blobs = new ArrayList<>();
      try (Connection connection = place.connect();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          blobs.add(rows.getBytes(1));
        }
      }
      return blobs;
    }

    private void sql(String update) throws SQLException {
      try (Connection connection = place.connect();
          Statement statement = connection.createStatement()) {
        assertThat(statement.executeUpdate(update)).isEqualTo(1);
      }
    }
  }
}
