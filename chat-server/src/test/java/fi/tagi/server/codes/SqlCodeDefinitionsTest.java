package fi.tagi.server.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.Coding.Accepted;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.codes.CodeDefinitions.Made;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.runtime.ManualClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class SqlCodeDefinitionsTest {
  private static final CodeLists SHIPPED = CodeLists.shipped();
  private static final Actor LEENA = Actor.account(new UUID(0, 7));
  private static final Actor MARJA = Actor.account(new UUID(0, 8));

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private final ManualClock clock = ManualClock.at("2027-03-01T10:00:00Z");
  private TestDatabase storage;
  private Database database;
  private AuditTrail trail;
  private SqlCodeDefinitions codes;

  SqlCodeDefinitionsTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    database = storage.open();
    trail = new SqlAuditTrail(database, clock);
    codes = process();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private SqlCodeDefinitions process() {
    return new SqlCodeDefinitions(database, trail, clock);
  }

  @Test
  void aNewDatabaseGetsTheListsThatShipOnce() {
    process();

    assertThat(codes.newest()).isEqualTo(SHIPPED);
    assertThat(codes.made()).containsExactly(new Made(1, clock.instant(), Actor.SERVER));
  }

  @Test
  void aChangeMakesTheNextDefinitionAndTheOldOneStays() throws BadRequest {
    CodeLists more = Changes.withTheme(SHIPPED, "climate", "ilmasto");
    clock.advance(Duration.ofHours(1));

    assertThat(codes.change(more, LEENA)).hasValue(2);

    assertThat(codes.newest()).isEqualTo(more.as(2, SHIPPED.source()));
    assertThat(codes.find(1)).contains(SHIPPED);
    assertThat(codes.find(2)).contains(codes.newest());
    assertThat(process().newest()).as("after a restart").isEqualTo(codes.newest());
    assertThat(codes.made())
        .containsExactly(
            new Made(2, clock.instant(), LEENA),
            new Made(1, clock.instant().minus(Duration.ofHours(1)), Actor.SERVER));
    for (long none : List.of(0L, -1L, 3L, Long.MAX_VALUE)) {
      assertThat(codes.find(none)).isEmpty();
    }
  }

  @Test
  void itIsWrittenDownWhoChangedWhatFromWhatIntoWhat() throws BadRequest {
    codes.change(Changes.retired(SHIPPED, "referrals", "ohjaamo"), LEENA);
    codes.change(Changes.items(codes.newest(), "dispositions", List::reversed), MARJA);

    List<AuditEntry> entries = trail.page(Long.MAX_VALUE);
    assertThat(entries).extracting(AuditEntry::by).containsExactly(MARJA, LEENA);
    assertThat(entries).extracting(AuditEntry::kind).containsOnly("codes_changed");
    assertThat(entries).extracting(AuditEntry::subject).containsExactly("3", "2");
    String names =
        "\"names\":{\"fi\":\"Ohjaamo\",\"sv\":\"Navigatorn (Ohjaamo)\",\"en\":\"Ohjaamo one-stop guidance centre\"}";
    String item = "{\"code\":\"ohjaamo\"," + names + ",\"retired\":%s}";
    String side = "{\"definition\":%d,\"lists\":{\"referrals\":[%s]}}";
    assertThat(entries.getLast().before()).isEqualTo(side.formatted(1, item.formatted("false")));
    assertThat(entries.getLast().after()).isEqualTo(side.formatted(2, item.formatted("true")));
    assertThat(entries.getFirst().after())
        .startsWith("{\"definition\":3,\"lists\":{\"dispositions\":[\"thanks-feedback\",");
  }

  @Test
  void whatBreaksARuleChangesNothing() {
    CodeLists worse = Changes.withTheme(SHIPPED, "school", "koulu");

    assertThatThrownBy(() -> codes.change(worse, LEENA)).hasMessage("themes[23].code: repeated");
    assertThatThrownBy(() -> codes.change(SHIPPED.as(9, ""), LEENA))
        .hasMessage("definition: unknown");

    assertThat(codes.made()).hasSize(1);
    assertThat(trail.page(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void whatChangesNothingMakesNoDefinition() throws BadRequest {
    assertThat(codes.change(SHIPPED.as(1, "another source"), LEENA)).hasValue(1);
    assertThat(codes.made()).hasSize(1);
    codes.change(Changes.withTheme(SHIPPED, "climate", "ilmasto"), LEENA);
    assertThat(codes.change(SHIPPED, MARJA)).as("made from an older one").isEmpty();
    assertThat(trail.page(Long.MAX_VALUE)).hasSize(1);
  }

  @Test
  void theSameChangeAskedForAgainIsAnsweredTheSame() throws BadRequest {
    CodeLists more = Changes.withTheme(SHIPPED, "climate", "ilmasto");

    assertThat(codes.change(more, LEENA)).hasValue(2);
    assertThat(codes.change(more, LEENA)).hasValue(2);

    assertThat(codes.made()).hasSize(2);
    assertThat(trail.page(Long.MAX_VALUE)).hasSize(1);
  }

  @Test
  void anotherProcessIsToldThatItIsLateAndThenKnowsTheNewest() throws BadRequest {
    SqlCodeDefinitions elsewhere = process();
    codes.change(Changes.withTheme(SHIPPED, "climate", "ilmasto"), LEENA);
    assertThat(elsewhere.newest()).as("what it last read").isEqualTo(SHIPPED);
    assertThat(elsewhere.know("climate", "13-15")).as("looked up when asked").isTrue();

    SqlCodeDefinitions third = process();
    codes.change(Changes.retired(codes.newest(), "themes", "climate"), LEENA);
    assertThat(third.change(Changes.withTheme(third.newest(), "war", "sota"), MARJA)).isEmpty();

    assertThat(third.newest().definition()).isEqualTo(3);
    assertThat(elsewhere.newest().definition()).isEqualTo(2);
    elsewhere.refresh();
    assertThat(elsewhere.newest()).isEqualTo(codes.newest());
    assertThat(elsewhere.know("climate", "13-15")).as("retired, once offered").isTrue();
    assertThat(elsewhere.know("war", "13-15")).isFalse();
    assertThat(elsewhere.know("climate", "14")).isFalse();
  }

  @Test
  void ofManyChangesAtOnceOneIsMadeForEachDefinition() throws Exception {
    for (int round = 1; round <= 5; round++) {
      CodeLists before = codes.newest();
      List<Callable<OptionalInt>> changes =
          IntStream.range(0, 8)
              .mapToObj(i -> changed(before, "uusi-" + before.definition() + "-" + i))
              .toList();
      int made = 0;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<OptionalInt> answer : threads.invokeAll(changes)) {
          made += answer.get().isPresent() ? 1 : 0;
        }
      }
      codes.refresh();
      assertThat(made).isEqualTo(1);
      assertThat(codes.newest().definition()).isEqualTo(round + 1);
      assertThat(trail.page(Long.MAX_VALUE)).hasSize(round);
    }
  }

  private Callable<OptionalInt> changed(CodeLists before, String code) {
    SqlCodeDefinitions process = process();
    return () -> process.change(Changes.withTheme(before, code, code), LEENA);
  }

  @Test
  void aCodingIsValidByTheDefinitionThatItNames() throws BadRequest {
    codes.change(Changes.retired(SHIPPED, "themes", "school"), LEENA);
    codes.change(Changes.withTheme(codes.newest(), "climate", "ilmasto"), LEENA);

    assertThat(codes.check(coding(1, "school"))).isEmpty();
    assertThat(codes.check(coding(2, "school"))).contains(CodingFault.THEME);
    assertThat(codes.check(coding(2, "climate"))).contains(CodingFault.THEME);
    assertThat(codes.check(coding(3, "climate"))).isEmpty();
    assertThat(codes.check(coding(4, "climate"))).contains(CodingFault.DEFINITION);
    assertThat(process().check(coding(1, "school"))).isEmpty();
  }

  private static Coding coding(long definition, String theme) {
    Coding.Referral referral = new Coding.Referral("no-need", Accepted.UNKNOWN);
    return new Coding(definition, "youth", "16-17", List.of(theme), 2, List.of(referral), "helped");
  }

  @Test
  void theTableOnlyGrows() throws BadRequest, SQLException {
    codes.change(Changes.withTheme(SHIPPED, "climate", "ilmasto"), LEENA);
    List<String> before = storage.dump("code_definition");

    isRefused("UPDATE code_definition SET lists = '{}'");
    isRefused("DELETE FROM code_definition");
    switch (kind) {
      case SQLITE ->
          run("INSERT OR REPLACE INTO code_definition VALUES (1, 1, 'server', NULL, '{}')");
      case POSTGRES -> isRefused("TRUNCATE code_definition");
    }

    assertThat(storage.dump("code_definition")).isEqualTo(before).hasSize(2);
  }

  private void isRefused(String statement) {
    assertThatThrownBy(() -> run(statement)).hasMessageContaining("only grow");
  }

  private void run(String statement) throws SQLException {
    try (Connection connection = storage.connectAsSuperuser();
        Statement prepared = connection.createStatement()) {
      prepared.executeUpdate(statement);
    }
  }
}
