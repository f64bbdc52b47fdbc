package fi.tagi.server.schedule;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Delay;
import fi.tagi.protocol.HelpNumber;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.LineView;
import fi.tagi.server.schedule.document.Defaults;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineViewsTest {
  private static final Line LINE = Defaults.read().line();
  private static final LineViews.Queue QUEUE = new LineViews.Queue(3, new Delay.Measured(240, 7));

  @Test
  void anOpenLineSaysWhoAnswersAndUntilWhen() {
    Schedule schedule = Weeks.schedule(Weeks.afternoons());

    LineView view =
        LineViews.of(
            LINE, Language.SV, schedule.at(Weeks.helsinki("2027-03-25T17:00")), true, QUEUE);

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
  void aClosedLineSaysWhenItOpensAndWhomToCall() {
    Schedule schedule = Weeks.schedule(Weeks.afternoons());

    LineView view =
        LineViews.of(
            LINE, Language.FI, schedule.at(Weeks.helsinki("2027-03-28T03:00")), false, QUEUE);

    assertThat(view.open()).isFalse();
    assertThat(view.roles()).isEmpty();
    assertThat(view.until()).isEqualTo("unknown");
    assertThat(view.nextOpening()).isEqualTo("2027-03-29T09:00:00Z");
    assertThat(view.help())
        .contains(new HelpNumber("Hätänumero", "112", "ympäri vuorokauden", "unknown"))
        .hasSize(10);
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
            List.of(new Line.Help(help.names(), "112", help.hours(), Optional.of(day))),
            LINE.care());

    LineView view =
        LineViews.of(checked, Language.EN, Schedule.NEVER.at(Instant.EPOCH), false, QUEUE);

    assertThat(view.help())
        .containsExactly(
            new HelpNumber("Emergency number", "112", "round the clock", "2027-03-01"));
    assertThat(view.languages()).containsExactly(Language.SV, Language.FI);
  }

  @Test
  void theDefaultWeekIsTheOneOfTheService() {
    assertThat(
            new Schedule(Weeks.HELSINKI, Defaults.read().schedule())
                .at(Weeks.helsinki("2027-03-24T17:00")))
        .isEqualTo(Weeks.schedule(Weeks.afternoons()).at(Weeks.helsinki("2027-03-24T17:00")));
  }
}
