package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.server.contact.ContactEvent.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that runs seals its diary by itself, and copies the seals elsewhere. */
class SealedServerTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsUnderASealSoonEnoughAndTheSealElsewhere() throws Exception {
    Path copies = Files.createDirectory(folder.resolve("copies"));
    Map<String, String> settings = Map.of("seals.folder", copies.toString());
    try (TestServer server =
        TestServer.at("2027-03-01T10:00:00Z", folder.resolve("data"), settings)) {
      server.pass(SOON);
      int first = copied(copies);
      assertThat(first).as("at the start").isPositive();

      Intake intake = new Intake(TestServer.LINE, "kunta", Language.FI, "coping", "13-15");
      server.core().desk().arrive(UUID.randomUUID(), intake, "");
      server.pass(SOON);
      assertThat(copied(copies)).as("not at once").isEqualTo(first);
      server.leap(Duration.ofMinutes(10));
      server.pass(SOON);
      assertThat(copied(copies)).as("after the interval").isGreaterThan(first);
    }
  }

  private static int copied(Path copies) throws Exception {
    try (Stream<Path> files = Files.list(copies)) {
      return (int) files.filter(file -> file.getFileName().toString().startsWith("seal")).count();
    }
  }
}
