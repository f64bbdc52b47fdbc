package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Map;

/** The managers' editor of the code lists. */
final class CodesPage {
  private static final Mouse.MoveOptions SLOWLY = new Mouse.MoveOptions().setSteps(5);

  /** Another window of the same person makes the next definition. */
  private static final String ELSEWHERE =
      """
      async ([list, code, name]) => {
        const lists = await (await fetch('/v1/codes')).json();
        for (const item of lists[list]) {
          if (item.code === code) item.names.fi = name;
        }
        const answer = await fetch('/v1/codes', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(lists) });
        return answer.status;
      }
      """;

  private static final String RESPONDERS_LISTS =
      "() => fetch('/v1/codes').then((answer) => answer.json())";

  private final ManagePage manage;
  private final Page page;
  private final Words words;
  private String list = "themes";

  private CodesPage(ManagePage manage) {
    this.manage = manage;
    this.page = manage.page();
    this.words = manage.words();
  }

  /** A manager who signs in and goes there. */
  static CodesPage of(ManagePage manage, String name) {
    CodesPage codes = new CodesPage(manage.signsInAs(name).goesTo("codes"));
    codes.hasVersion("1");
    return codes;
  }

  Page page() {
    return page;
  }

  ManagePage manage() {
    return manage;
  }

  /** Nothing is to be saved of this definition. */
  void hasVersion(String definition) {
    assertThat(page.locator(".codes .state"))
        .hasText(words.with("codes.same", "definition", definition));
  }

  /** Goes to a list. */
  CodesPage looksAt(String wanted) {
    list = wanted;
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words.say("codes." + wanted)))
        .click();
    assertThat(rows().first()).isVisible();
    return this;
  }

  /** The entries that can be chosen, of the list that is looked at. */
  private Locator rows() {
    return page.locator("[data-list=" + list + "] ol li");
  }

  private Locator row(String code) {
    return page.locator("[data-list=" + list + "] li[data-code='" + code + "']");
  }

  private Locator button(String code, String act) {
    return row(code).locator("button[data-act=" + act + "]");
  }

  /** Presses a button of an entry. */
  CodesPage presses(String code, String act) {
    button(code, act).click();
    return this;
  }

  /** Presses it by keyboard, so often; the focus stays on it. */
  CodesPage pressesByKeyboard(String code, String act, int times) {
    button(code, act).focus();
    for (int i = 0; i < times; i++) {
      page.keyboard().press("Enter");
      assertThat(button(code, act)).isFocused();
    }
    return this;
  }

  /** Drags an entry by its grip to the place of another. */
  CodesPage drags(String code, String to) {
    BoundingBox grip = boxOf(row(code).locator(".grip"));
    BoundingBox place = row(to).boundingBox();
    page.mouse().move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    page.mouse().down();
    page.mouse().move(grip.x + grip.width / 2, place.y + place.height / 2, SLOWLY);
    page.mouse().up();
    return this;
  }

  private static BoundingBox boxOf(Locator place) {
    place.scrollIntoViewIfNeeded();
    return place.boundingBox();
  }

  /** The entry stands at this place, from 1, among those that can be chosen. */
  void isAt(int place, String code) {
    assertThat(rows().nth(place - 1)).hasAttribute("data-code", code);
  }

  /** The entry is among those out of use. */
  void isOut(String code) {
    assertThat(row(code).locator("button[data-act=unretire]")).isVisible();
  }

  /** There is no such button at the entry. */
  void cannot(String code, String act) {
    assertThat(row(code)).isVisible();
    assertThat(button(code, act)).hasCount(0);
  }

  CodesPage adds() {
    page.locator("[data-list=" + list + "]")
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(words.say("codes.add")).setExact(true))
        .click();
    assertThat(dialog()).isVisible();
    return this;
  }

  private Locator dialog() {
    return page.locator("dialog.code-dialog");
  }

  /** Writes into the fields of the dialog, by their paths. */
  CodesPage writes(Map<String, String> texts) {
    texts.forEach((path, text) -> dialog().locator("[data-path='" + path + "']").fill(text));
    return this;
  }

  /** The field of this path has this. */
  void has(String path, String text) {
    assertThat(dialog().locator("[data-path='" + path + "']")).hasValue(text);
  }

  CodesPage applies() {
    submits();
    assertThat(dialog()).not().isVisible();
    return this;
  }

  private void submits() {
    dialog()
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words.say("codes.apply")))
        .click();
  }

  /** Is told at this field what is wrong with it. */
  void isRefused(String path, String key) {
    submits();
    saysAt(path, key);
  }

  /** These words stand at this field of the dialog. */
  void saysAt(String path, String key) {
    assertThat(dialog().locator(".field:has([data-path='" + path + "']) .error"))
        .hasText(words.say(key));
  }

  CodesPage closesTheDialog() {
    page.keyboard().press("Escape");
    assertThat(dialog()).not().isVisible();
    return this;
  }

  /** What responders will see has this, at this place from 1. */
  void previews(int place, String name) {
    assertThat(page.locator(".code-preview li").nth(place - 1)).containsText(name);
  }

  CodesPage previewsIn(String language) {
    page.locator("#codes-preview-language").selectOption(language);
    return this;
  }

  CodesPage saves() {
    press("codes.save");
    return this;
  }

  /** It was saved as this definition. */
  void isSavedAs(String definition) {
    sees("codes.saved", "definition", definition);
    assertThat(page.locator(".codes .versions tbody tr").first()).containsText(definition);
  }

  /** Another window of theirs gives an entry another Finnish name first. */
  void namesElsewhere(String named, String code, String name) {
    Object status = page.evaluate(ELSEWHERE, new Object[] {named, code, name});
    org.assertj.core.api.Assertions.assertThat(status).isEqualTo(200);
  }

  /** Is told that this person was first. */
  void isBehind(String name) {
    sees("codes.stale");
    assertThat(page.locator(".codes .stale strong")).containsText(name);
  }

  /** The lists as responders get them now. */
  Map<?, ?> served() {
    return (Map<?, ?>) page.evaluate(RESPONDERS_LISTS);
  }

  /** Reads these words somewhere on the page. */
  void sees(String key, String... values) {
    manage.sees(key, values);
  }

  void press(String key, String... values) {
    manage.press(key, values);
  }
}
