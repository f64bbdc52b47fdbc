package fi.tagi.server.widget;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Openness;
import fi.tagi.server.schedule.day.Reason;
import fi.tagi.server.widget.LinePage.Leaving;
import fi.tagi.server.widget.LinePage.OwnText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On Wednesday 24 March 2027 at three in the afternoon, or as it is said. */
class OpeningWordsTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  private static final String NOW = "2027-03-24T15:00";
  private static final Shown.Usual USUAL = new Shown.Usual(Catalogues.shipped(), false);

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(HELSINKI).toInstant();
  }

  private static Optional<Instant> maybe(String local) {
    return Optional.of(local).filter(text -> !text.isEmpty()).map(OpeningWordsTest::at);
  }

  private static Openness open(String until) {
    return new Openness(Set.of(Role.EXPERT), maybe(until), Optional.empty());
  }

  private static Openness closed(String opens) {
    return new Openness(Set.of(), Optional.empty(), maybe(opens));
  }

  private static OpeningWords words(PageLanguage language, Openness openness, LinePage page) {
    Shown shown = Shown.of(page, language, Language.FI, USUAL);
    return new OpeningWords(shown, openness, at(NOW), HELSINKI);
  }

  private static OpeningWords words(PageLanguage language, Openness openness) {
    return words(language, openness, LinePage.USUAL);
  }

  /** One blank is as good as another. */
  private static String said(PageLanguage language, Openness openness) {
    return words(language, openness).state().replace('\u00A0', ' ');
  }

  @ParameterizedTest
  @CsvSource({
    "FI, 2027-03-24T16:05, Avoinna tänään klo 16.05 asti",
    "SV, 2027-03-24T16:05, Öppet i dag till kl. 16:05",
    "EN, 2027-03-24T16:05, Open today until 16:05",
    "FI, 2027-03-25T00:00, Avoinna tänään puoleenyöhön asti",
    "FI, 2027-03-25T02:00, Avoinna huomenna klo 02.00 asti",
    "FI, 2027-03-27T09:00, Avoinna lauantaina klo 09.00 asti",
    "FI, '', 'Avoinna koko ajan, myös yöllä'",
  })
  void whileItIsOpenItSaysUntilWhen(PageLanguage language, String until, String words) {
    assertThat(said(language, open(until))).isEqualTo(words);
    assertThat(words(language, open(until)).isOpen()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "FI, 2027-03-24T17:00, Kiinni juuri nyt. Avaamme tänään klo 17.00.",
    "SV, 2027-03-25T12:00, Stängt just nu. Vi öppnar i morgon kl. 12:00.",
    "EN, 2027-03-30T12:00, Closed right now. We open on Tuesday at 12:00.",
    "FI, 2027-03-31T12:00, Kiinni juuri nyt. Avaamme keskiviikkona 31.3. klo 12.00.",
    "SV, 2027-04-01T12:00, Stängt just nu. Vi öppnar på torsdag 1 april kl. 12:00.",
    "EN, 2027-04-01T12:00, Closed right now. We open on Thursday 1 April at 12:00.",
    "FI, '', 'Kiinni juuri nyt. Emme tiedä vielä, milloin avaamme seuraavan kerran.'",
  })
  void whileItIsClosedItSaysWhenItOpens(PageLanguage language, String opens, String words) {
    assertThat(said(language, closed(opens))).isEqualTo(words);
    assertThat(words(language, closed(opens)).isOpen()).isFalse();
  }

  @Test
  void whileItTakesNobodyAnyMoreItSaysThat() {
    Openness closing =
        new Openness(
            Set.of(Role.EXPERT),
            maybe("2027-03-24T15:10"),
            maybe("2027-03-24T14:55"),
            maybe("2027-03-25T12:00"),
            Reason.WINDOW);
    assertThat(said(PageLanguage.FI, closing))
        .isEqualTo("Uusia ei enää oteta. Avaamme huomenna klo 12.00.");
    assertThat(words(PageLanguage.FI, closing).isOpen()).isFalse();
  }

  @Test
  void aLinesOwnWordsTakeTheirPlaces() {
    LinePage page =
        new LinePage(
            1,
            Leaving.END,
            List.of(),
            List.of(
                new OwnText(PageLanguage.FI, "state.closed", "Nyt on hiljaista.", ""),
                new OwnText(PageLanguage.FI, "opens", "Tavataan {day} {clock}.", "")));
    assertThat(words(PageLanguage.FI, closed("2027-03-25T12:00"), page).state())
        .isEqualTo("Nyt on hiljaista. Tavataan huomenna 12.00.");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-24T15:02, '', 121",
    "2027-03-24T16:00, '', 300",
    "'', 2027-03-24T15:00:01, 5",
    "'', 2027-03-24T15:04, 241",
    "'', '', 300",
  })
  void thatIsTrueUntilTheNextChangeAndAskedAgainWithinFiveMinutes(
      String until, String opens, int seconds) {
    Openness openness = until.isEmpty() ? closed(opens) : open(until);
    assertThat(words(PageLanguage.FI, openness).secondsTrue()).isEqualTo(seconds);
  }
}
