package fi.tagi.server.schedule;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Delay;
import fi.tagi.protocol.HelpNumber;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.LineView;
import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.day.DatedException;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.day.HolidayRule;
import fi.tagi.server.schedule.document.Defaults;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineViewsTest {
  private static final Line LINE = Defaults.read().line();
  private static final LineViews.Queue QUEUE = new LineViews.Queue(3, new Delay.Measured(240, 7));

  private static LineViews.Now at(Schedule schedule, Instant at, Role... there) {
    return new LineViews.Now(at, schedule.at(at), Set.of(there), QUEUE);
  }

  @Test
  void aLineThatTakesNoNewContactsAnyMoreSaysThatItIsClosing() {
    ScheduleRules rules = ScheduleRules.weekly(Weeks.afternoons());
    Schedule schedule =
        new Schedule(
            Weeks.HELSINKI,
            new ScheduleRules(rules.weekly(), List.of(), Map.of(), Duration.ofMinutes(20)));
    LineView before =
        LineViews.of(
            LINE,
            Language.FI,
            at(schedule, Weeks.helsinki("2027-03-24T15:39"), PROFESSIONAL, EXPERT));
    assertThat(before.open()).isTrue();
    assertThat(before.closing()).isFalse();
    assertThat(before.arrivalsUntil()).isEqualTo("2027-03-24T13:40:00Z");
    LineView after =
        LineViews.of(
            LINE,
            Language.FI,
            at(schedule, Weeks.helsinki("2027-03-24T15:40"), PROFESSIONAL, EXPERT));
    assertThat(after.open()).isFalse();
    assertThat(after.closing()).isTrue();
    assertThat(after.arrivalsUntil()).isEqualTo("unknown");
    assertThat(after.until()).isEqualTo("2027-03-24T14:00:00Z");
    assertThat(after.nextOpening()).isEqualTo("2027-03-24T15:00:00Z");
  }

  @Test
  void anOpenLineSaysWhoAnswersAndUntilWhen() {
    Schedule schedule = Weeks.schedule(Weeks.afternoons());

    LineView view =
        LineViews.of(
            LINE,
            Language.SV,
            at(schedule, Weeks.helsinki("2027-03-25T17:00"), PROFESSIONAL, EXPERT));

    assertThat(view.name()).isEqualTo("Chatt för unga");
    assertThat(view.open()).isTrue();
    assertThat(view.staffed()).isTrue();
    assertThat(view.roles()).containsExactly(PROFESSIONAL, EXPERT);
    assertThat(view.until()).isEqualTo("2027-03-25T16:00:00Z");
    assertThat(view.nextOpening()).isEqualTo("unknown");
    assertThat(view.zone()).isEqualTo("Europe/Helsinki");
    assertThat(view.promiseSeconds()).isEqualTo(600);
    assertThat(view.languages()).containsExactly(Language.FI, Language.SV, Language.EN);
    assertThat(view.waiting()).isEqualTo(3);
    assertThat(view.delay()).isEqualTo(new Delay.Measured(240, 7));
  }

  @Test
  void ofASharedWindowOnlyThoseAnswerWhoAreThereAndAllMayWhileNobodyIs() {
    Schedule schedule = Weeks.schedule(Weeks.afternoons());
    Instant shared = Weeks.helsinki("2027-03-25T17:00");

    LineView expert = LineViews.of(LINE, Language.FI, at(schedule, shared, EXPERT));
    assertThat(expert.roles()).containsExactly(EXPERT);
    assertThat(expert.staffed()).isTrue();
    LineView nobody = LineViews.of(LINE, Language.FI, at(schedule, shared));
    assertThat(nobody.roles()).containsExactly(PROFESSIONAL, EXPERT);
    assertThat(nobody.staffed()).isFalse();
  }

  @Test
  void aClosedLineSaysWhenItOpensAndWhomToCall() {
    Schedule schedule = Weeks.schedule(Weeks.afternoons());

    LineView view =
        LineViews.of(LINE, Language.FI, at(schedule, Weeks.helsinki("2027-03-28T03:00")));

    assertThat(view.open()).isFalse();
    assertThat(view.roles()).isEmpty();
    assertThat(view.until()).isEqualTo("unknown");
    assertThat(view.nextOpening()).isEqualTo("2027-03-29T09:00:00Z");
    assertThat(view.help())
        .contains(new HelpNumber("Hätänumero", "112", "ympäri vuorokauden", "unknown"))
        .hasSize(10);
  }

  @Test
  void aDayThatIsDifferentSaysWhyInTheReadersLanguage() {
    DatedException training =
        new DatedException(
            LocalDate.of(2027, 3, 24),
            DatedException.Kind.CLOSED,
            List.of(),
            Map.of(Language.FI, "Koulutus", Language.SV, "Utbildning", Language.EN, "Training"));
    Schedule schedule =
        new Schedule(
            Weeks.HELSINKI,
            new ScheduleRules(
                Weeks.afternoons(),
                List.of(training),
                Map.of(Holiday.GOOD_FRIDAY, HolidayRule.CLOSED),
                Duration.ZERO));

    assertThat(notice(schedule, "2027-03-24T13:00")).isEqualTo("Utbildning");
    assertThat(notice(schedule, "2027-03-26T13:00")).isEqualTo("Långfredagen");
    assertThat(notice(schedule, "2027-03-25T13:00")).isEmpty();
  }

  private static String notice(Schedule schedule, String local) {
    return LineViews.of(LINE, Language.SV, at(schedule, Weeks.helsinki(local), EXPERT)).notice();
  }

  @Test
  void aNumberSaysWhenItWasChecked() {
    Line.Help help = LINE.help().getFirst();
    LocalDate day = LocalDate.of(2027, 3, 1);
    Line checked =
        new Line(
            LINE.code(),
            LINE.names(),
            LINE.audience(),
            LINE.zone(),
            LINE.promise(),
            LINE.waitingMax(),
            List.of(Language.SV, Language.FI),
            LINE.sites(),
            List.of(
                new Line.Help(
                    help.names(), "112", help.hours(), List.of(), Optional.of(day), false)),
            LINE.care());

    LineView view = LineViews.of(checked, Language.EN, at(Schedule.NEVER, Instant.EPOCH));

    assertThat(view.help())
        .containsExactly(
            new HelpNumber("Emergency number", "112", "round the clock", "2027-03-01"));
    assertThat(view.languages()).containsExactly(Language.SV, Language.FI);
  }

  @Test
  void theNumbersWhereSomebodyAnswersInTheReadersLanguageComeFirstAndTheOthersAsTheyStand() {
    assertThat(numbers(Language.FI))
        .startsWith("112", "09 2525 0111", "116 111", "09 2525 0112", "09 2525 0116");
    assertThat(numbers(Language.SV))
        .startsWith("112", "09 2525 0112", "0800 96 116", "09 2525 0111", "09 2525 0116");
    assertThat(numbers(Language.EN))
        .startsWith("112", "09 2525 0116", "09 2525 0111", "09 2525 0112", "116 111");
  }

  private static List<String> numbers(Language language) {
    return LineViews.of(LINE, language, at(Schedule.NEVER, Instant.EPOCH)).help().stream()
        .map(HelpNumber::number)
        .toList();
  }

  @Test
  void theDefaultWeekIsTheOneOfTheService() {
    assertThat(
            new Schedule(Weeks.HELSINKI, Defaults.read().schedule())
                .at(Weeks.helsinki("2027-03-24T17:00")))
        .isEqualTo(Weeks.schedule(Weeks.afternoons()).at(Weeks.helsinki("2027-03-24T17:00")));
  }
}
