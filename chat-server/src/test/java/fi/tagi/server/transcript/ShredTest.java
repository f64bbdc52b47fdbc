package fi.tagi.server.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.transcript.Transcript.Words;
import fi.tagi.server.transcript.Transcript.Writer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of the words on the disk, read byte by byte. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class ShredTest {
  private static final int STEPS = 20 * Integer.getInteger("tagi.share", 25);

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private final Random random = new Random(11);
  private TestDatabase place;
  private Database earlier;
  private Shredder shredder;
  private SqlTranscript transcript;
  private RawFiles files;

  ShredTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    place = TestDatabase.of(kind, folder);
    earlier = place.open();
    shredder = new Shredder(earlier);
    transcript = new SqlTranscript(earlier, TestKeys.master(), shredder::shredded);
    files = RawFiles.of(place, folder);
  }

  @AfterEach
  void close() {
    place.close();
  }

  private static UUID contact(int number) {
    return new UUID(0xC0, number);
  }

  private List<byte[]> write(UUID contact, int messages) {
    List<byte[]> plain = new ArrayList<>();
    String nickname = "nimimerkki " + words(3);
    transcript.open(contact, nickname);
    plain.add(nickname.getBytes(UTF_8));
    String aside = words(5);
    SideNotes.Note note = new SideNotes.Note(contact, Histories.ANNA, Role.EXPERT, aside);
    assertThat(transcript.notes().add(contact, note, Histories.START)).isPresent();
    plain.add(aside.getBytes(UTF_8));
    for (int i = 0; i < messages; i++) {
      plain.add(say(contact, i));
    }
    return plain;
  }

  private byte[] say(UUID contact, int number) {
    String text = words(1 + random.nextInt(number % 7 == 0 ? 600 : 20));
    Words words =
        new Words(new UUID(contact.getLeastSignificantBits(), number), new Writer.Visitor(), text);
    assertThat(transcript.append(contact, words, Histories.START)).isPresent();
    return text.getBytes(UTF_8);
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(Long.toString(random.nextLong(), 36)).append(' ');
    }
    return words.toString();
  }

  /** What is stored for a contact: the wrapped key, the sealed nickname, messages and notes. */
  private List<byte[]> stored(UUID contact) throws SQLException {
    List<byte[]> sealed = new ArrayList<>();
    try (Connection connection = place.connect();
        Statement query = connection.createStatement();
        ResultSet rows =
            query.executeQuery(
                """
                SELECT wrapped_key FROM transcript WHERE contact_id = 'C'
                UNION ALL SELECT nickname FROM transcript WHERE contact_id = 'C'
                UNION ALL SELECT sealed FROM message WHERE contact_id = SHORT
                UNION ALL SELECT sealed FROM side_note WHERE contact_id = 'C'\
                """
                    .replace("'C'", "'" + contact + "'")
                    .replace("SHORT", place.shortId(contact)))) {
      while (rows.next()) {
        sealed.add(rows.getBytes(1));
      }
    }
    return sealed;
  }

  @Test
  void theDiskHoldsWordsOnlySealed() throws IOException, SQLException {
    List<byte[]> plain = write(contact(1), 40);
    assertThat(plain).hasSize(42);
    assertThat(files.find(stored(contact(1)))).isNotEmpty();
    assertThat(files.find(plain)).isEmpty();
    shredder.sweep();
    assertThat(files.find(stored(contact(1)))).isNotEmpty();
    assertThat(files.find(plain)).isEmpty();
  }

  @Test
  void withoutASweepTheFilesStillHoldWhatWasShredded() throws IOException, SQLException {
    write(contact(1), 10);
    List<byte[]> sealed = stored(contact(1));
    assertThat(sealed).hasSize(13);
    transcript.shred(contact(1));
    assertThat(stored(contact(1))).isEmpty();
    assertThat(files.find(sealed)).isNotEmpty();
  }

  @Test
  void nothingIsLeftAfterTheSweeps() throws IOException, SQLException {
    List<byte[]> plain = write(contact(1), 40);
    List<byte[]> sealed = stored(contact(1));
    transcript.shred(contact(1));
    shredder.sweep();
    shredder.sweep();
    assertThat(files.find(sealed)).isEmpty();
    assertThat(files.find(plain)).isEmpty();
  }

  @Test
  void nothingIsLeftOfAContactAmongManyWhoseWordsStay() throws IOException, SQLException {
    int contacts = 40;
    for (int i = 0; i < contacts; i++) {
      write(contact(i), 1);
    }
    for (int turn = 1; turn < 12; turn++) {
      for (int i = 0; i < contacts; i++) {
        if (random.nextBoolean()) {
          say(contact(i), turn);
        }
      }
    }
    List<Integer> order = new ArrayList<>(Stream.iterate(0, i -> i + 1).limit(contacts).toList());
    Collections.shuffle(order, random);
    List<byte[]> gone = new ArrayList<>();
    for (int i = 0; i < contacts * 3 / 4; i++) {
      UUID closing = contact(order.get(i));
      gone.addAll(stored(closing));
      transcript.shred(closing);
      say(contact(order.getLast()), 100 + i);
      if (i % 6 == 5) {
        shredder.sweep();
        shredder.sweep();
        assertThat(files.find(gone)).isEmpty();
      }
    }
    assertThat(stored(contact(order.getLast()))).hasSizeGreaterThan(3);
  }

  /** Rows that move to other pages leave copies of themselves behind. */
  @Test
  void nothingIsLeftWhereRowsHadBeenBeforeTheyMoved() throws IOException, SQLException {
    List<UUID> open = new ArrayList<>();
    Map<UUID, List<byte[]>> words = new HashMap<>();
    List<byte[]> gone = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      int choice = random.nextInt(100);
      if (open.size() < 3 || choice < 7) {
        open.add(contact(step));
        words.put(open.getLast(), write(open.getLast(), 0));
      } else if (choice < 92) {
        UUID contact = open.get(random.nextInt(open.size()));
        java.util.Objects.requireNonNull(words.get(contact)).add(say(contact, step));
      } else {
        UUID closing = open.remove(random.nextInt(open.size()));
        gone.addAll(stored(closing));
        transcript.shred(closing);
      }
      if (step % 50 == 49) {
        shredder.sweep();
        shredder.sweep();
        assertThat(files.find(gone)).isEmpty();
      }
    }
    for (UUID contact : open) {
      List<byte[]> kept = new ArrayList<>();
      kept.add(transcript.head(contact).orElseThrow().nickname().getBytes(UTF_8));
      transcript.notes().after(contact, 0).forEach(n -> kept.add(n.note().text().getBytes(UTF_8)));
      transcript.after(contact, 0).forEach(m -> kept.add(m.words().text().getBytes(UTF_8)));
      assertThat(kept).containsExactlyElementsOf(words.get(contact));
    }
  }

  /** Which ends without tidying up: as long as anybody has SQLite's file open, its log stays. */
  @Test
  void whatAnEarlierProcessShreddedLastIsSweptByTheNext() throws IOException, SQLException {
    write(contact(1), 10);
    List<byte[]> sealed = stored(contact(1));
    transcript.shred(contact(1));
    try (Connection another = place.connect();
        Statement reading = another.createStatement()) {
      reading.executeQuery("SELECT count(*) FROM transcript").close();
      earlier.close();
      assertThat(files.find(sealed)).isNotEmpty();
      new Shredder(place.open()).sweep();
      assertThat(files.find(sealed)).isEmpty();
    }
  }

  /** For a large table everybody would wait: its rows' turn comes when little is written. */
  @Test
  void theKeyOfAContactIsGoneAtOnceAlsoWhereMuchIsSaid() throws IOException, SQLException {
    write(contact(1), 10);
    transcript.open(contact(2), "");
    together(() -> {
      for (int i = 0; i < 5_100; i++) {
        say(contact(2), i);
      }
    });
    List<byte[]> sealed = stored(contact(1));
    List<byte[]> keyAndNickname = sealed.subList(0, 2);
    transcript.shred(contact(1));
    shredder.sweep();
    assertThat(files.find(keyAndNickname)).isEmpty();
    shredder.sweep();
    assertThat(files.find(sealed)).isEmpty();
    assertThat(stored(contact(2))).hasSizeGreaterThan(5_000);
  }

  private void together(Runnable work) {
    boolean _ =
        earlier.atomically(() -> {
          work.run();
          return true;
        });
  }
}
