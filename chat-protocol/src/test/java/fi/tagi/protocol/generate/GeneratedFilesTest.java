package fi.tagi.protocol.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The committed files are what the records say. */
class GeneratedFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/fi/tagi/protocol");
  private static final String ADVICE =
      "%s is not what the records say. Make it anew by: mvn -pl chat-protocol test"
          + " -Dtest=GeneratedFilesTest -Dtagi.regenerate=true";

  @Test
  void theSchemaIsWhatTheRecordsSay() throws IOException {
    holds("tagi.schema.json", SchemaText.make());
  }

  @Test
  void theScriptIsWhatTheRecordsSay() throws IOException {
    holds("protocol.js", ScriptText.make());
  }

  @Test
  void noTwoThingsInTheScriptHaveOneName() {
    String script = ScriptText.make();
    assertThat(names("export const (\\w+)", script)).doesNotHaveDuplicates().contains("VISITOR");
    assertThat(names("@typedef .* (\\w+) \\*/", script)).doesNotHaveDuplicates().contains("Tag");
    for (String block : script.split("export const ", -1)) {
      assertThat(names("(?m)^  (\\w+): ", block)).doesNotHaveDuplicates();
    }
  }

  private static List<String> names(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static void holds(String name, String made) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("tagi.regenerate")) {
      Files.writeString(file, made);
    }
    assertThat(Files.readString(file)).as(ADVICE, name).isEqualTo(made);
  }
}
