package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page on which the chat stands gets full marks from Lighthouse, on a slow phone and a slow
 * network as it imagines them: the chat's button costs the page nothing.
 */
class LighthouseIT extends Story {
  private static final Path PROGRAM = Path.of("lighthouse", "cli", "index.js");
  private static final Path FOLDER = Path.of("target", "lighthouse");
  private static final int PATIENCE_MINUTES = 3;

  /** As it is advised to be asked: what the middle one of five runs says. */
  private static final int MAJORITY = 3;

  private static final int ATTEMPTS = 5;

  LighthouseIT() {
    super(Scene::demo);
  }

  @Test
  void givesFullMarksToThePageOnWhichTheChatStands() throws Exception {
    List<String> marks = new ArrayList<>();
    int full = 0;
    while (full < MAJORITY && marks.size() - full < MAJORITY) {
      JsonNode report = report(scene.server().url() + "/");
      assertThat(lacking(report, "accessibility")).isEmpty();
      assertThat(score(report, "accessibility")).isEqualTo(1);
      marks.add(score(report, "performance") + " " + lacking(report, "performance"));
      full += score(report, "performance") == 1 ? 1 : 0;
    }
    assertThat(full).as(marks.toString()).isEqualTo(MAJORITY);
  }

  /** Now and then it records nothing, and says that it should be asked again. */
  private static JsonNode report(String address) throws Exception {
    for (int more = ATTEMPTS; ; more--) {
      JsonNode report = run(address, FOLDER.resolve("demo.json"));
      if (report.at("/runtimeError").isMissingNode()) {
        return report;
      }
      assertThat(report.at("/runtimeError/code").asString()).isEqualTo("NO_NAVSTART");
      assertThat(more).as("attempts at a recording").isPositive();
    }
  }

  private static JsonNode run(String address, Path report) throws Exception {
    Files.createDirectories(FOLDER);
    Files.deleteIfExists(report);
    Path told = FOLDER.resolve("lighthouse.log");
    Process lighthouse = start(address, report, told);
    if (!lighthouse.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || !Files.exists(report)) {
      lighthouse.destroyForcibly();
      throw new AssertionError("Lighthouse gave no marks:\n" + Files.readString(told));
    }
    return JsonMapper.shared().readTree(Files.readString(report));
  }

  private static Process start(String address, Path report, Path told) throws IOException {
    ProcessBuilder lighthouse =
        new ProcessBuilder(
            Chromium.node(),
            Npm.modules("lighthouse").resolve(PROGRAM).toString(),
            address,
            "--output=json",
            "--output-path=" + report,
            "--only-categories=performance,accessibility",
            "--no-enable-error-reporting",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu");
    lighthouse.environment().putAll(Map.of("CHROME_PATH", Chromium.program().toString()));
    return lighthouse.redirectErrorStream(true).redirectOutput(told.toFile()).start();
  }

  private static double score(JsonNode report, String category) {
    return report.at("/categories/" + category + "/score").asDouble();
  }

  /** What took something from the score, and how much was left of it. */
  private static List<String> lacking(JsonNode report, String category) {
    List<String> lacking = new ArrayList<>();
    for (JsonNode part : report.at("/categories/" + category + "/auditRefs")) {
      String name = part.at("/id").asString();
      JsonNode score = report.at("/audits/" + name + "/score");
      if (part.at("/weight").asDouble() > 0 && score.isNumber() && score.asDouble() < 1) {
        lacking.add(name + " " + score.asDouble());
      }
    }
    return lacking;
  }
}
