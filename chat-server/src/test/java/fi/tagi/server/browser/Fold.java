package fi.tagi.server.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;

/** What a console folds away on a narrow screen, and opens by a press. */
final class Fold {
  private static final Map<String, Set<String>> FOLDED =
      Map.of(
          ".top",
          Set.of("settings.title", "practice.title", "records.own", "shifts.title"),
          ".talk",
          Set.of(
              "ask.join.start",
              "ask.hand_over.start",
              "abuse.start",
              "release.start",
              "leave.start",
              "end.start",
              "urgent.on",
              "urgent.off"));

  private Fold() {}

  /** Opens what this button is folded away in, where it is. */
  static void opens(Page page, String key, Locator button) {
    FOLDED.forEach((place, keys) -> {
      if (keys.contains(key)) {
        Locator unfold = page.locator(place + " .unfold[aria-expanded=false]:visible");
        button.or(unfold).first().waitFor();
        if (unfold.count() > 0) {
          unfold.first().click();
        }
      }
    });
  }
}
