package fi.tagi.server.scenario;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static fi.tagi.server.schedule.Weeks.hours;
import static fi.tagi.server.schedule.Weeks.window;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.LineView;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Care;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.Weeks;
import fi.tagi.server.schedule.Window;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.day.HolidayRule;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holidays, and the nights on which the clocks are changed, as people live through them. */
class UnusualDaysTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path data;

  private TestServer at(Instant instant, ScheduleRules rules) throws Exception {
    TestServer server = TestServer.at(instant.toString(), data);
    server.has(TestServer.LINE, Care.DEFAULT, rules);
    return server;
  }

  private static ScheduleRules afternoonsBut(Holiday holiday, HolidayRule rule) {
    return new ScheduleRules(
        Weeks.afternoons(), List.of(), Map.of(holiday, rule), Duration.ofMinutes(15));
  }

  @Test
  void onIndependenceDayAnExpertAnswersInTheMorningAndNobodyInTheAfternoon() throws Exception {
    ScheduleRules rules =
        afternoonsBut(
            Holiday.INDEPENDENCE_DAY, HolidayRule.replaced(List.of(hours("10:00-12:00", EXPERT))));
    try (TestServer server = at(helsinki("2027-12-06T09:30"), rules);
        TestVisitor visitor = TestVisitor.at(server);
        TestResponder ossi = TestResponder.expert("Ossi", server);
        TestResponder aino = TestResponder.professional("Aino", server)) {
      LineView morning = visitor.looks();
      assertThat(morning.notice()).isEqualTo("Itsenäisyyspäivä");
      assertThat(morning.nextOpening()).isEqualTo(helsinki("2027-12-06T10:00").toString());
      server.passUntil(helsinki("2027-12-06T09:45"));
      ossi.goesOnDuty();
      server.passUntil(helsinki("2027-12-06T10:00"));
      LineView open = visitor.isToldThatTheLine(LineView::open);
      assertThat(open.roles()).containsExactly(EXPERT);
      assertThat(open.notice()).isEqualTo("Itsenäisyyspäivä");
      assertThat(open.until()).isEqualTo(helsinki("2027-12-06T12:00").toString());
      visitor.arrives();
      ossi.writes(ossi.wins(ossi.seesTagOf(visitor).contact()), "hyvää itsenäisyyspäivää");
      visitor.hears("hyvää itsenäisyyspäivää");

      server.passUntil(helsinki("2027-12-06T12:00"));
      ossi.seesThatDutyIsOver();
      assertThat(aino.isNotLetOnDuty()).isEqualTo(Refusal.OUTSIDE_WINDOW);
      try (TestVisitor late = TestVisitor.at(server)) {
        assertThat(late.isTurnedAway().view().nextOpening())
            .isEqualTo(helsinki("2027-12-07T12:00").toString());
      }
      visitor.writes("kiitos samoin");
      ossi.hears("kiitos samoin");
    }
  }

  @Test
  void onMidsummerEveNobodyIsToldOpenAndTheEveningBeforeGoesOnOverMidnight() throws Exception {
    ScheduleRules rules =
        new ScheduleRules(
            List.of(
                window(DayOfWeek.THURSDAY, "22:00-02:00", EXPERT),
                window(DayOfWeek.FRIDAY, "12:00-16:00", EXPERT),
                window(DayOfWeek.MONDAY, "12:00-16:00", EXPERT)),
            List.of(),
            Map.of(Holiday.MIDSUMMER_EVE, HolidayRule.CLOSED),
            Duration.ZERO);
    try (TestServer server = at(helsinki("2027-06-24T23:58"), rules);
        TestVisitor visitor = TestVisitor.at(server);
        TestResponder ossi = TestResponder.expert("Ossi", server).goesOnDuty()) {
      assertThat(visitor.looks().until()).isEqualTo(helsinki("2027-06-25T02:00").toString());
      server.passUntil(helsinki("2027-06-25T00:01"));
      visitor.arrives();
      ossi.wins(ossi.seesTagOf(visitor).contact());
      server.passUntil(helsinki("2027-06-25T02:00"));
      ossi.seesThatDutyIsOver();
      assertThat(ossi.isNotLetOnDuty()).isEqualTo(Refusal.OUTSIDE_WINDOW);
      server.passUntil(helsinki("2027-06-25T12:00"));
      try (TestVisitor atNoon = TestVisitor.at(server)) {
        LineView closed = atNoon.isTurnedAway().view();
        assertThat(closed.notice()).isEqualTo("Juhannusaatto");
        assertThat(closed.nextOpening()).isEqualTo(helsinki("2027-06-28T12:00").toString());
      }
    }
  }

  @Test
  void onTheNightWhenAnHourIsSkippedTheWindowLastsTwoHours() throws Exception {
    Instant evening = Instant.parse("2027-03-27T23:40:00Z");
    try (TestServer server = at(evening, ScheduleRules.weekly(sundayNights()));
        TestVisitor visitor = TestVisitor.at(server);
        TestResponder ossi = TestResponder.expert("Ossi", server)) {
      assertThat(visitor.looks().nextOpening()).isEqualTo("2027-03-28T00:00:00Z");
      server.passUntil(Instant.parse("2027-03-27T23:45:00Z"));
      ossi.goesOnDuty();
      server.passUntil(Instant.parse("2027-03-28T00:00:00Z"));
      assertThat(visitor.isToldThatTheLine(LineView::open).until())
          .isEqualTo("2027-03-28T02:00:00Z");
      server.passUntil(Instant.parse("2027-03-28T01:30:00Z"));
      assertThat(visitor.looks().until()).as("at half past four").isEqualTo("2027-03-28T02:00:00Z");
      visitor.arrives();
      ossi.wins(ossi.seesTagOf(visitor).contact());
      visitor.talksTo("Ossi");

      server.passUntil(Instant.parse("2027-03-28T02:00:00Z").minus(SECOND));
      ossi.seesOwnDuty(true);
      server.pass(SECOND);
      ossi.seesThatDutyIsOver();
      assertThat(visitor.isToldThatTheLine(line -> !line.open()).nextOpening())
          .isEqualTo("2027-04-03T23:00:00Z");
    }
  }

  @Test
  void onTheNightWhenAnHourComesTwiceTheWindowLastsFourHours() throws Exception {
    Instant evening = Instant.parse("2027-10-30T22:40:00Z");
    try (TestServer server = at(evening, ScheduleRules.weekly(sundayNights()));
        TestVisitor visitor = TestVisitor.at(server);
        TestResponder ossi = TestResponder.expert("Ossi", server)) {
      assertThat(visitor.looks().nextOpening()).isEqualTo("2027-10-30T23:00:00Z");
      server.passUntil(Instant.parse("2027-10-30T22:45:00Z"));
      ossi.goesOnDuty();
      server.passUntil(Instant.parse("2027-10-30T23:00:00Z"));
      assertThat(visitor.isToldThatTheLine(LineView::open).until())
          .isEqualTo("2027-10-31T03:00:00Z");
      server.passUntil(Instant.parse("2027-10-31T00:30:00Z"));
      isAnswered(server, ossi);
      server.passUntil(Instant.parse("2027-10-31T01:30:00Z"));
      isAnswered(server, ossi);

      server.passUntil(Instant.parse("2027-10-31T03:00:00Z").minus(SECOND));
      visitor.arrives();
      ossi.seesTagOf(visitor);
      server.pass(SECOND);
      visitor.isToldItIsOver(OverReason.LINE_CLOSED);
      ossi.seesThatDutyIsOver();
      assertThat(visitor.looks().nextOpening()).isEqualTo("2027-11-07T00:00:00Z");
      assertThat(TestManager.of(server).countedOn("2027-10-31"))
          .containsExactly(
              "03:00+03:00,1,1,0,0,0,0,1,0",
              "03:00+02:00,1,1,0,0,0,0,1,0",
              "04:00,1,0,0,0,1,0,0,0");
    }
  }

  private static void isAnswered(TestServer server, TestResponder responder) {
    try (TestVisitor visitor = TestVisitor.at(server).arrives()) {
      responder.writes(responder.wins(responder.seesTagOf(visitor).contact()), "hyvää yötä");
      visitor.hears("hyvää yötä");
    }
  }

  private static List<Window> sundayNights() {
    return List.of(window(DayOfWeek.SUNDAY, "02:00-05:00", Role.EXPERT));
  }
}
