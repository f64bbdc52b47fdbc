package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/**
 * Where a responder writes: cards and replies that are ready, and what was just sent and can still
 * be undone.
 *
 * @param console on which page
 * @param words in its language
 */
record WriteBox(ConsolePage console, Words words) {
  /** Sends, and may still undo it. */
  WriteBox sends(String text) {
    console.box().fill(text);
    console.box().press("Enter");
    assertThat(console.page().locator("[data-from=me]").last())
        .containsText(words.say("messages.held"));
    return this;
  }

  /** Has this in the box, not sent. */
  void hasDraft(String text) {
    assertThat(console.box()).hasValue(text);
    assertThat(console.box()).isFocused();
  }

  /** Opens the cards and replies by the key, and looks for these letters. */
  Locator looksFor(String letters) {
    console.box().press("/");
    Locator search = console.page().locator(".palette input");
    assertThat(search).isFocused();
    search.fill(letters);
    return console.page().locator(".palette [role=option][aria-selected=true]");
  }

  /** Takes the first that fits these letters; a card is given, and goes at once. */
  void takes(String letters, String first) {
    assertThat(looksFor(letters)).containsText(first);
    console.page().keyboard().press("Enter");
    assertThat(console.box()).isFocused();
    console.box().press("Enter");
  }
}
