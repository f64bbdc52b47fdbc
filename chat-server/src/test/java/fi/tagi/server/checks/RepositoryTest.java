package fi.tagi.server.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Promises of the repository's files that no compiler keeps. */
class RepositoryTest {
  private static final Pattern PROJECT_DEPENDENCY =
      Pattern.compile("<groupId>fi\\.tagi</groupId>\\s*<artifactId>([a-z-]+)</artifactId>");
  private static final Pattern COMMAND = Pattern.compile("\\./tagi ([a-z][a-z-]*)");
  private static final Pattern CATALOGUE = Pattern.compile("(.+)\\.(fi|sv|en)\\.js");
  private static final Pattern KEY = Pattern.compile("(?m)^ {2}'?([A-Za-z][\\w.-]*)'?\\s*[:(]");
  private static final Path PAGES = Path.of("chat-server/src/main/resources/web");

  @Test
  void noTestSleepsOrIsSkipped() {
    none(
        "java",
        "Thread\\.sl"
            + "eep|TimeUnit\\.\\w+\\.sleep|@Dis"
            + "abled|\\bassum(e|ing)(That|True|False)");
  }

  @Test
  void nothingIsLeftForLater() {
    none("", "\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
  }

  @Test
  void pagesPutInWordsAsTextOnlyAndKeepNothing() {
    pagesHaveNone("js|html", "inner" + "HTML|outerHTML|insertAdjacentHTML|document\\.write");
    pagesHaveNone("js|html", "local" + "Storage|indexedDB|document\\.cookie");
    pagesHaveNone("js|html", "\\bstyle=|\\bon[a-z]+=|eval\\(|new Function");
  }

  @Test
  void pagesAskNothingOfAnotherHost() {
    pagesHaveNone("js|html|css", "(src|href|import|from|url)[ =('\"]+(https?:)?//");
  }

  @Test
  void everyPageHasNoScriptOrStyleWithinIt() {
    pagesHaveNone("html", "<style|<script(?![^>]* src=)");
  }

  @Test
  void catalogsSayTheSameThingsInThreeLanguages() {
    Map<String, Map<String, Set<String>>> families = new TreeMap<>();
    for (Path file : pages("js")) {
      Matcher name = CATALOGUE.matcher(Repository.ROOT.relativize(file).toString());
      if (name.matches()) {
        families
            .computeIfAbsent(name.group(1), _ -> new TreeMap<>())
            .put(name.group(2), keys(Repository.read(file)));
      }
    }
    assertThat(families)
        .allSatisfy((family, languages) -> {
          assertThat(languages).as(family).containsOnlyKeys("fi", "sv", "en");
          assertThat(Set.copyOf(languages.values())).as(family).hasSize(1);
          assertThat(languages.get("fi")).as(family).isNotEmpty();
        });
  }

  @Test
  void modulesKnowEachOtherInOneDirection() {
    assertThat(projectDependencies("chat-protocol")).isEmpty();
    assertThat(projectDependencies("chat-server")).containsExactly("chat-protocol");
    assertThat(projectDependencies("load-tests")).containsExactly("chat-protocol");
  }

  @Test
  void everyCommandThatIsWrittenAboutIsOneOfTheLauncher() {
    String launcher = Repository.read(Repository.ROOT.resolve("tagi"));
    Set<String> unknown = new TreeSet<>();
    for (Path file : Repository.written("md", "run", "yml")) {
      Matcher command = COMMAND.matcher(Repository.read(file));
      while (command.find()) {
        if (!launcher.contains("./tagi " + command.group(1))) {
          unknown.add(Repository.ROOT.relativize(file) + ": " + command.group());
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void nothingNamesOneMachineOrARegistry() {
    none("", "/(ro" + "ot|ho" + "me/[a-z]+|Us" + "ers/[a-z]+|tm" + "p/w)/");
    none("", "repo\\.mav" + "en|regis" + "try\\.npm|repo1\\.mav" + "en|plugins\\.grad" + "le");
  }

  @Test
  void aLogLineNamesNothingThatPeopleWrite() {
    List<Path> server =
        Repository.written("java").stream()
            .filter(file -> file.toString().contains("/main/"))
            .toList();
    assertThat(
            Repository.places(
                server,
                Pattern.compile(
                    "LOG\\.\\w+\\(.*\\b(text|words|nickname|password|token|cookie|frame|address|body)\\b\\(?")))
        .isEmpty();
  }

  /** The keys of a catalogue. */
  static Set<String> keys(String catalogue) {
    return KEY.matcher(catalogue)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> projectDependencies(String module) {
    String pom = Repository.read(Repository.ROOT.resolve(module).resolve("pom.xml"));
    return PROJECT_DEPENDENCY
        .matcher(pom.substring(pom.indexOf("<dependencies>")))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  private static void none(String ending, String pattern) {
    assertThat(Repository.places(Repository.written(ending), Pattern.compile(pattern))).isEmpty();
  }

  private static void pagesHaveNone(String endings, String pattern) {
    List<Path> files =
        List.of(endings.split("\\|")).stream().flatMap(e -> pages(e).stream()).toList();
    assertThat(Repository.places(files, Pattern.compile(pattern))).isEmpty();
  }

  private static List<Path> pages(String ending) {
    return Repository.written(ending).stream()
        .filter(file -> Repository.ROOT.relativize(file).startsWith(PAGES))
        .toList();
  }
}
