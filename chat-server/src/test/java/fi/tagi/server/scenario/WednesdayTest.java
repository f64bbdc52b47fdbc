package fi.tagi.server.scenario;

import static fi.tagi.server.schedule.Weeks.helsinki;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.Delay;
import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.LineView;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.protocol.VisitorReply.TurnedAway.Reason;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.schedule.Care;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.Weeks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole Wednesday: professionals from 12 to 16, nobody for an hour, an expert by experience from
 * 17 to 20, new contacts until a quarter of an hour before each end. Every page and every console
 * that is open stays open all day.
 */
class WednesdayTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path data;
  private TestServer server;
  private TestResponder aino;
  private TestResponder ossi;
  private TestVisitor onlooker;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at(helsinki("2027-03-24T11:30").toString(), data);
    server.has(
        TestServer.LINE,
        Care.DEFAULT,
        new ScheduleRules(Weeks.afternoons(), List.of(), Map.of(), Duration.ofMinutes(15)));
    aino = TestResponder.professional("Aino", server);
    ossi = TestResponder.expert("Ossi", server);
    onlooker = TestVisitor.at(server);
  }

  @AfterEach
  void stop() {
    onlooker.close();
    ossi.close();
    aino.close();
    server.close();
  }

  @Test
  void fromBeforeItOpensUntilTheNumbersOfTheDay() {
    beforeItOpens();
    UUID first = theFirstIsAnsweredAndWrappedUp();
    UUID second = theSecondWaitsAndInsists();
    UUID late = aConversationGoesOnPastFour();
    betweenTheWindowsNobodyAnswers();
    UUID evening = inTheEveningOnlyTheExpertHasTags();
    UUID gone = twoGiveUp();
    UUID unserved = atTheEndOneIsAnsweredAndOneIsNot();

    assertThat(List.of(first, second, late, evening)).allSatisfy(this::wasAnsweredAndWrappedUp);
    assertThat(diaryOf(gone)).containsExactly("Arrived", "Abandoned");
    assertThat(diaryOf(unserved)).containsExactly("Arrived", "Unserved");
    theNumbersAreWhatHappened();
  }

  private void beforeItOpens() {
    LineView line = onlooker.looks();
    assertThat(line.open()).isFalse();
    assertThat(line.nextOpening()).isEqualTo(at("12:00"));
    assertThat(line.help()).isNotEmpty();
    assertThat(onlooker.isTurnedAway().view().nextOpening()).isEqualTo(at("12:00"));
    untilJustBefore("11:45");
    assertThat(aino.isNotLetOnDuty()).isEqualTo(Refusal.OUTSIDE_WINDOW);
    server.pass(Duration.ofSeconds(1));
    aino.goesOnDuty();
    assertThat(ossi.isNotLetOnDuty()).isEqualTo(Refusal.OUTSIDE_WINDOW);
    untilJustBefore("12:00");
    try (TestVisitor early = TestVisitor.at(server)) {
      assertThat(early.isTurnedAway().reason()).isEqualTo(Reason.CLOSED);
    }
    server.settles();
    assertThat(aino.tagsOnScreen()).isEmpty();
    server.pass(Duration.ofSeconds(1));
    LineView open = onlooker.isToldThatTheLine(LineView::open);
    assertThat(open.staffed()).isTrue();
    assertThat(open.roles()).containsExactly(Role.PROFESSIONAL);
    assertThat(open.until()).isEqualTo(at("16:00"));
    aino.seesThatTheLineIsOpenUntil(at("16:00"));
    ossi.seesThatTheLineIsOpenUntil(at("16:00"));
  }

  private UUID theFirstIsAnsweredAndWrappedUp() {
    try (TestVisitor visitor = TestVisitor.at(server).arrives()) {
      server.pass(Duration.ofSeconds(20));
      server.settles();
      assertThat(ossi.tagsOnScreen()).isEmpty();
      ConversationView held = aino.wins(aino.seesTagOf(visitor).contact());
      assertThat(visitor.talksTo("Aino").role()).isEqualTo(Role.PROFESSIONAL);
      visitor.writes("moi");
      aino.hears("moi");
      aino.writes(held, "hei, mitä kuuluu");
      visitor.hears("hei, mitä kuuluu");
      server.pass(MINUTE.multipliedBy(5));
      return endsAndWrapsUp(aino, held);
    }
  }

  private UUID theSecondWaitsAndInsists() {
    until("13:00");
    assertThat(onlooker.looks().delay()).isEqualTo(new Delay.Measured(20, 1));
    try (TestVisitor visitor = TestVisitor.at(server).arrives()) {
      TestColleague console = TestColleague.of(aino);
      console.seesTagInsist(visitor.contact(), Insistence.FIRST);
      server.pass(Duration.ofSeconds(30));
      console.seesTagInsist(visitor.contact(), Insistence.AGAIN);
      server.pass(MINUTE.multipliedBy(5));
      console.seesTagInsist(visitor.contact(), Insistence.WIDENED);
      ConversationView held = aino.wins(visitor.contact());
      aino.writes(held, "anteeksi että odotit");
      visitor.hears("anteeksi että odotit");
      return endsAndWrapsUp(aino, held);
    }
  }

  private UUID aConversationGoesOnPastFour() {
    until("15:44");
    try (TestVisitor visitor = TestVisitor.at(server).arrives();
        TestVisitor late = TestVisitor.at(server)) {
      server.pass(MINUTE);
      LineView closing = onlooker.isToldThatTheLine(LineView::closing);
      assertThat(closing.open()).isFalse();
      assertThat(closing.nextOpening()).isEqualTo(at("17:00"));
      assertThat(late.isTurnedAway().reason()).isEqualTo(Reason.CLOSED);
      ConversationView held = aino.wins(aino.seesTagOf(visitor).contact());
      aino.writes(held, "vielä ehtii");
      untilJustBefore("16:00");
      aino.seesOwnDuty(true);
      server.pass(Duration.ofSeconds(1));
      aino.seesThatDutyIsOver();
      onlooker.isToldThatTheLine(line -> !line.closing() && !line.open());
      server.pass(MINUTE.multipliedBy(5));
      visitor.writes("saanko vielä kysyä");
      aino.hears("saanko vielä kysyä");
      aino.writes(held, "totta kai");
      visitor.hears("totta kai");
      return endsAndWrapsUp(aino, held);
    }
  }

  private void betweenTheWindowsNobodyAnswers() {
    until("16:30");
    try (TestVisitor visitor = TestVisitor.at(server)) {
      VisitorReply.TurnedAway away = visitor.isTurnedAway();
      assertThat(away.reason()).isEqualTo(Reason.CLOSED);
      assertThat(away.view().nextOpening()).isEqualTo(at("17:00"));
      assertThat(away.view().help()).isNotEmpty();
    }
    assertThat(ossi.isNotLetOnDuty()).isEqualTo(Refusal.OUTSIDE_WINDOW);
    until("16:45");
    ossi.goesOnDuty();
    assertThat(aino.isNotLetOnDuty()).isEqualTo(Refusal.OUTSIDE_WINDOW);
    until("17:00");
    LineView evening =
        onlooker.isToldThatTheLine(
            line -> line.open() && line.roles().equals(List.of(Role.EXPERT)));
    assertThat(evening.until()).isEqualTo(at("20:00"));
    assertThat(evening.staffed()).isTrue();
    assertThat(evening.delay()).as("of this window").isEqualTo(new Delay.NoneYet());
  }

  private UUID inTheEveningOnlyTheExpertHasTags() {
    try (TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = ossi.seesTagOf(visitor).contact();
      server.pass(MINUTE.multipliedBy(6));
      server.settles();
      assertThat(aino.tagsOnScreen()).isEmpty();
      assertThat(aino.claims(contact)).isInstanceOf(ResponderReply.Refused.class);
      ConversationView held = ossi.wins(contact);
      assertThat(visitor.talksTo("Ossi").role()).isEqualTo(Role.EXPERT);
      ossi.writes(held, "moi, olen itsekin asunut laitoksessa");
      visitor.hears("moi, olen itsekin asunut laitoksessa");
      return endsAndWrapsUp(ossi, held);
    }
  }

  private UUID twoGiveUp() {
    until("18:00");
    try (TestVisitor gone = TestVisitor.at(server).arrives();
        TestVisitor wrongDoor = TestVisitor.at(server).arrives()) {
      server.pass(Duration.ofSeconds(9));
      wrongDoor.leaves();
      server.pass(Duration.ofSeconds(1));
      gone.leaves();
      ossi.seesWithdrawn(gone.contact());
      return gone.contact();
    }
  }

  private UUID atTheEndOneIsAnsweredAndOneIsNot() {
    until("19:44");
    try (TestVisitor answered = TestVisitor.at(server).arrives();
        TestVisitor unserved = TestVisitor.at(server).arrives()) {
      server.pass(MINUTE);
      onlooker.isToldThatTheLine(line -> line.closing() && line.until().equals(at("20:00")));
      ConversationView held = ossi.wins(ossi.seesTagOf(answered).contact());
      ossi.writes(held, "ehdimme vielä");
      answered.hears("ehdimme vielä");
      ossi.ends(held);
      ossi.wrapsUp(answered.contact());
      untilJustBefore("20:00");
      assertThat(diaryOf(unserved.contact())).containsExactly("Arrived");
      server.pass(Duration.ofSeconds(1));
      unserved.isToldItIsOver(OverReason.LINE_CLOSED);
      LineView closed = unserved.looks();
      assertThat(closed.help()).isNotEmpty();
      assertThat(closed.nextOpening()).isEqualTo(helsinki("2027-03-25T12:00").toString());
      ossi.seesWithdrawn(unserved.contact());
      ossi.seesThatDutyIsOver();
      return unserved.contact();
    }
  }

  private void theNumbersAreWhatHappened() {
    until("20:30");
    TestManager leena = TestManager.of(server);
    assertThat(leena.today())
        .contains("\"arrivals\":8,", "\"answered\":5,", "\"abandoned\":1,", "\"shortAbandons\":1,")
        .contains("\"unserved\":1,", "\"waiting\":0,", "\"talking\":0,", "\"turnedAway\":4,")
        .contains("\"longestWaitSeconds\":960,", "\"withinPromise\":5,")
        .contains("\"serviceLevelPercent\":83,");
    assertThat(leena.countedOn("2027-03-24"))
        .containsExactly(
            "11:00,0,0,0,0,0,0,0,2",
            "12:00,1,1,0,0,0,0,0,0",
            "13:00,1,1,0,0,0,0,0,0",
            "15:00,1,1,0,0,0,0,0,1",
            "16:00,0,0,0,0,0,0,0,1",
            "17:00,1,1,0,0,0,0,0,0",
            "18:00,2,0,1,1,0,0,0,0",
            "19:00,2,1,0,0,1,0,0,0");
  }

  private UUID endsAndWrapsUp(TestResponder responder, ConversationView held) {
    responder.ends(held);
    responder.seesConversation(held.contact(), Status.ENDED);
    responder.wrapsUp(held.contact());
    return held.contact();
  }

  private void wasAnsweredAndWrappedUp(UUID contact) {
    assertThat(diaryOf(contact))
        .containsExactly("Arrived", "Claimed", "Responded", "Ended", "WrappedUp");
  }

  private List<String> diaryOf(UUID contact) {
    return server.core().storage().diary().entries(contact).stream()
        .map(Entry::event)
        .map(ContactEvent::getClass)
        .map(Class::getSimpleName)
        .map(Objects::requireNonNull)
        .toList();
  }

  private static String at(String time) {
    return helsinki("2027-03-24T" + time).toString();
  }

  private void untilJustBefore(String time) {
    server.passUntil(Instant.parse(at(time)).minusSeconds(1));
  }

  private void until(String time) {
    server.passUntil(Instant.parse(at(time)));
  }
}
