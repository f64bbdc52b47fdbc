package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.schedule.document.Defaults;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a device whose clock is wrong, pages say the day and the time that it is. */
class DeviceClockInTheBrowserTest extends AfternoonStory {
  private static final ZoneId ZONE = Defaults.read().line().zone();

  /** How far a device's clock is ahead. */
  private static final List<Duration> WRONG =
      List.of(Duration.ofDays(-2), Duration.ofHours(-5), Duration.ofDays(3));

  private Instant now = Instant.now();

  @BeforeEach
  void isOpenUntilFour() {
    scene.server().opensDaily("10:00", "16:00");
    becomes(LocalTime.of(15, 35));
  }

  /** The server's clock is set to this time of today. */
  private void becomes(LocalTime time) {
    Instant then = now.atZone(ZONE).with(time).toInstant();
    afternoon.passes(Duration.between(now, then));
    now = then;
  }

  private BrowserContext device(Duration ahead) {
    BrowserContext device = scene.browser();
    device.clock().setFixedTime(now.plus(ahead).toEpochMilli());
    return device;
  }

  @Test
  void theVisitorReadsTheRightDayAndThatItClosesSoon() {
    for (Duration wrong : WRONG) {
      VisitorPage visitor = scene.visitor(device(wrong)).opensTheChat();
      visitor.sees("lobby");
      visitor.readsNotice("until.today", "clock", "16.00");
      visitor.readsNotice("closing.soon");
    }
    becomes(LocalTime.of(12, 0));
    for (Duration wrong : WRONG) {
      VisitorPage visitor = scene.visitor(device(wrong)).opensTheChat();
      visitor.readsNotice("until.today", "clock", "16.00");
      visitor.readsNoNotice("closing.soon");
      visitor.starts().waits();
      visitor.writes("Hei.");
      assertThat(visitor.chat().locator(".own .meta"))
          .hasText(scene.widgetWords().with("sending.sent", "at", "12.00"));
    }
    becomes(LocalTime.of(17, 0));
    for (Duration wrong : WRONG) {
      VisitorPage visitor = scene.visitor(device(wrong)).opensTheChat();
      visitor.sees("closed");
      String day = scene.widgetWords().say("day.tomorrow");
      visitor.readsNotice("opens", "day", day, "clock", "10.00");
    }
  }

  @Test
  void theResponderReadsSinceWhenThereIsNoConnection() throws Exception {
    scene.server().person("Aino", AccountRole.PROFESSIONAL);
    ConsolePage aino = scene.console("Aino", device(Duration.ofHours(-5))).signsIn();
    scene.serverStops();
    aino.sees("banner.lost");
    assertThat(aino.page().locator(".banner")).containsText(Pattern.compile("15\\.3[5-9]"));
  }

  @Test
  void theManagerIsAskedForTheDayThatItIs() throws Exception {
    scene.server().person("Marja", AccountRole.MANAGER);
    String today = now.atZone(ZONE).toLocalDate().toString();
    for (Duration wrong : WRONG) {
      ManagePage marja = scene.manage(device(wrong)).signsInAs("Marja").goesTo("exports");
      assertThat(marja.page().locator("input[type=date]").nth(1)).hasValue(today);
      Locator day = marja.goesTo("records").page().locator("input[type=date]");
      assertThat(day).hasCount(1);
      assertThat(day).hasValue(today);
    }
  }
}
