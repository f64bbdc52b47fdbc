package fi.tagi.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.database.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A made-up history, reported and rebuilt from the command line. */
class StatisticsCommandTest {
  private static final int CONTACTS = 400;

  /** Of all tests: none of them changes what it says. */
  @TempDir private static Path folder = Path.of("");

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeAll
  static void history() {
    TestDatabase.migrated(folder.resolve("data"));
    StatisticsCommandTest writer = new StatisticsCommandTest();
    int code = writer.run("demo-data", "--contacts", "" + CONTACTS, "--years", "2");
    assertThat(code).as(writer.err.toString()).isZero();
    assertThat(writer.out.toString()).isEqualTo("Wrote 400 contacts of 2 years on line nuoret.\n");
  }

  /** The last one that is over. */
  private static int year() {
    return LocalDate.now(java.time.Clock.systemUTC()).getYear() - 1;
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    CommandLine line = Commands.line();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int code = line.execute(all.toArray(String[]::new));
    line.getOut().flush();
    return code;
  }

  private String report(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "statistics",
                "report",
                "--line",
                "nuoret",
                "--from",
                year() + "-01-01",
                "--to",
                year() + "-12-31"));
    all.addAll(List.of(more));
    assertThat(run(all.toArray(String[]::new))).as(err.toString()).isZero();
    return out.toString();
  }

  @Test
  void aReportIsToldAsTextAsCsvAndAsJson() {
    assertThat(report()).contains("overview\n", "course\n", "roles\n", "codes\n", "service_level");
    assertThat(report("--csv")).contains("period,arrivals,answered", "attribute,code,coded,before");
    assertThat(report("--json"))
        .startsWith("{\"definitions\":[")
        .contains("\"table\":\"overview\"", "\"arrivals\":", "{\"hidden\":true}");
    assertThat(report("--by", "hours")).contains("weekday", "staffed", "open");
    assertThat(report("--by", "level,role", "--csv")).contains("rows,columns,coded");
  }

  @Test
  void aYearIsToldByEachLengthOfPeriod() {
    Map.of("day", LocalDate.of(year(), 12, 31).getDayOfYear(), "month", 12, "quarter", 4, "year", 1)
        .forEach((by, rows) ->
            assertThat(report("--by", by, "--csv").strip().lines()).as(by).hasSize(1 + rows));
    assertThat(report("--by", "quarter")).contains("course", year() + "-Q1", year() + "-Q4");
    assertThat(
            run(
                "statistics",
                "report",
                "--line",
                "nuoret",
                "--from",
                "2027-01-04",
                "--to",
                "2027-01-17",
                "--by",
                "week"))
        .isZero();
    assertThat(out.toString()).contains("2027-W01", "2027-W02").doesNotContain("2027-W03");
    assertThat(
            run(
                "statistics",
                "report",
                "--line",
                "nuoret",
                "--from",
                "2027-01-05",
                "--to",
                "2027-01-17",
                "--by",
                "week"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("the first date of a week and the last of one");
  }

  @Test
  void oneAttributeIsToldAsInTheTableOfAll() {
    List<String> all = report("--csv").lines().filter(row -> row.startsWith("age_band,")).toList();
    assertThat(all).isNotEmpty().anyMatch(row -> row.contains("…"));
    assertThat(report("--by", "age_band", "--csv").strip().lines().skip(1)).isEqualTo(all);
    assertThat(report("--by", "age_band", "--json")).contains("{\"hidden\":true}");
    assertThat(report("--by", "role")).contains("roles", "professional", "expert");
    assertThat(
            run(
                "statistics",
                "report",
                "--line",
                "nuoret",
                "--from",
                "2027-01-01",
                "--to",
                "2027-01-01",
                "--by",
                "theme"))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("theme is told by month, quarter and year, once that is over");
  }

  @Test
  void everyHourOfTheWeekIsStaffed() {
    List<String> hours = report("--by", "hours", "--csv").strip().lines().toList();
    List<String> columns = List.of(hours.getFirst().split(",", -1));
    assertThat(hours.stream().skip(1))
        .hasSize(168)
        .allSatisfy(row -> {
          List<String> cells = List.of(row.split(",", -1));
          assertThat(Double.parseDouble(cells.get(columns.indexOf("staffed")))).isGreaterThan(40);
          assertThat(Double.parseDouble(cells.get(columns.indexOf("open")))).isGreaterThan(50);
        });
  }

  @Test
  void theLoadOfShiftsIsToldOfAMonthAtMost() {
    assertThat(
            run(
                "statistics",
                "report",
                "--line",
                "nuoret",
                "--from",
                year() + "-04-01",
                "--to",
                year() + "-04-30",
                "--by",
                "shifts",
                "--csv"))
        .isZero();
    assertThat(out.toString())
        .contains("shift_date,shift_from,shift_to,people,staffed,claimed")
        .contains(year() + "-04-15,15:00,00:00,2,");
    assertThat(
            run(
                "statistics",
                "report",
                "--line",
                "nuoret",
                "--from",
                "2026-01-01",
                "--to",
                "2026-12-31",
                "--by",
                "shifts"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("shifts are told of a day, a week or a month");
  }

  @Test
  void whatCannotBeToldIsSaid() {
    String[] dates = {"--from", "2027-01-02", "--to", "2027-02-01"};
    assertThat(
            run("statistics", "report", "--line", "nuoret", dates[0], dates[1], dates[2], dates[3]))
        .isEqualTo(1);
    assertThat(err.toString()).contains("a day, an ISO week, a month, a quarter or a year");
    assertThat(
            run(
                "statistics",
                "report",
                "--line",
                "nobody",
                "--from",
                "2027-01-01",
                "--to",
                "2027-01-31"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("there is no line nobody");
    assertThat(
            run(
                "statistics",
                "report",
                "--line",
                "nuoret",
                "--from",
                "2027-01-01",
                "--to",
                "2027-01-31",
                "--by",
                "level,role"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("by year only");
  }

  @Test
  void theFactsAreMadeAgainAndTheReportIsTheSame() {
    String before = report("--json");
    assertThat(run("statistics", "rebuild")).as(err.toString()).isZero();
    assertThat(out.toString()).isEqualTo("Rebuilt the facts of 400 contacts.\n");
    assertThat(report("--json")).isEqualTo(before);
    assertThat(run("diary", "verify")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("The diary is sound: 400 contacts.");
  }

  @Test
  void aDatabaseThatIsInUseIsNotFilled() {
    assertThat(run("demo-data", "--contacts", "1", "--years", "1")).isEqualTo(1);
    assertThat(err.toString()).contains("there are contacts in this database already");
  }
}
