package fi.tagi.server.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.http.BadRequest;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of a change, one by one. */
class CodeRulesTest {
  private static final CodeLists LISTS = CodeLists.shipped();
  private static final String LONG = "ä".repeat(CodeRules.NAME_MAX);

  @Test
  void whatMayBeDone() throws BadRequest {
    CodeLists more = Changes.withTheme(LISTS, "climate", "ilmasto");
    CodeRules.check(LISTS, more);
    CodeLists fewer = Changes.retired(more, "themes", "climate");
    CodeRules.check(more, fewer);
    CodeRules.check(fewer, more);
    CodeRules.check(LISTS, named(LISTS, "referrals", 0, new Names(LONG, LONG, LONG)));
    CodeRules.check(LISTS, turned(LISTS, "dispositions"));
    CodeRules.check(LISTS, turned(LISTS, "who"));
    CodeRules.check(LISTS, meaning(LISTS, "m".repeat(CodeRules.MEANING_MAX)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"who", "ageBands", "referrals", "dispositions"})
  void aCodeIsNeverTakenOut(String list) {
    refuses(Changes.items(LISTS, list, without(1)), list + ": code_removed");
  }

  @Test
  void aThemeIsNeverTakenOutEvenIfItIsRetired() {
    CodeLists retired = Changes.retired(LISTS, "themes", "school");
    CodeLists gone =
        Changes.themes(
            retired, themes -> themes.stream().filter(theme -> !theme.retired()).toList());

    assertThatThrownBy(() -> CodeRules.check(retired, gone)).hasMessage("themes: code_removed");
  }

  @Test
  void aCodeIsThereOnceInItsListAlsoBesideARetiredOne() {
    CodeLists retired = Changes.retired(LISTS, "themes", "school");

    assertThatThrownBy(
            () -> CodeRules.check(retired, Changes.withTheme(retired, "school", "uusi koulu")))
        .hasMessage("themes[23].code: repeated");
  }

  static Stream<Arguments> codes() {
    return Stream.of(
        Arguments.of("Climate", "not_a_code"),
        Arguments.of("ilmasto_2", "not_a_code"),
        Arguments.of("säätila", "not_a_code"),
        Arguments.of("-ilmasto", "not_a_code"),
        Arguments.of("", "not_a_code"),
        Arguments.of("a,b", "not_a_code"),
        Arguments.of("i".repeat(41), "not_a_code"),
        Arguments.of("unknown", "reserved"));
  }

  @ParameterizedTest(name = "code {0}")
  @MethodSource("codes")
  void aNewCodeKeepsToItsForm(String code, String fault) {
    refuses(Changes.withTheme(LISTS, code, "ilmasto"), "themes[23].code: " + fault);
  }

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of(new Names(" ", "b", "c"), "fi: empty"),
        Arguments.of(new Names("a", "", "c"), "sv: empty"),
        Arguments.of(new Names("a", "b", "\u00A0"), "en: empty"),
        Arguments.of(new Names("a", "b", LONG + "ä"), "en: too_long"),
        Arguments.of(new Names("a\u202Eb", "b", "c"), "fi: unprintable"),
        Arguments.of(new Names("a\nb", "b", "c"), "fi: unprintable"),
        Arguments.of(new Names("huoltaja", "b", "c"), "fi: repeated"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("names")
  void namesAreThereInEachLanguageBoundedAndDifferent(Names names, String fault) {
    refuses(named(LISTS, "who", 2, names), "who[2].names." + fault);
  }

  @Test
  void aRetiredOneMayBeNamedAsAnotherOne() throws BadRequest {
    CodeLists retired = Changes.retired(LISTS, "themes", "school");
    CodeRules.check(retired, Changes.withTheme(retired, "studies", "koulu ja opiskelu"));
    refuses(
        Changes.withTheme(LISTS, "studies", "koulu ja opiskelu"), "themes[23].names.fi: repeated");
  }

  @Test
  void aThemeCountsInSomeCategory() {
    CodeLists without =
        Changes.themes(
            LISTS,
            themes -> {
              CodeLists.Theme first = themes.getFirst();
              themes.set(0, new CodeLists.Theme(first.code(), "", first.names(), false));
              return themes;
            });
    refuses(without, "themes[0].cht: not_a_code");
  }

  @Test
  void thereAreFiveLevelsInTheirOrder() {
    refuses(
        Changes.levels(LISTS, levels -> levels.subList(0, 4)),
        "levels: code_removed; levels: not_the_levels");
    refuses(Changes.levels(LISTS, levels -> levels.reversed()), "levels: not_the_levels");
    refuses(
        Changes.levels(
            LISTS,
            levels -> {
              levels.add(
                  new CodeLists.Level("5", new Names("a", "b", "c"), new Names("a", "b", "c")));
              return levels;
            }),
        "levels: not_the_levels");
  }

  @Test
  void theMeaningOfALevelIsThereAndBounded() {
    refuses(meaning(LISTS, ""), "levels[0].meaning.fi: empty");
    refuses(
        meaning(LISTS, "m".repeat(CodeRules.MEANING_MAX + 1)), "levels[0].meaning.fi: too_long");
  }

  @Test
  void unknownIsNeverRetired() {
    refuses(Changes.retired(LISTS, "who", "unknown"), "who[4].retired: never_retired");
    refuses(Changes.retired(LISTS, "ageBands", "unknown"), "ageBands[6].retired: never_retired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"referrals", "dispositions", "themes"})
  void noListIsLeftWithNothingToChoose(String list) throws BadRequest {
    List<String> codes = Changes.codes(LISTS, list);
    CodeLists last = LISTS;
    for (String code : codes.subList(1, codes.size())) {
      last = Changes.retired(last, list, code);
    }
    CodeRules.check(LISTS, last);
    refuses(Changes.retired(last, list, codes.getFirst()), list + ": none_offered");
  }

  @Test
  void everyListIsBounded() throws BadRequest {
    int room = CodeRules.OFFERED_MAX - LISTS.themes().size();
    CodeLists offered = grown(LISTS, room, false);
    CodeRules.check(LISTS, offered);
    refuses(grown(offered, 1, false), "themes: too_many_offered");
    CodeLists full = grown(LISTS, CodeRules.CODES_MAX - LISTS.themes().size(), true);
    CodeRules.check(LISTS, full);
    refuses(grown(full, 1, true), "themes: too_many");
  }

  @Test
  void allFaultsAreFoundAtOnce() {
    CodeLists worse =
        named(Changes.items(LISTS, "who", without(0)), "who", 0, new Names("", "", "x"));
    refuses(worse, "who[0].names.fi: empty; who[0].names.sv: empty; who: code_removed");
  }

  private static void refuses(CodeLists after, String faults) {
    assertThatThrownBy(() -> CodeRules.check(LISTS, after))
        .isInstanceOfSatisfying(
            BadRequest.class, refused -> assertThat(refused.text()).isEqualTo(faults));
  }

  private static UnaryOperator<List<CodeLists.Item>> without(int at) {
    return items -> {
      items.remove(at);
      return items;
    };
  }

  private static CodeLists named(CodeLists lists, String list, int at, Names names) {
    return Changes.items(
        lists,
        list,
        items -> {
          items.set(at, new CodeLists.Item(items.get(at).code(), names, false));
          return items;
        });
  }

  private static CodeLists turned(CodeLists lists, String list) {
    return Changes.items(
        lists,
        list,
        items -> {
          Collections.reverse(items);
          return items;
        });
  }

  private static CodeLists meaning(CodeLists lists, String text) {
    return Changes.levels(
        lists,
        levels -> {
          CodeLists.Level first = levels.getFirst();
          levels.set(
              0,
              new CodeLists.Level(
                  first.code(), first.names(), new Names(text, first.meaning().sv(), "x")));
          return levels;
        });
  }

  private static CodeLists grown(CodeLists lists, int count, boolean retired) {
    int first = lists.themes().size();
    return Changes.themes(
        lists,
        themes -> {
          IntStream.range(first, first + count)
              .mapToObj(number -> theme("lisa-" + number, retired))
              .forEach(themes::add);
          return themes;
        });
  }

  private static CodeLists.Theme theme(String code, boolean retired) {
    return new CodeLists.Theme(code, "other", new Names(code, code, code), retired);
  }
}
