package fi.tagi.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
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

  private int run(String server) {
    return commandLine.execute(
        "claim-storm", "--server", server, "--manager", "m", "--password", "secret");
  }
}
