package fi.tagi.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.DatabaseSettings;
import fi.tagi.server.database.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The real commands over a real data folder. */
class ScheduleCommandTest {
  private static final String WRITTEN =
      """
      # As people write it: no quotation marks, nothing that goes without saying.
      schedules:
        nuoret:
          lastArrivalMinutes: 15
          windows:
            - {weekday: 3, starts: 12:00, ends: 16:00, roles: [professional]}
            - weekday: 5
              starts: 22:00
              ends: 02:00
              roles: [expert]
              validFrom: 2027-01-08
          exceptions:
            - date: 2027-03-24
              kind: replaced
              windows:
                - {starts: 22:00, ends: 24:00, roles: [professional, expert]}
              text: {fi: Myöhään, sv: Sent, en: Late}
          holidays:
            may_day: {rule: closed}
      """;

  @TempDir Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();
  private Path file;

  @BeforeEach
  void write() throws IOException {
    TestDatabase.migrated(folder.resolve("data"));
    file = Files.writeString(folder.resolve("schedule.yaml"), WRITTEN);
  }

  @Test
  void whatIsImportedIsInForceAndInTheAuditTrailAsTheOperators() {
    assertThat(schedule("import", file.toString())).as(err.toString()).isZero();

    assertThat(out.toString()).startsWith("Replaced the schedule of nuoret.\n  note: ");
    assertThat(at("2027-03-24T22:30+02:00")).contains("\"open\":true", "\"reason\":\"exception\"");
    assertThat(trail().getFirst())
        .satisfies(entry -> {
          assertThat(entry.by()).isEqualTo(Actor.OPERATOR);
          assertThat(entry.kind()).isEqualTo("schedule_changed");
          assertThat(entry.subject()).isEqualTo("nuoret");
          assertThat(entry.before()).contains("\"starts\":\"17:00\"");
          assertThat(entry.after()).contains("\"starts\":\"22:00\"", "Myöhään");
        });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-03-17T09:59:59Z | 'false,[],false' | unknown | unknown | 2027-03-17T10:00:00Z | window,none",
        "2027-03-17T10:00:00Z | 'true,[\"professional\"],true' | 2027-03-17T14:00:00Z | 2027-03-17T13:45:00Z | unknown | window,none",
        "2027-03-17T13:45:00Z | 'true,[\"professional\"],false' | 2027-03-17T14:00:00Z | 2027-03-17T13:45:00Z | 2027-03-19T20:00:00Z | window,none",
        "2027-03-24T10:00:00Z | 'false,[],false' | unknown | unknown | 2027-03-24T20:00:00Z | exception,none",
        "2027-03-24T20:00:00Z | 'true,[\"professional\",\"expert\"],true' | 2027-03-24T22:00:00Z | 2027-03-24T21:45:00Z | unknown | exception,none",
        "2027-05-01T10:00:00Z | 'false,[],false' | unknown | unknown | 2027-05-05T09:00:00Z | holiday,may_day",
      })
  void whatAVisitorMeetsIsToldAsJson(
      String at, String open, String until, String arrivals, String next, String reason) {
    schedule("import", file.toString());

    String[] parts = open.split(",(?=true|false|\\[)", -1);
    assertThat(at(at))
        .startsWith(
            "{\"at\":\"%s\",\"open\":%s,\"roles\":%s,\"takesArrivals\":%s,\"until\":\"%s\",\"arrivalsUntil\":\"%s\",\"nextOpening\":\"%s\",\"reason\":\"%s\",\"holiday\":\"%s\","
                .formatted(
                    at,
                    parts[0],
                    parts[1],
                    parts[2],
                    until,
                    arrivals,
                    next,
                    reason.substring(0, reason.indexOf(',')),
                    reason.substring(reason.indexOf(',') + 1)));
  }

  @Test
  void whatAVisitorMeetsIsToldInWords() {
    schedule("import", file.toString());
    forget();

    assertThat(schedule("at", "--line", "nuoret", "--at", "2027-03-24T20:00:00Z")).isZero();

    assertThat(out.toString().lines())
        .containsExactly(
            "line:           nuoret, Europe/Helsinki",
            "at:             2027-03-24T20:00:00Z  Wed 24 Mar 2027 22:00:00 +02:00",
            "open:           yes",
            "roles:          professional, expert",
            "until:          2027-03-24T22:00:00Z  Thu 25 Mar 2027 00:00:00 +02:00",
            "takes arrivals: yes",
            "arrivals until: 2027-03-24T21:45:00Z  Wed 24 Mar 2027 23:45:00 +02:00",
            "next opening:   unknown",
            "reason:         exception",
            "text:           Myöhään");
  }

  @Test
  void whatIsExportedCanBeImportedUnchangedAsYamlAndAsJson() throws IOException {
    schedule("import", file.toString());
    forget();
    assertThat(schedule("export", "--line", "all")).isZero();
    String printed = out.toString();
    int changes = trail().size();

    for (String name : List.of("again.yaml", "again.json")) {
      String again = folder.resolve(name).toString();
      assertThat(schedule("export", "--line", "nuoret", again)).isZero();
      assertThat(schedule("import", again)).as(err.toString()).isZero();
    }

    forget();
    schedule("export", "--line", "nuoret");
    assertThat(out).hasToString(printed);
    assertThat(trail()).as("the same again is no change").hasSize(changes);
    assertThat(Files.readString(folder.resolve("again.json"))).startsWith("{\n  \"schedules\"");
    assertThat(printed).contains("starts: \"22:00\"").doesNotContain("window:", "edition");
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "starts: 12:00 | starts: 12h00     | schedules.nuoret.windows[0].starts: not_a_time",
        "weekday: 5    | weekday: friday   | schedules.nuoret.windows[1].weekday: not_a_number",
        "nuoret:       | vanhat:           | schedules.vanhat: no_line",
        "may_day       | some_day          | schedules.nuoret.holidays.some_day: unknown",
        "schedules:    | plans:            | schedules: missing; plans: unknown",
        "rule: closed  | rule: closed, rule: closed | line 19: Duplicate Object property \"rule\"",
        "'{weekday: 3' | '{weekday: [3'    | line 6: while parsing a flow sequence",
      })
  void aFaultyFileIsRefusedByThePathOfEachFault(String right, String wrong, String faults)
      throws IOException {
    schedule("import", file.toString());
    String before = at("2027-03-17T10:00:00Z");
    Files.writeString(file, WRITTEN.replace("ends: 16:00", "ends: 17:00").replace(right, wrong));
    forget();

    assertThat(schedule("import", file.toString())).isEqualTo(1);

    assertThat(err.toString().lines())
        .containsExactly(
            List.of(faults.split("; ")).stream()
                .map(fault -> "tagi: " + file + ": " + fault)
                .toArray(String[]::new));
    assertThat(at("2027-03-17T10:00:00Z")).isEqualTo(before);
  }

  @Test
  void everyFaultOfAFileIsTold() throws IOException {
    Files.writeString(
        file,
        WRITTEN
            .replace("starts: 12:00", "starts: noon")
            .replace("[expert]", "[expert, client]")
            .replace("kind: replaced", "kind: changed")
            .replace("sv: Sent, ", ""));

    assertThat(schedule("import", file.toString())).isEqualTo(1);

    assertThat(err.toString().lines())
        .containsExactly(
            "tagi: " + file + ": schedules.nuoret.windows[0].starts: not_a_time",
            "tagi: " + file + ": schedules.nuoret.windows[1].roles[1]: no_such_word",
            "tagi: " + file + ": schedules.nuoret.exceptions[0].kind: no_such_word",
            "tagi: " + file + ": schedules.nuoret.exceptions[0].text.sv: empty");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "at --line vanhat --at 2027-03-24T10:00:00Z | there is no line vanhat; there are: nuoret",
        "at --line nuoret --at 2027-03-24T10:00     | --at: not an instant; write it like 2027-03-24T15:30:00Z or 2027-03-24T17:30+02:00",
        "at --line nuoret --at 1999-03-24T10:00:00Z | --at: schedules know the years 2000 to 2099",
        "export --line vanhat                       | there is no line vanhat; there are: nuoret",
        "export --line all /absent/folder/file.yaml | /absent/folder/file.yaml: cannot be written",
        "import /absent/file.yaml                   | /absent/file.yaml: there is no such file",
      })
  void whatCannotBeDoneIsOneLine(String command, String fault) {
    schedule("import", file.toString());

    assertThat(schedule(command.split(" "))).isEqualTo(1);

    assertThat(err.toString().lines()).containsExactly("tagi: " + fault);
  }

  private String at(String instant) {
    forget();
    assertThat(schedule("at", "--line", "nuoret", "--at", instant, "--json"))
        .as(err.toString())
        .isZero();
    return out.toString();
  }

  private List<AuditEntry> trail() {
    try (Database database =
        Database.open(DatabaseSettings.sqlite(folder.resolve("data/tagi.db")))) {
      return new SqlAuditTrail(database, InstantSource.system()).page(Long.MAX_VALUE);
    }
  }

  private void forget() {
    out = new StringWriter();
    err = new StringWriter();
  }

  private int schedule(String... arguments) {
    List<String> all = new ArrayList<>(List.of("schedule"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    CommandLine line = Commands.line();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(all.toArray(String[]::new));
  }
}
