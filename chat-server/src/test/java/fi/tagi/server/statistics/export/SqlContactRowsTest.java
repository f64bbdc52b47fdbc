package fi.tagi.server.statistics.export;

import static fi.tagi.server.schedule.Weeks.helsinki;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.statistics.fact.Fact.Standing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class SqlContactRowsTest {
  private static final Instant NOON = helsinki("2027-03-24T12:00");

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase storage;
  private Database database;
  private TestContacts contacts;

  SqlContactRowsTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    database = storage.open();
    contacts = new TestContacts(database);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void eachContactOfThePeriodComesOnceByArrivalHoweverThePagesFall() {
    Random random = new Random(20_270_324);
    List<Instant> arrivals = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      // Few instants for many contacts, so that pages end among contacts of one instant.
      Instant at = NOON.plusSeconds(random.nextInt(6));
      arrivals.add(at);
      if (random.nextBoolean()) {
        contacts.closed("answered", at, 60);
      } else {
        contacts.open("waiting", at, row -> {});
      }
    }
    contacts.closed("answered", NOON.minusMillis(1), 60);
    contacts.closed("answered", NOON.plusSeconds(6), 60);
    contacts.closed("answered", NOON, 60, row -> row.setLine("vanhemmat"));
    contacts.open("waiting", NOON.plusSeconds(6), row -> {});
    arrivals.sort(Comparator.naturalOrder());
    for (int pageRows : new int[] {1, 2, 7, 59, 60, 61, 1_000}) {
      List<Instant> found = new ArrayList<>();
      new SqlContactRows(database, pageRows)
          .each("nuoret", NOON, NOON.plusSeconds(6), fact -> found.add(fact.times().arrived()));
      assertThat(found).as("%d a page", pageRows).isEqualTo(arrivals);
    }
  }

  @Test
  void aContactThatClosesMeanwhileIsNeitherMissedNorDoubled() {
    List<UUID> waiting = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      waiting.add(contacts.open("waiting", NOON.plusSeconds(i), row -> {}));
    }
    List<Standing> found = new ArrayList<>();
    new SqlContactRows(database, 2)
        .each(
            "nuoret",
            NOON,
            NOON.plusSeconds(10),
            fact -> {
              int at = found.size();
              found.add(fact.standing());
              // One of a page that was read, and one of a page that was not.
              if (at != 5) {
                contacts.close(waiting.get(at), NOON.plusSeconds(at));
              }
              if (at == 1) {
                contacts.close(waiting.get(5), NOON.plusSeconds(5));
              }
            });
    assertThat(found)
        .containsExactly(
            Standing.WAITING,
            Standing.WAITING,
            Standing.WAITING,
            Standing.WAITING,
            Standing.WAITING,
            Standing.ANSWERED,
            Standing.WAITING,
            Standing.WAITING,
            Standing.WAITING,
            Standing.WAITING);
  }
}
