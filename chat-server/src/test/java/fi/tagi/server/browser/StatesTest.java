package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No state of the table is forgotten, and none is looked at that is not in it. */
class StatesTest {
  private static final Path STORIES = Path.of("src/test/java/fi/tagi/server/browser");
  private static final String TOLD_IN_EVERY = "@" + InEveryLanguage.class.getSimpleName();

  /** One look at a page: in this or that language, what is looked at, and as what. */
  private static final Pattern KEPT =
      Pattern.compile("(album\\.in\\(\\w+\\)\\s*\\.)?keep(?:Afresh)?\\(([^;{]*)\\);");

  private static final Pattern NAMED = Pattern.compile("\"([^\"]*)\"");

  /** Whoever lives in these pages reads another language than Finnish as often as not. */
  private static final Pattern LIVED_IN =
      Pattern.compile("(?:widget|console|own-shifts|practice-page)\\b.*");

  @Test
  void eachIsLookedAtByOneStoryAndEveryLookIsAtOneOfThem() {
    assertThat(looks().map(Glance::state))
        .containsExactlyInAnyOrderElementsOf(States.all().keySet());
    assertThat(States.all())
        .hasSizeGreaterThan(200)
        .allSatisfy((_, meaning) -> assertThat(meaning).isNotBlank());
  }

  @Test
  void thoseOfThePagesPeopleLiveInAreLookedAtInEveryLanguage() {
    assertThat(looks().filter(Glance::inEveryLanguage).map(Glance::state))
        .containsAll(States.ofEveryLanguage().keySet());
    assertThat(States.all().keySet().stream().filter(LIVED_IN.asMatchPredicate()))
        .hasSizeGreaterThan(100)
        .allSatisfy(state -> assertThat(States.ofEveryLanguage()).containsKey(state));
  }

  private static Stream<Glance> looks() {
    return stories()
        .flatMap(story ->
            KEPT.matcher(story)
                .results()
                .flatMap(kept ->
                    NAMED
                        .matcher(kept.group(2))
                        .results()
                        .map(name -> new Glance(name.group(1), isInEveryLanguage(story, kept)))));
  }

  private static boolean isInEveryLanguage(String story, MatchResult kept) {
    return kept.group(1) != null || story.contains("\n" + TOLD_IN_EVERY + "\n");
  }

  private static Stream<String> stories() {
    try (Stream<Path> files = Files.list(STORIES)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".java")).toList();
      return all.stream().map(StatesTest::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A look of a story.
   *
   * @param state which it is at
   * @param inEveryLanguage whether the story is told so, or the look says in which it is
   */
  private record Glance(String state, boolean inEveryLanguage) {}
}
