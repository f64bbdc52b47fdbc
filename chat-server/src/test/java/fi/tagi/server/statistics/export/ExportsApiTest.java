package fi.tagi.server.statistics.export;

import static fi.tagi.server.schedule.Weeks.helsinki;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.StorageAway;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Content;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.statistics.Reports;
import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.fact.SqlFacts;
import fi.tagi.server.statistics.file.Sheets;
import fi.tagi.server.statistics.table.Cell;
import fi.tagi.server.statistics.table.Column;
import fi.tagi.server.statistics.table.Column.Kind;
import fi.tagi.server.statistics.table.Rows;
import fi.tagi.server.statistics.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Rows as the diary's projections have them, through to files that are read back. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class ExportsApiTest {
  private static final Instant NOON = helsinki("2027-03-24T12:00");
  private static final UUID MANAGER = new UUID(0, 7);

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase storage;
  private Database database;
  private AuditTrail trail;

  ExportsApiTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    database = storage.open();
    trail = new SqlAuditTrail(database, () -> NOON);
    TestContacts contacts = new TestContacts(database);
    contacts.closed(
        "answered",
        NOON.minusSeconds(86_400),
        1_000,
        row -> {
          row.setRole("expert");
          row.setAnsweredAt(NOON.minusSeconds(86_400 - 30));
          row.setRespondedAt(NOON.minusSeconds(86_400 - 45).plusMillis(999));
          row.setClaimedAt(NOON.minusSeconds(86_400 - 100));
          row.setEndedAt(NOON.minusSeconds(86_400 - 700));
          row.setReleases(1);
          row.setDefinition(1);
        });
    contacts.closed(
        "answered",
        NOON,
        43_200,
        row -> {
          row.setRole("professional");
          row.setAnsweredAt(NOON.plusSeconds(60));
          row.setClaimedAt(NOON.plusSeconds(60));
          row.setEndedAt(NOON.plusSeconds(100));
        });
    contacts.closed("abandoned", NOON.plusSeconds(1), 10);
    contacts.closed("abandoned", NOON.plusSeconds(2), 9);
    contacts.closed("unserved", NOON.plusSeconds(3), 600);
    contacts.closed("turned_away", NOON.plusSeconds(4), 0);
    contacts.open("waiting", NOON.plusSeconds(5), row -> {});
    contacts.open(
        "held",
        NOON.plusSeconds(6),
        row -> {
          row.setHolderRole("expert");
          row.setAnsweredAt(NOON.plusSeconds(96));
          row.setClaimedAt(NOON.plusSeconds(96));
        });
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void theHoursHaveARowForEachHour() throws BadRequest {
    Response csv = export("hours.csv", Map.of());

    assertThat(csv.type()).isEqualTo("text/csv; charset=utf-8");
    assertThat(csv.headers())
        .containsEntry(
            "Content-Disposition",
            "attachment; filename=\"hours-nuoret-2027-03-23-2027-03-24.csv\"");
    List<List<String>> rows = Sheets.csv(bytes(csv), ';');
    assertThat(rows).hasSize(1 + 48);
    assertThat(String.join(";", rows.getFirst()))
        .isEqualTo(
            "date;hour;arrivals;answered;abandoned;short_abandons;unserved;waiting;talking;turned_away");
    assertThat(String.join(";", rows.get(1 + 24 + 12)))
        .isEqualTo("2027-03-24;12:00;6;2;1;1;1;1;1;1");
    assertThat(String.join(";", rows.get(1 + 12))).isEqualTo("2027-03-23;12:00;1;1;0;0;0;0;0;0");
    assertThat(String.join(";", rows.getLast())).isEqualTo("2027-03-24;23:00;0;0;0;0;0;0;0;0");
  }

  @Test
  void theContactsHaveARowForEachContact() throws BadRequest {
    byte[] csv = bytes(export("contacts.csv", Map.of("separator", "comma")));
    assertThat(Sheets.csv(csv, ',').stream().map(row -> String.join(",", row)))
        .containsExactly(
            "line,date,hour,outcome,role,time_to_answer,first_response,conversation,handle,releases",
            "nuoret,2027-03-23,12:00,answered,expert,30,45,600,900,1",
            "nuoret,2027-03-24,12:00,answered,professional,60,,40,,0",
            "nuoret,2027-03-24,12:00,abandoned,none,,,,,0",
            "nuoret,2027-03-24,12:00,short_abandon,none,,,,,0",
            "nuoret,2027-03-24,12:00,unserved,none,,,,,0",
            "nuoret,2027-03-24,12:00,turned_away,none,,,,,0",
            "nuoret,2027-03-24,12:00,waiting,none,,,,,",
            "nuoret,2027-03-24,12:00,talking,expert,90,,,,");
  }

  @Test
  void anHourThatAutumnShowsTwiceIsTwoHours() throws BadRequest {
    TestContacts contacts = new TestContacts(database);
    contacts.closed("unserved", Instant.parse("2027-10-31T00:30:00Z"), 60);
    contacts.closed("unserved", Instant.parse("2027-10-31T01:30:00Z"), 60);
    Map<String, String> that = Map.of("from", "2027-10-31", "to", "2027-10-31");

    assertThat(Sheets.csv(bytes(export("contacts.csv", that)), ';').stream().map(row -> row.get(2)))
        .containsExactly("hour", "03:00+03:00", "03:00+02:00");
  }

  @Test
  void aWorkbookIsInTheLanguageThatWasAskedFor() throws BadRequest {
    var sheets = Sheets.xlsx(bytes(export("contacts.xlsx", Map.of("language", "sv"))));
    assertThat(sheets.keySet()).containsExactly("Kontakterna en och en", "Definitioner");
    var rows = sheets.getOrDefault("Kontakterna en och en", List.of());
    assertThat(Sheets.texts(rows.getFirst()))
        .startsWith("Tjänst", "Dag", "Timme", "Vad som hände", "Vem som svarade");
    assertThat(rows).hasSize(1 + 8);
    assertThat(rows.get(1).get(1).asDate()).isEqualTo("2027-03-23T00:00");
    assertThat(rows.get(1).get(5).asNumber()).isEqualByComparingTo("30");
    assertThat(Sheets.xlsx(bytes(export("hours.xlsx", Map.of()))).keySet())
        .containsExactly("Yhteydenotot tunneittain", "Määritelmät");
  }

  @Test
  void jsonIsAsItsSchemaSays() throws BadRequest {
    JsonNode contacts = Sheets.json(bytes(export("contacts.json", Map.of())));
    assertThat(contacts.at("/tables/0/rows")).hasSize(8);
    assertThat(contacts.at("/tables/0/rows/1").toString())
        .isEqualTo(
            """
            {"line":"nuoret","date":"2027-03-24","hour":"12:00","outcome":"answered",\
            "role":"professional","time_to_answer":60,"first_response":null,"conversation":40,\
            "handle":null,"releases":0}\
            """);
    assertThat(Sheets.json(bytes(export("hours.json", Map.of()))).at("/tables/0/rows")).hasSize(48);
  }

  @Test
  void nothingThatWasCodedOrThatAVisitorChoseIsInAFile() throws BadRequest {
    for (String kind : List.of("hours", "contacts")) {
      for (String format : List.of("csv", "json")) {
        byte[] file = bytes(export(kind + "." + format, Map.of()));
        assertThat(new String(file, UTF_8)).doesNotContain(TestContacts.SECRET);
      }
      assertThat(Sheets.xlsx(bytes(export(kind + ".xlsx", Map.of()))).values())
          .allSatisfy(rows ->
              assertThat(rows.stream().flatMap(row -> Sheets.texts(row).stream()))
                  .doesNotContain(TestContacts.SECRET));
    }
  }

  @Test
  void eachExportIsInTheAuditTrailBeforeItsFirstByte() throws Exception {
    Response answer = export("contacts.xlsx", Map.of());
    assertThat(trail.page(Long.MAX_VALUE)).as("nothing was exported yet").isEmpty();

    List<AuditEntry> before = new ArrayList<>();
    writer(answer).writeTo(new FirstByte(() -> before.addAll(trail.page(Long.MAX_VALUE))));

    assertThat(before).hasSize(1);
    AuditEntry entry = before.getFirst();
    assertThat(entry.by()).isEqualTo(Actor.account(MANAGER));
    assertThat(entry.kind()).isEqualTo("export_made");
    assertThat(entry.subject()).isEqualTo("nuoret");
    assertThat(entry.before()).isEqualTo("{}");
    assertThat(entry.after())
        .isEqualTo(
            """
            {"kind":"contacts","format":"xlsx","from":"2027-03-23","to":"2027-03-24"}\
            """);
  }

  @Test
  void whatCannotBeWrittenInTheAuditTrailDoesNotLeave() throws BadRequest {
    AuditTrail away =
        new AuditTrail() {
          @Override
          public void record(Actor by, Change change) {
            throw new StorageAway("planted");
          }

          @Override
          public List<AuditEntry> page(long before) {
            return List.of();
          }
        };
    Content.Writer writer =
        writer(export(Exports.all(reports(), database), away, "hours.csv", Map.of()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> writer.writeTo(out)).isInstanceOf(StorageAway.class);
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({
    "separator, tab,        separator: unknown",
    "from,      24.3.2027,  from: not_a_date",
    "to,        2027-02-30, to: not_a_date",
    "to,        2027-03-22, to: out_of_range",
    "from,      2020-01-01, to: out_of_range",
    "from,      1990-01-01, from: out_of_range",
    "from,      -999999999-01-01, from: out_of_range",
    "to,        +999999999-12-31, to: out_of_range",
  })
  void aFaultyQuestionIsRefused(String name, String value, String error) {
    assertThatThrownBy(() -> export("hours.csv", Map.of(name, value)))
        .isInstanceOf(BadRequest.class)
        .hasMessage(error);
  }

  @Test
  void aLanguageAndALineMustBeKnown() throws BadRequest {
    assertThatThrownBy(() -> export("hours.xlsx", Map.of("language", "de")))
        .isInstanceOf(BadRequest.class)
        .hasMessage("language: unknown");
    assertThat(export("contacts.csv", Map.of("line", "nobody")).status()).isEqualTo(404);
  }

  @Test
  void ofSeveralTablesACsvFileHoldsTheOneThatIsNamed() throws BadRequest {
    Export two = new Export("both", asked -> List.of(table("hours"), table("contacts")));
    Response one = export(List.of(two), trail, "both.csv", Map.of("table", "contacts"));
    assertThat(Sheets.csv(bytes(one), ';')).containsExactly(List.of("line"), List.of("contacts"));
    assertThatThrownBy(() -> export(List.of(two), trail, "both.csv", Map.of()))
        .isInstanceOf(BadRequest.class)
        .hasMessage("table: unknown");
    assertThat(Sheets.xlsx(bytes(export(List.of(two), trail, "both.xlsx", Map.of())))).hasSize(3);
  }

  private static Table table(String code) {
    return new Table(
        code, List.of(new Column("line", Kind.TEXT)), Rows.of(List.of(List.of(Cell.of(code)))));
  }

  private Reports reports() {
    return new Reports(new SqlFacts(database), Definitions.DEFAULT);
  }

  private Response export(String file, Map<String, String> changed) throws BadRequest {
    return export(Exports.all(reports(), database), trail, file, changed);
  }

  private static Response export(
      List<Export> exports, AuditTrail trail, String file, Map<String, String> changed)
      throws BadRequest {
    Map<String, String> query = new HashMap<>();
    query.putAll(Map.of("line", "nuoret", "from", "2027-03-23", "to", "2027-03-24"));
    query.putAll(changed);
    return new ExportsApi(exports, MemoryLines.of(List.of()), trail)
        .routes().stream()
            .filter(route -> route.key().equals("GET /v1/exports/" + file))
            .findFirst()
            .orElseThrow()
            .handler()
            .handle(new Request(Map.of(), query, new byte[0], Optional.of(MANAGER), "", 0));
  }

  private static Content.Writer writer(Response response) {
    if (response.content() instanceof Content.Written written) {
      return written.writer();
    }
    throw new AssertionError("not written while it leaves");
  }

  private static byte[] bytes(Response response) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer(response).writeTo(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  /** Tells when the first byte comes. */
  private static final class FirstByte extends OutputStream {
    private final Runnable told;
    private boolean begun;

    FirstByte(Runnable told) {
      this.told = told;
    }

    @Override
    public void write(int value) {
      if (!begun) {
        begun = true;
        told.run();
      }
    }
  }
}
