package fi.tagi.server.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on a checkout that is built, with a JVM that says what it was told. */
class LauncherTest {
  private static final Instant BUILT = Instant.parse("2027-04-02T12:00:00Z");
  private static final List<String> FOLDERS =
      List.of("chat-protocol/src/main", "chat-server/src/main", "chat-server/codegen");
  private static final List<String> FILES =
      List.of("pom.xml", "chat-protocol/pom.xml", "chat-server/pom.xml");
  private static final String CACHE = "-XX:AOTCache=";

  @TempDir private Path root;

  private Path java = Path.of("");
  private Path learned = Path.of("");

  @BeforeEach
  void aBuild() throws IOException {
    Files.copy(Repository.ROOT.resolve("tagi"), root.resolve("tagi"));
    for (String folder : FOLDERS) {
      Files.createDirectories(root.resolve(folder));
      at(root.resolve(folder), BUILT.minusSeconds(60));
    }
    for (String file : FILES) {
      put(root.resolve(file), "");
      at(root.resolve(file), BUILT.minusSeconds(60));
    }
    java = root.resolve("jdk");
    Files.createDirectories(java.resolve("bin"));
    put(java.resolve("release"), "JAVA_VERSION=\"25\"\n");
    for (String program : List.of("java", "javac")) {
      Path file = java.resolve("bin").resolve(program);
      put(file, "#!/bin/sh\necho \"$@\"\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
    Path target = Files.createDirectories(root.resolve("chat-server/target"));
    put(target.resolve("built"), java + "\n" + Files.readString(java.resolve("release")).strip());
    at(target.resolve("built"), BUILT);
    learned = target.resolve("learned.aot");
  }

  @Test
  void whatWasLearnedOfThisBuildIsTaken() throws Exception {
    learned(BUILT.plusSeconds(30));
    assertThat(told("diary", "verify")).contains(CACHE + learned);
  }

  @Test
  void whatAnEarlierBuildLearnedIsNot() throws Exception {
    learned(BUILT.minusSeconds(30));
    assertThat(told("diary", "verify")).contains("diary verify").doesNotContain(CACHE);
  }

  @Test
  void aRehearsalThatFailedLeavesNothingToTake() throws Exception {
    put(learned, "");
    at(learned, BUILT.plusSeconds(30));
    assertThat(told("run")).contains("Main run").doesNotContain(CACHE);
  }

  private void learned(Instant when) throws IOException {
    put(learned, "classes");
    at(learned, when);
  }

  private String told(String... command) throws IOException, InterruptedException {
    ProcessBuilder launcher = new ProcessBuilder("bash", root.resolve("tagi").toString());
    launcher.command().addAll(List.of(command));
    launcher.environment().put("JAVA_HOME", java.toString());
    launcher.environment().remove("TAGI_JAVA_OPTS");
    Process process = launcher.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static void put(Path file, String words) throws IOException {
    Files.writeString(file, words, UTF_8);
  }

  private static void at(Path file, Instant when) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(when));
  }
}
