package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderPush.Reminder;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.schedule.document.Defaults;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * That somebody notices who waits, that breaks are breaks, and that visitors are told the truth.
 */
@InEveryLanguage
class NoticingInTheBrowserTest extends AfternoonStory {
  private static final Pattern LONGER_THAN_HALF_A_MINUTE =
      Pattern.compile("^(?:0:[345]|[1-9]\\d*:\\d)\\d$");

  @Test
  void isNotShownToWhomIsOnABreak() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    afternoon.arrives("Kettu");
    aino.seesTags(1);
    turnsTheBreak(aino);
    aino.sees("tag.gone.break");
    aino.seesTags(0);
    aino.sees("waiting.break");
    afternoon.arrives("Pöllö");
    aino.isOnDuty();
    afternoon.keep(aino, "console-break");
    aino.seesTags(0);
    aino.press("break.end");
    aino.seesTags(2);
  }

  @Test
  void insistsUntilSomebodyNotices() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.visitor().opensTheChat();
    visitor.tells("Kettu", "family-quarrels", "13-15").starts().waits();
    aino.seesTags(1);
    afternoon.passes(Duration.ofSeconds(31));
    aino.sees("tag.again");
    afternoon.keepAfresh(aino, "console-tag-again");
    hasItsFacts(aino.tags().first());
    afternoon.passes(Duration.ofMinutes(5));
    assertThat(aino.tags().first()).hasAttribute("data-step", "soon");
    afternoon.keepAfresh(aino, "console-tag-widened");
    visitor.readsNotice("waiting.promise");
    visitor.readsNotice("delay.none");
    afternoon.arrives("Pöllö");
    aino.seesTags(2);
    afternoon.passes(Duration.ofMinutes(5));
    assertThat(aino.page()).hasTitle(afternoon.words().with("title.late", "count", "2"));
    assertThat(aino.tags().first()).hasAttribute("data-step", "late");
    afternoon.keepAfresh(aino, "console-tag-past-promise");
    visitor.readsNotice("waiting.late");
    visitor.seesHelpNumber("116 111");
    afternoon.keep(visitor, "widget-overdue");
    visitor.press("waiting.go");
    visitor.sees("end.question");
  }

  /** Where they came, what it is about, how old they are, in which language, and since when. */
  private void hasItsFacts(Locator tag) {
    String line = Objects.requireNonNull(Defaults.read().line().names().get(language));
    String topic =
        said(
            "perheen riidat ja ero",
            "gräl och skilsmässa i familjen",
            "quarrels and divorce in the family");
    String spoken = afternoon.words().say("in." + Words.code(language));
    assertThat(tag.locator("h3")).hasText(line);
    assertThat(tag.locator(".facts")).hasText(String.join(" · ", topic, "13–15", spoken));
    assertThat(tag.locator(".wait")).hasText(LONGER_THAN_HALF_A_MINUTE);
  }

  @Test
  void isCountedApartOnAPageInTheBackground() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    ConsolePage elias = afternoon.answers("Elias", AccountRole.PROFESSIONAL);
    afternoon.arrives("Kettu");
    elias.sees("tag.reached", "shown", "2", "offered", "2");
    Desktop.hides(aino.page());
    elias.sees("tag.reached.hidden", "shown", "1", "offered", "2", "hidden", "1");
    afternoon.keep(elias, "console-reached-hidden");
    Desktop.shows(aino.page());
    elias.sees("tag.reached", "shown", "2", "offered", "2");
  }

  @Test
  void mayBeAwaitedBeforeTheWindowOpens() throws Exception {
    afternoon.opensOnce(Duration.ofMinutes(10), Duration.ofHours(2), Duration.ZERO, "");
    ConsolePage aino = afternoon.console("Aino", AccountRole.PROFESSIONAL);
    aino.sees("duty.early");
    afternoon.keep(aino, "console-early");
    aino.goesOnDuty().sees("waiting.early");
    afternoon.keep(aino, "console-early-on-duty");
    VisitorPage visitor = afternoon.visitor().opensTheChat();
    visitor.sees("closed");
    afternoon.passes(Duration.ofMinutes(10));
    aino.sees("waiting.nobody");
    visitor.sees("lobby");
  }

  @Test
  void isToldThatItClosesSoonAndThatNobodyIsThere() throws Exception {
    String today = "Tänään olemme auki poikkeuksellisesti.";
    afternoon.opensOnce(
        Duration.ofMinutes(-60), Duration.ofMinutes(80), Duration.ofMinutes(10), today);
    VisitorPage visitor = afternoon.visitor().opensTheChat();
    visitor.sees("lobby");
    visitor.readsNotice("closing.soon");
    visitor.readsNotice("lobby.unstaffed");
    visitor.readsNotice("queue.none");
    visitor.seesHelpNumber("116 111");
    reads(visitor, today);
    afternoon.keep(visitor, "widget-closing-soon-unstaffed");

    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    visitor.readsNotice("delay.none");
    visitor.starts().waits();
    VisitorPage late = afternoon.visitor().opensTheChat();
    late.sees("lobby");
    late.readsNotice("queue.some");
    afternoon.keep(late, "widget-queue");
    afternoon.passes(Duration.ofMinutes(11));
    late.sees("closing");
    late.readsNotice("opens.unknown");
    reads(late, today);
    afternoon.keep(late, "widget-closing");
    visitor.readsNotice("waiting.closing");
    afternoon.keep(visitor, "widget-waiting-closing");
    aino.claims().writes("Hei, ehdin vielä.");
    visitor.talksWith("Aino");
    aino.sees("line.closing");
  }

  @Test
  void isToldWhoOfASharedWindowIsThere() throws Exception {
    VisitorPage visitor = afternoon.visitor().opensTheChat();
    readsWhoIsExpected(visitor, "who.both");
    ConsolePage elias = afternoon.answers("Elias", AccountRole.EXPERT);
    readsWhoAnswers(visitor, "answers.expert");
    afternoon.keep(visitor, "widget-lobby-expert");
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    readsWhoAnswers(visitor, "answers.both");
    elias.goesOffDuty();
    readsWhoAnswers(visitor, "answers.professional");
    turnsTheBreak(aino);
    readsWhoAnswers(visitor, "answers.professional");
    aino.goesOffDuty();
    readsWhoIsExpected(visitor, "who.both");
  }

  @Test
  void isHeardOfInTheBackground() throws Exception {
    BrowserContext desk = Desktop.under(afternoon.browser());
    ConsolePage aino = afternoon.console("Aino", AccountRole.PROFESSIONAL, desk).goesOnDuty();
    Desktop.hides(aino.page());
    VisitorPage visitor = afternoon.arrives("Kettu");
    isNotified(aino, "notification");
    afternoon.passes(Duration.ofSeconds(31));
    isNotified(aino, "notification.insisting");
    aino.claims();
    afternoon.passes(Duration.ofSeconds(100));
    isNotified(aino, "notification.answerDue");
    aino.writes("Hei");
    visitor.reads("Hei");
    ConsolePage elias = afternoon.answers("Elias", AccountRole.PROFESSIONAL);
    afternoon.arrives("Pöllö");
    elias.claims();
    afternoon.asks(elias, "ask.join.start", "Aino");
    isNotified(aino, "notification.asked");
  }

  @Test
  void isRemindedOfTheEndOfTheWindow() throws Exception {
    BrowserContext desk = afternoon.browser();
    AtomicReference<@Nullable WebSocketRoute> socket = new AtomicReference<>();
    desk.routeWebSocket(
        Pattern.compile("/v1/responder$"),
        route -> {
          route.connectToServer();
          socket.set(route);
        });
    ConsolePage aino = afternoon.console("Aino", AccountRole.PROFESSIONAL, desk).goesOnDuty();
    Instant soon = Instant.now().plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MICROS);
    ResponderPush ends = new Reminder(Reminder.Kind.WINDOW_ENDS, LiveServer.LINE, soon);
    Objects.requireNonNull(socket.get()).send(new String(FrameCodec.write(ends), UTF_8));
    String line = Objects.requireNonNull(Defaults.read().line().names().get(language));
    aino.sees("notice.window_ends", "line", line);
    afternoon.keep(aino, "console-window-ends");
    aino.press("notice.read");
    assertThat(aino.page().locator(".notices > *")).hasCount(0);
  }

  /** Was shown this by the desktop, last. */
  private void isNotified(ConsolePage console, String key) {
    Desktop.isTold(console.page(), afternoon.words().say(key));
  }

  private static void reads(VisitorPage visitor, String words) {
    assertThat(visitor.page().frameLocator("iframe").getByText(words)).isVisible();
  }

  private void readsWhoAnswers(VisitorPage visitor, String atTheTop) {
    assertThat(visitor.chat().locator(".state")).hasText(scene.widgetWords().say(atTheTop));
  }

  private void readsWhoIsExpected(VisitorPage visitor, String fact) {
    readsWhoAnswers(visitor, "answers.nobody");
    assertThat(visitor.chat().locator(".facts dd strong").first())
        .hasText(scene.widgetWords().say(fact));
  }

  private void turnsTheBreak(ConsolePage console) {
    console.page().getByRole(AriaRole.SWITCH).last().click();
    assertThat(console.page().getByRole(AriaRole.SWITCH).last())
        .hasText(afternoon.words().say("break.on"));
  }
}
