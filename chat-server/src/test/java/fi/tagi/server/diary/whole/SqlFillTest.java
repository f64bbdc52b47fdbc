package fi.tagi.server.diary.whole;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.diary.SqlDiary;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlFillTest {
  private static final int CONTACTS = 150;

  @TempDir Path appended;
  @TempDir Path filled;

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void theRowsAreThoseThatAppendingEachEntryGives(TestDatabase.Kind kind) throws SQLException {
    try (TestDatabase one = TestDatabase.of(kind, appended);
        TestDatabase other = TestDatabase.of(kind, filled)) {
      SqlDiary diary = new SqlDiary(one.open());
      contacts().forEach(entries -> append(diary, entries));
      Database database = other.open();

      assertThat(new SqlFill(database).write(SqlFill.of(contacts()))).isEqualTo(CONTACTS);

      for (String table : List.of("diary_entry", "open_contact", "contact_fact")) {
        assertThat(other.dump(table)).as(table).isEqualTo(one.dump(table)).hasSizeGreaterThan(10);
      }
      assertThat(new SqlVerification(database).verify())
          .isEqualTo(new SqlVerification.Report(CONTACTS, List.of()));
    }
  }

  /** What is kept of a day is made again when the day gets contacts in this way. */
  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void everyFactIsAChangeOfItsDay(TestDatabase.Kind kind) throws SQLException {
    try (TestDatabase one = TestDatabase.of(kind, appended);
        TestDatabase other = TestDatabase.of(kind, filled)) {
      SqlDiary diary = new SqlDiary(one.open());
      List<List<Entry>> withoutCorrections = contacts().stream().filter(this::isOnce).toList();
      withoutCorrections.forEach(entries -> append(diary, entries));
      SqlFill fill = new SqlFill(other.open());
      withoutCorrections.forEach(entries -> fill.write(SqlFill.of(List.of(entries))));

      assertThat(other.dump("fact_change")).isEqualTo(one.dump("fact_change")).isNotEmpty();
    }
  }

  /** Whether only its last entry made it a closed contact. */
  private boolean isOnce(List<Entry> entries) {
    List<Entry> before = entries.subList(0, entries.size() - 1);
    return !(Contact.of(entries.getFirst().contact(), before) instanceof Contact.Over);
  }

  private static List<List<Entry>> contacts() {
    SplittableRandom random = new SplittableRandom(5);
    return Stream.generate(() ->
            Histories.random(
                random, new UUID(random.nextLong(), random.nextLong()), 1 + random.nextInt(14)))
        .limit(CONTACTS)
        .map(entries -> (List<Entry>) new ArrayList<>(entries))
        .toList();
  }

  private static void append(SqlDiary diary, List<Entry> entries) {
    Contact contact = new Contact.None(entries.getFirst().contact());
    for (Entry entry : entries) {
      contact = diary.append(contact, entry.event(), entry.at()).orElseThrow();
    }
  }
}
