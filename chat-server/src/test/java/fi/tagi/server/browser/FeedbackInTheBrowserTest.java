package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fi.tagi.protocol.Helped;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.OverReason;
import fi.tagi.server.Core;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.desk.Arrival;
import fi.tagi.server.feedback.Feedback;
import fi.tagi.server.feedback.SqlFeedback;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Visitors say how it was, and a manager reads it. */
@InEveryLanguage
class FeedbackInTheBrowserTest extends Story {
  @Test
  void isSaidByAVisitorWhoWasAnsweredAndChangedAndTold() throws Exception {
    UUID account = scene.server().person("Aino", AccountRole.PROFESSIONAL);
    ConsolePage aino = scene.console("Aino").signsIn().goesOnDuty();
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits();
    aino.claims().writes("hei");
    visitor.reads("hei");
    aino.ends();
    visitor.sees("over.responder_ended");
    album.keep(visitor.page(), "widget-over-rating");
    Locator faces = visitor.chat().locator(".rating .face");
    faces.nth(1).click();
    visitor.readsNotice("rate.thanks");
    faces.nth(3).click();
    visitor.press("rate.helped.partly");
    assertThat(faces.nth(3)).hasAttribute("aria-pressed", "true");
    assertThat(faces.nth(1)).hasAttribute("aria-pressed", "false");
    visitor.readsNotice("rate.thanks");
    album.keep(visitor.page(), "widget-over-rated");

    scene.server().person("Marja", AccountRole.MANAGER);
    ManagePage marja = scene.manage().signsInAs("Marja").goesTo("feedback");
    marja.sees("feedback.few");
    scene.serverStops();
    scene.server().startsAgain(core -> othersSay(core, account));
    marja.goesTo("replies").goesTo("feedback");
    assertThat(marja.page().locator("tbody td"))
        .hasText(new String[] {"0", "5", "0", "0", "0", "0", "5", "0"});
    album.keep(marja.page(), "manage-feedback");
  }

  /** Four more, who were answered and left. */
  private static void othersSay(Core core, UUID account) {
    Feedback feedback =
        new Feedback(new SqlFeedback(core.database()), core.lines(), InstantSource.system());
    Intake intake = new Intake(LiveServer.LINE, "unknown", Language.FI, "coping", "13-15");
    for (int visitor = 0; visitor < 4; visitor++) {
      Arrival arrival = core.desk().arrive(UUID.randomUUID(), intake, "");
      UUID contact = ((Arrival.Taken) arrival).contact().id();
      core.desk().claim(contact, account, UUID.randomUUID());
      core.desk().leave(contact, OverReason.VISITOR_LEFT);
      feedback.take(core.desk().read(contact), UUID.randomUUID(), 4, Helped.PARTLY);
    }
  }

  @Test
  void isNotAskedOfWhoeverLeftTheQueue() {
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits();
    visitor.asksToEnd();
    visitor.ends();
    visitor.sees("over.visitor_left");
    assertThat(visitor.chat().locator(".rating")).hasCount(0);
  }
}
