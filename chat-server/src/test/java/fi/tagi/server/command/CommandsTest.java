package fi.tagi.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void checkConfigSaysThatASoundConfigurationIsSound() {
    assertThat(run("check-config")).isZero();
    assertThat(out).hasToString("The configuration is sound.\n");
  }

  @Test
  void checkConfigSaysEachFaultInALineAndFails() throws IOException {
    Path file = Files.writeString(folder.resolve("tagi.yaml"), "listen:\n  port: x\nwrong: 1\n");

    assertThat(run("check-config", "--config", file.toString())).isEqualTo(1);

    assertThat(err.toString().lines())
        .containsExactly(
            "tagi: " + file + ": listen.port: must be a whole number",
            "tagi: " + file + ": wrong: is no setting");
  }

  @Test
  void anUnknownCommandOrOptionIsAMisuse() {
    assertThat(run("rnu")).isEqualTo(2);
    assertThat(run("check-config", "--prot")).isEqualTo(2);
    assertThat(err.toString()).contains("Unmatched argument at index 0: 'rnu'");
  }

  @Test
  void anEmptyDiaryIsSoundAndItsProjectionsCanBeRebuilt() throws IOException {
    String data = Files.createDirectory(folder.resolve("data")).toString();

    assertThat(run("diary", "verify", "--data", data)).isZero();
    assertThat(run("projections", "rebuild", "--data", data)).isZero();

    assertThat(out.toString().lines())
        .containsExactly(
            "The diary is sound: 0 contacts.",
            "There is no seal, and no entry.",
            "Entries without a seal yet: 0, and 0 of the audit trail.",
            "Rebuilt from 0 contacts and 0 shifts.");
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsOneLine() {
    String absent = folder.resolve("absent").toString();

    assertThat(run("diary", "verify", "--data", absent)).isEqualTo(1);

    assertThat(err.toString().lines()).hasSize(1).first().asString().contains("the database");
  }

  @Test
  void everyCommandExplainsItself() {
    Stream<String> names = Commands.line().getSubcommands().keySet().stream();
    assertThat(names).allSatisfy(name -> assertThat(run(name, "--help")).as(name).isZero());
  }

  private int run(String... arguments) {
    CommandLine line = Commands.line();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(Arrays.copyOf(arguments, arguments.length));
  }
}
