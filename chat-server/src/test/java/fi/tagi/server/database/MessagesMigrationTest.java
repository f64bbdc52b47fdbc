package fi.tagi.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Role;
import fi.tagi.server.transcript.SqlTranscript;
import fi.tagi.server.transcript.TestKeys;
import fi.tagi.server.transcript.Transcript.Kept;
import fi.tagi.server.transcript.Transcript.Message;
import fi.tagi.server.transcript.Transcript.Stored;
import fi.tagi.server.transcript.Transcript.Words;
import fi.tagi.server.transcript.Transcript.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Words that an older version stored are read in their order, and found when they come again. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class MessagesMigrationTest {
  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase storage;

  MessagesMigrationTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.empty(kind, folder);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void whatWasSaidBeforeMessagesWereFoundByTheirIdsIsReadInItsOrder() throws Exception {
    storage.at("29");
    UUID contact = new UUID(0xF00D_BEEF_0000_0001L, 14);
    List<Words> said =
        List.of(
            new Words(new UUID(9, 9), new Writer.Visitor(), "hei"),
            new Words(new UUID(1, 1), new Writer.Responder(new UUID(-1, -1), Role.EXPERT), "no"),
            new Words(new UUID(-5, 5), new Writer.Visitor(), "ai"));
    Instant at = Instant.parse("2027-03-01T12:00:03.123456Z");
    List<Message> before = saidBefore(contact, said, at);

    SqlTranscript transcript = new SqlTranscript(storage.open(), TestKeys.master(), () -> {});

    assertThat(transcript.after(contact, 0)).isEqualTo(before);
    assertThat(transcript.append(contact, said.get(1), at.plusSeconds(9)))
        .contains(new Kept(new Stored(2, at), false));
    Words next = new Words(new UUID(2, 2), new Writer.Visitor(), "niin");
    assertThat(transcript.append(contact, next, at)).contains(new Kept(new Stored(4, at), true));
    transcript.shred(contact);
    assertThat(storage.dump("message")).isEmpty();
  }

  @Test
  void messagesBecomeChainsEachOfItsContact() throws Exception {
    storage.at("30");
    List<UUID> contacts = List.of(new UUID(-7, 1), new UUID(7, 2), new UUID(0xF00D, 3));
    for (UUID contact : contacts) {
      storage.sql(
          "INSERT INTO transcript VALUES ('%s', %2$s, %2$s, %3$d, NULL, NULL)"
              .formatted(contact, bytes(new byte[3]), contact.equals(contacts.get(2)) ? 0 : 5));
    }
    for (int seq = 1; seq <= 5; seq++) {
      for (UUID contact : contacts.subList(0, 2)) {
        storage.sql(
            "INSERT INTO message VALUES (%s, %d, %s, 'visitor', NULL, NULL, %d, %s)"
                .formatted(
                    storage.shortId(contact),
                    seq,
                    storage.shortId(new UUID(seq * 31 % 7, contact.getLeastSignificantBits())),
                    1_000_000L + seq,
                    bytes(new byte[9])));
      }
    }

    storage.open();

    assertThat(linked())
        .containsExactlyInAnyOrderElementsOf(
            contacts.subList(0, 2).stream()
                .flatMap(
                    contact -> IntStream.rangeClosed(1, 5).mapToObj(seq -> contact + " " + seq))
                .toList());
  }

  /** Contact and position of what is found by going back from each contact's newest message. */
  private List<String> linked() throws SQLException {
    try (Connection connection = storage.connect();
        Statement query = connection.createStatement();
        ResultSet chain =
            query.executeQuery(
                """
                WITH RECURSIVE chain(contact_id, of_contact, seq, previous) AS (
                  SELECT t.contact_id, m.contact_id, m.seq, m.previous
                  FROM transcript t JOIN message m ON m.place = t.last_place AND m.seq = t.last_seq
                  UNION ALL
                  SELECT c.contact_id, m.contact_id, m.seq, m.previous
                  FROM chain c JOIN message m ON m.place = c.previous AND m.contact_id = c.of_contact)
                SELECT contact_id, seq, previous FROM chain ORDER BY contact_id, seq\
                """)) {
      List<String> found = new ArrayList<>();
      while (chain.next()) {
        found.add(chain.getString(1) + " " + chain.getInt(2));
        assertThat(chain.getLong(3) == 0).isEqualTo(chain.getInt(2) == 1);
      }
      return found;
    }
  }

  /** Has this version seal the words, and stores them as the version before stored them. */
  private List<Message> saidBefore(UUID contact, List<Words> said, Instant at) throws Exception {
    try (TestDatabase newer = TestDatabase.of(kind, folder.resolve("newer"))) {
      SqlTranscript transcript = new SqlTranscript(newer.open(), TestKeys.master(), () -> {});
      transcript.open(contact, "Kettu");
      for (Words words : said) {
        assertThat(transcript.append(contact, words, at)).isPresent();
      }
      try (Connection connection = newer.connect();
          Statement query = connection.createStatement()) {
        ResultSet head = query.executeQuery("SELECT wrapped_key, nickname FROM transcript");
        assertThat(head.next()).isTrue();
        storage.sql(
            "INSERT INTO transcript VALUES ('%s', %s, %s, 3, NULL, NULL)"
                .formatted(contact, bytes(head.getBytes(1)), bytes(head.getBytes(2))));
        ResultSet rows =
            query.executeQuery("SELECT author, role, stored_at, sealed FROM message ORDER BY seq");
        for (int i = 0; rows.next(); i++) {
          String role = rows.getString(2);
          storage.sql(
              "INSERT INTO message VALUES ('%s', %d, '%s', '%s', %s, %s, %d, %s)"
                  .formatted(
                      contact,
                      i + 1,
                      said.get(i).id(),
                      rows.getString(1),
                      role == null ? "NULL" : "'" + new UUID(-1, -1) + "'",
                      role == null ? "NULL" : "'" + role + "'",
                      rows.getLong(3),
                      bytes(rows.getBytes(4))));
        }
      }
      return transcript.after(contact, 0);
    }
  }

  private String bytes(byte[] bytes) {
    String hex = HexFormat.of().formatHex(bytes);
    return kind == TestDatabase.Kind.SQLITE ? "x'" + hex + "'" : "'\\x" + hex + "'";
  }
}
