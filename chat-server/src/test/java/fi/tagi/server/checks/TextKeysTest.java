package fi.tagi.server.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a signed-in page asks its catalogues for is in them; that they agree is held elsewhere. */
class TextKeysTest {
  private static final Path PAGES = Repository.ROOT.resolve("chat-server/src/main/resources/web");
  private static final Pattern LOADED = Pattern.compile("loadStaffTexts\\(([^)]*)\\)");
  private static final Pattern IMPORTED =
      Pattern.compile("(?:import|from)\\s*\\(?'([./][^']+\\.js)'");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
  private static final Pattern ASKED = Pattern.compile("\\bt\\(");
  private static final Pattern COMPARED = Pattern.compile("[!=]==\\s*'[^']*'");
  private static final Pattern TEMPLATE = Pattern.compile("`([^`]*)`");
  private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");

  /** A template that ends in one value whose name says what it may be. */
  private static final Pattern OF_EACH =
      Pattern.compile("([^$]+)\\$\\{(?:\\w+\\.)*(role|language)}");

  @ParameterizedTest
  @ValueSource(
      strings = {"console/main.js", "manage/main.js", "manage/invitation.js", "practice/main.js"})
  void everyKeyThatAPageAsksForIsInItsCatalogues(String page) {
    Set<String> known = catalogues(page);
    Set<Path> modules = new HashSet<>();
    addWithImports(PAGES.resolve(page), modules);
    Set<String> missing = new TreeSet<>();
    int asked = 0;
    for (Path module : modules) {
      for (String key : asked(Repository.read(module))) {
        asked++;
        if (known.stream().noneMatch(Pattern.compile(key).asMatchPredicate())) {
          missing.add(PAGES.relativize(module) + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(asked).isGreaterThan(5);
  }

  private static Set<String> catalogues(String page) {
    Matcher loaded = LOADED.matcher(Repository.read(PAGES.resolve(page)));
    assertThat(loaded.find()).isTrue();
    return Stream.concat(Stream.of("staff"), quoted(loaded.group(1)).stream())
        .map(family -> PAGES.resolve("shared/texts/" + family + ".fi.js"))
        .flatMap(file -> RepositoryTest.keys(Repository.read(file)).stream())
        .collect(Collectors.toSet());
  }

  /** Those that are generated ask for nothing. */
  private static void addWithImports(Path module, Set<Path> modules) {
    if (!Files.exists(module) || !modules.add(module)) {
      return;
    }
    Matcher imported = IMPORTED.matcher(Repository.read(module));
    while (imported.find()) {
      String address = imported.group(1);
      Path from = address.startsWith("/") ? PAGES : module.resolveSibling("");
      addWithImports(from.resolve(address.replaceFirst("^/", "")).normalize(), modules);
    }
  }

  /** Patterns of the keys that a module asks for. */
  private static List<String> asked(String module) {
    return ASKED
        .matcher(module)
        .results()
        .map(asked -> firstOf(module.substring(asked.end())))
        .flatMap(TextKeysTest::keys)
        .toList();
  }

  private static Stream<String> keys(String argument) {
    Stream<String> made = TEMPLATE.matcher(argument).results().flatMap(TextKeysTest::made);
    String written = COMPARED.matcher(TEMPLATE.matcher(argument).replaceAll("")).replaceAll("");
    return Stream.concat(made, quoted(written).stream().map(Pattern::quote));
  }

  /** Of each role and language there is a text; of other values at least one has one. */
  private static Stream<String> made(MatchResult found) {
    String template = found.group(1);
    Matcher ofEach = OF_EACH.matcher(template);
    if (ofEach.matches()) {
      Object[] values = ofEach.group(2).equals("role") ? Role.values() : Language.values();
      return Arrays.stream(values)
          .map(value -> Pattern.quote(ofEach.group(1) + value.toString().toLowerCase(Locale.ROOT)));
    }
    return Stream.of(
        Arrays.stream(PLACE.split(template, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".+")));
  }

  private static List<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** The first argument of a call, of which this is the rest of the module. */
  private static String firstOf(String rest) {
    int depth = 0;
    char quote = 0;
    for (int at = 0; at < rest.length(); at++) {
      char c = rest.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if ("'`\"".indexOf(c) >= 0) {
        quote = c;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (depth == 0 && ",)".indexOf(c) >= 0) {
        return rest.substring(0, at);
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      }
    }
    return rest;
  }
}
