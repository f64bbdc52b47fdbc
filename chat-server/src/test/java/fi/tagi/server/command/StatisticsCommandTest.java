package fi.tagi.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A made-up history, reported and rebuilt from the command line. */
class StatisticsCommandTest {
  private static final int CONTACTS = 400;

  @TempDir private Path folder = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void history() {
    assertThat(run("demo-data", "--contacts", "" + CONTACTS, "--years", "2"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).isEqualTo("Wrote 400 contacts of 2 years on line nuoret.\n");
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
    int year = LocalDate.now(java.time.Clock.systemUTC()).getYear() - 1;
    List<String> all =
        new ArrayList<>(
            List.of(
                "statistics",
                "report",
                "--line",
                "nuoret",
                "--from",
                year + "-01-01",
                "--to",
                year + "-12-31"));
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
