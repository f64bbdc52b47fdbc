package fi.tagi.server.browser;

import com.microsoft.playwright.BrowserContext;
import fi.tagi.server.access.AccountRole;
import org.junit.jupiter.api.Test;

/** What catches the eye of somebody who answers, each by its own setting. */
@InEveryLanguage
class AlertsInTheBrowserTest extends AfternoonStory {
  @Test
  void aPhoneThatShowsNoNotificationShowsTheTagAndSaysSo() throws Exception {
    BrowserContext phone = Desktop.onAPhone(afternoon.browser());
    ConsolePage aino = afternoon.console("Aino", AccountRole.PROFESSIONAL, phone).goesOnDuty();
    Desktop.hides(aino.page());
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.seesTags(1);
    Desktop.shows(aino.page());
    aino.press("settings.title");
    aino.sees("settings.notification.missing");
    aino.press("dialog.close");
    aino.claims().writes("Hei");
    visitor.reads("Hei");
  }
}
