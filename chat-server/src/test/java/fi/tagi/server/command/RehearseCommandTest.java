package fi.tagi.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.tagi.server.rehearsal.Rehearsal;
import fi.tagi.server.rehearsal.RehearsalFailed;
import fi.tagi.server.runtime.IdSource;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearseCommandTest {
  @TempDir Path folder;

  @Test
  void aServerTalksWithItselfFromSigningInToCoding() {
    Path data = folder.resolve("data");
    assertThat(Commands.run("rehearse", "--conversations", "1", "--data", data.toString()))
        .isZero();
    assertThat(Commands.run("diary", "verify", "--data", data.toString())).isZero();
  }

  @Test
  void noSettingsOfARealServerAreTaken() {
    String file = folder.resolve("tagi.yaml").toString();
    String data = folder.resolve("data").toString();
    assertThat(Commands.run("rehearse", "--data", data, "--config", file)).isEqualTo(2);
    assertThat(Commands.run("rehearse")).isEqualTo(2);
  }

  @Test
  void nothingIsLearnedFromAServerThatDoesNotAnswer() {
    Rehearsal rehearsal =
        new Rehearsal(URI.create("http://127.0.0.1:1"), "nuoret", 1, IdSource.secure());
    assertThatExceptionOfType(RehearsalFailed.class)
        .isThrownBy(() -> rehearsal.play("aino", "no matter", 1));
  }
}
