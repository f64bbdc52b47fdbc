package fi.tagi.server.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * What somebody who answers turns on and off for themselves.
 *
 * @param console on which page
 * @param words in its language
 */
record AlertSettings(ConsolePage console, Words words) {
  /** Opens the settings, turns this one over, and closes them. */
  void switches(String setting) {
    console.press("settings.title");
    toggle(setting).click();
    console.press("dialog.close");
  }

  /** This one, while they are open. */
  Locator toggle(String setting) {
    Page.LocatorOptions named = new Page.LocatorOptions().setHasText(words.say(setting));
    return console.page().locator("dialog[open] label", named);
  }
}
