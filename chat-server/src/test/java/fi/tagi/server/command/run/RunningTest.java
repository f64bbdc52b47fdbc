package fi.tagi.server.command.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RunningTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "run --demo",
        "run --print-config",
        "run --port 0",
        "run --port 8080 --data /srv/tagi --config ./tagi.yaml --demo",
        "run --config tagi.yaml --print-config --data d=\"x\" --port eighty"
      })
  void plainOnesMeanWhatPicocliSays(String written) {
    String[] arguments = written.split(" ");
    RunCommand run = new RunCommand();
    new CommandLine(run).parseArgs(Arrays.copyOfRange(arguments, 1, arguments.length));

    assertThat(Running.plain(arguments)).contains(run.running());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user list",
        "run --help",
        "run --version",
        "run --prot 8080",
        "run --port",
        "run --port=8080",
        "run --port --demo",
        "run --port -1",
        "run --demo --demo",
        "run --demo true",
        "run --port 1 --port 2",
        "run --data @arguments",
        "run demo"
      })
  void whateverElseIsWrittenIsLeftToPicocli(String written) {
    assertThat(Running.plain(written.split(" "))).isEmpty();
  }

  @Test
  void nothingAtAllIsLeftToPicocliToo() {
    assertThat(Running.plain()).isEmpty();
    assertThat(Running.plain("run", "--data", "")).isEmpty();
  }
}
