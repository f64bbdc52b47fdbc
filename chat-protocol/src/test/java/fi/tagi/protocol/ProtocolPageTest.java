package fi.tagi.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The page by which a stranger writes a client, {@code docs/protocol.md}, says what the code says.
 */
class ProtocolPageTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```frames\n(.*?)```");
  private static final Pattern FRAME = Pattern.compile("([VAB])([<>]) (.*)");

  private String page = "";

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(Path.of("../chat-server/docs/protocol.md"));
  }

  @Test
  void everyFrameOnThePageIsOne() throws BadFrame {
    List<String> frames =
        BLOCK.matcher(page).results().flatMap(block -> block.group(1).lines()).toList();
    assertThat(frames).hasSizeGreaterThan(30).allMatch(FRAME.asMatchPredicate());
    for (String line : frames) {
      MatchResult frame = FRAME.matcher(line).results().findFirst().orElseThrow();
      Object read = family(frame.group(1), frame.group(2)).read(frame.group(3));
      assertThat(Family.write(read)).isEqualTo(frame.group(3));
    }
  }

  @Test
  void oneWholeContactShowsBothSidesFromArrivalToWrapUp() {
    assertThat(page)
        .containsSubsequence(
            "V> {\"type\":\"arrive\"",
            "A< {\"type\":\"offer\"",
            "A> {\"type\":\"claim\"",
            "A< {\"type\":\"won\"",
            "B< {\"type\":\"lost\"",
            "B< {\"type\":\"withdrawn\"",
            "V> {\"type\":\"resume\"",
            "A> {\"type\":\"wrap_up\"");
  }

  @ParameterizedTest
  @EnumSource
  void everyFrameTypeHasARow(Family family) {
    for (Class<?> type : family.type().getPermittedSubclasses()) {
      JsonTypeName name = type.getAnnotation(JsonTypeName.class);
      assertThat(page).contains("\n| `" + name.value() + "` | ");
    }
  }

  @Test
  void everyRefusalStandsInTheTableWithItsNextStep() throws NoSuchFieldException {
    List<String> rows = new ArrayList<>();
    for (Refusal refusal : Refusal.values()) {
      String word =
          Refusal.class.getField(refusal.name()).getAnnotation(JsonProperty.class).value();
      rows.add("| `%s` | %s | %s |".formatted(word, refusal.text(), lower(refusal.next())));
    }
    assertThat(rowsOf("## Refusals")).containsExactlyElementsOf(rows);
  }

  @Test
  void everyCloseCodeStandsInTheTableWithItsNextStep() {
    assertThat(rowsOf("## Close codes"))
        .containsExactlyElementsOf(
            Arrays.stream(CloseReason.values())
                .map(reason ->
                    "| %d | %s | %s | %s |"
                        .formatted(
                            reason.code(), lower(reason), reason.text(), lower(reason.next())))
                .toList());
  }

  private List<String> rowsOf(String heading) {
    return page.lines()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .toList();
  }

  private static Family family(String who, String direction) {
    if (who.equals("V")) {
      return direction.equals(">") ? Family.VISITOR_COMMAND : Family.VISITOR_PUSH;
    }
    return direction.equals(">") ? Family.RESPONDER_COMMAND : Family.RESPONDER_PUSH;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
