package fi.tagi.server.codes;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Code;
import fi.tagi.protocol.Coding;
import fi.tagi.protocol.Coding.Accepted;
import fi.tagi.protocol.Coding.Referral;
import fi.tagi.protocol.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListsTest {
  private static final CodeLists LISTS = CodeLists.shipped();
  private static final Referral NO_NEED = new Referral("no-need", Accepted.UNKNOWN);

  /** One list, as the tests look at it. */
  record Column(String list, List<String> codes, List<Names> texts) {
    @Override
    public String toString() {
      return list;
    }
  }

  static Stream<Column> lists() {
    return Stream.of(
        items("who", LISTS.who()),
        items("ageBands", LISTS.ageBands()),
        new Column(
            "themes",
            LISTS.themes().stream().map(CodeLists.Theme::code).toList(),
            LISTS.themes().stream().map(CodeLists.Theme::names).toList()),
        new Column(
            "levels",
            LISTS.levels().stream().map(CodeLists.Level::code).toList(),
            LISTS.levels().stream()
                .flatMap(level -> Stream.of(level.names(), level.meaning()))
                .toList()),
        items("referrals", LISTS.referrals()),
        items("dispositions", LISTS.dispositions()));
  }

  private static Column items(String list, List<CodeLists.Item> items) {
    return new Column(
        list,
        items.stream().map(CodeLists.Item::code).toList(),
        items.stream().map(CodeLists.Item::names).toList());
  }

  static Stream<Arguments> codesOfTheService() {
    return Stream.of(
        Arguments.of("who", "youth guardian on-behalf professional unknown"),
        Arguments.of("ageBands", "under-13 13-15 16-17 18-23 24-29 adult unknown"),
        Arguments.of(
            "themes",
            "coping anxiety self-harm suicidal-thoughts loneliness friends-dating bullying"
                + " family-quarrels parent-illness violence-neglect sexual-violence"
                + " substances-gaming school placement child-protection aftercare running-away"
                + " money-housing identity-sexuality discrimination concern-for-child feedback"
                + " other"),
        Arguments.of("levels", "0 1 2 3 4"),
        Arguments.of(
            "referrals",
            "no-need talking-enough emergency-112 social-emergency notification-made"
                + " notification-by-youth notification-together support-request own-worker"
                + " family-social-work family-counselling school-welfare youth-work ohjaamo"
                + " mental-health substance-services nollalinja victim-support youth-shelter"
                + " crisis-line other-chats social-ombudsman peer-group other"),
        Arguments.of(
            "dispositions",
            "helped partly broken-off silent abuse test wrong-service thanks-feedback"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("codesOfTheService")
  void everyCodeOfTheServiceIsThereInThisOrder(String list, String codes) {
    Column column = lists().filter(c -> c.list().equals(list)).findFirst().orElseThrow();
    assertThat(column.codes()).containsExactly(codes.split(" "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void codesKeepToTheirFormAndNoneIsThereTwice(Column column) {
    assertThat(column.codes()).allMatch(code -> code.matches(Code.CODE)).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void everythingIsNamedInEachLanguageAndNoNameIsThereTwice(Column column) {
    for (Language language : Language.values()) {
      assertThat(column.texts().stream().map(names -> names.in(language)))
          .allMatch(name -> !name.isBlank() && name.equals(name.strip()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyThemeCountsInACategoryOfChildHelplineInternational() {
    assertThat(LISTS.themes()).allMatch(theme -> theme.cht().matches(Code.CODE));
    assertThat(LISTS.source()).contains("check");
  }

  @Test
  void aCodingCanHoldTheWholeListsOfThemesAndReferrals() {
    Coding everything =
        new Coding(
            1,
            "youth",
            "16-17",
            LISTS.themes().stream().map(CodeLists.Theme::code).toList(),
            4,
            LISTS.referrals().stream().map(r -> new Referral(r.code(), Accepted.YES)).toList(),
            "helped");
    assertThat(LISTS.check(everything)).isEmpty();
    assertThat(everything.themes()).hasSizeLessThanOrEqualTo(23);
    assertThat(everything.referrals()).hasSizeLessThanOrEqualTo(30);
  }

  @Test
  void aVisitorMayChooseAThemeOrNothing() {
    assertThat(LISTS.knowsTopic("bullying")).isTrue();
    assertThat(LISTS.knowsTopic("unknown")).isTrue();
    assertThat(LISTS.knowsTopic("Bullying")).isFalse();
    assertThat(LISTS.knowsAgeBand("13-15")).isTrue();
    assertThat(LISTS.knowsAgeBand("unknown")).isTrue();
    assertThat(LISTS.knowsAgeBand("14")).isFalse();
  }

  @Test
  void whatIsRetiredIsKnownToVisitorsAndNotOfferedToThoseWhoCode() {
    CodeLists without = Changes.retired(LISTS, "themes", "school");

    assertThat(without.knowsTopic("school")).isTrue();
    assertThat(without.check(coded("school"))).contains(CodingFault.THEME);
    assertThat(without.check(coded("bullying"))).isEmpty();
    for (String list : List.of("who", "ageBands", "referrals", "dispositions")) {
      CodeLists other = Changes.retired(LISTS, list, Changes.codes(LISTS, list).getFirst());
      assertThat(other.check(firstOfEach())).as(list).isPresent();
    }
    assertThat(LISTS.check(firstOfEach())).isEmpty();
  }

  private static Coding coded(String theme) {
    return new Coding(1, "youth", "16-17", List.of(theme), 2, List.of(NO_NEED), "helped");
  }

  private static Coding firstOfEach() {
    return new Coding(1, "youth", "under-13", List.of(), 2, List.of(NO_NEED), "helped");
  }

  static Stream<Arguments> codings() {
    List<Referral> none = List.of(NO_NEED);
    return Stream.of(
        row(1, "youth", "16-17", List.of("school"), 2, none, "helped", null),
        row(1, "unknown", "unknown", List.of(), 0, none, "silent", null),
        row(2, "youth", "16-17", List.of(), 2, none, "helped", CodingFault.DEFINITION),
        row(1, "nobody", "16-17", List.of(), 2, none, "helped", CodingFault.WHO),
        row(1, "youth", "16", List.of(), 2, none, "helped", CodingFault.AGE_BAND),
        row(1, "youth", "16-17", List.of("unknown"), 2, none, "helped", CodingFault.THEME),
        row(
            1,
            "youth",
            "16-17",
            List.of("school", "school"),
            2,
            none,
            "helped",
            CodingFault.THEME_REPEATED),
        row(1, "youth", "16-17", List.of(), -1, none, "helped", CodingFault.LEVEL),
        row(1, "youth", "16-17", List.of(), 5, none, "helped", CodingFault.LEVEL),
        row(1, "youth", "16-17", List.of(), 2, List.of(), "helped", CodingFault.REFERRAL_MISSING),
        row(
            1,
            "youth",
            "16-17",
            List.of(),
            2,
            List.of(NO_NEED, new Referral("elsewhere", Accepted.NO)),
            "helped",
            CodingFault.REFERRAL),
        row(
            1,
            "youth",
            "16-17",
            List.of(),
            2,
            List.of(NO_NEED, new Referral("no-need", Accepted.YES)),
            "helped",
            CodingFault.REFERRAL_REPEATED),
        row(1, "youth", "16-17", List.of(), 2, none, "fine", CodingFault.DISPOSITION));
  }

  private static Arguments row(
      long definition,
      String who,
      String ageBand,
      List<String> themes,
      long level,
      List<Referral> referrals,
      String disposition,
      @org.jspecify.annotations.Nullable CodingFault fault) {
    return Arguments.of(
        new Coding(definition, who, ageBand, themes, level, referrals, disposition),
        Optional.ofNullable(fault));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("codings")
  void aCodingIsTakenOrItsFaultIsNamed(Coding coding, Optional<CodingFault> fault) {
    assertThat(LISTS.check(coding)).isEqualTo(fault);
  }
}
