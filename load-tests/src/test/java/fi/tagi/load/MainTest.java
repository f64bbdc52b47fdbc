package fi.tagi.load;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.bars.Bars;
import fi.tagi.load.scenario.Scenario;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line of the robots. */
class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine commandLine =
      Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @Test
  void aloneItListsTheScenarios() {
    assertThat(commandLine.execute()).isZero();
    assertThat(out.toString()).contains("claim-storm", "one winner each");
  }

  @Test
  void everyScenarioIsDescribedInItsOwnWords() {
    for (Scenario scenario : Scenarios.ALL) {
      CommandLine command =
          Objects.requireNonNull(commandLine.getSubcommands().get(scenario.name()));
      String[] described = command.getCommandSpec().usageMessage().description();
      assertThat(String.format(Locale.ROOT, described[0])).isEqualTo(scenario.description());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.0.2.1:8080", "https://127.0.0.1:8080", "http://127.0.0.1"})
  void onlyAServerOnThisMachineIsTaken(String server) {
    assertThat(run(server)).isEqualTo(2);
    assertThat(err.toString()).contains("--server: http, an address of this machine");
  }

  @Test
  void aServerThatDoesNotAnswerIsOneLineAndAFailure() {
    assertThat(run("http://127.0.0.1:1")).isEqualTo(1);
    assertThat(err.toString().lines().filter(line -> line.startsWith("load: "))).hasSize(1);
  }

  @Test
  void barsAreMeasuredAllOrInTheNamedParts() {
    assertThat(parts()).containsExactly(Bars.Part.values());
    assertThat(parts("--only", "growth", "--only", "IDLE"))
        .containsExactly(Bars.Part.IDLE, Bars.Part.GROWTH);
    assertThat(commandLine.execute("bars", "--only", "everything")).isEqualTo(2);
  }

  private Set<Bars.Part> parts(String... options) {
    String[] words = Stream.concat(Stream.of("bars"), Stream.of(options)).toArray(String[]::new);
    Set<Bars.Part> parts =
        commandLine.parseArgs(words).subcommand().commandSpec().findOption("--only").getValue();
    return new TreeSet<>(parts);
  }

  private int run(String server) {
    return commandLine.execute(
        "claim-storm", "--server", server, "--manager", "m", "--password", "secret");
  }
}
