package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever people write is words on both pages: five hundred texts go through the chat from visitor
 * to responder and from responder to visitor, and nothing of them acts, loads, becomes an element
 * or sticks out. A page with a fault in it is found faulty by the same look. A test run sends every
 * fourth of them, one of all tests all.
 */
class HostileWordsTest extends Story {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final String FIRST = "<b onclick=window.pwned=1>x";
  private static final String SECOND = "\u202E{{7*7}}';--\u2066";

  /** The form sends one after another; without text it sends what is held back. */
  private static final String WRITE_ALL =
      """
      (form, texts) => {
        const box = form.querySelector('textarea');
        for (const text of [...JSON.parse(texts), '']) {
          box.value = text;
          box.dispatchEvent(new Event('input', { bubbles: true }));
          form.requestSubmit();
        }
      }
      """;

  private static final String TEXTS = "list => list.map((one) => one.textContent)";

  /** What people's words did on a page; empty when they are words. */
  private static final String DONE =
      """
      () => {
        const all = (selector) => [...document.querySelectorAll(selector)];
        const told = (what) => (element) => `${what}: ${element.outerHTML.slice(0, 100)}`;
        const made = all('.bubble *, .message .text *, .referral :not(strong, p, a), .author *, .state *, .names button *, .talk h3 bdi *');
        const alien = all('script:not([src]), style, object, embed, base, form[action], meta[http-equiv=refresh], img, math, marquee');
        const acting = all('*').filter(({ attributes }) => [...attributes].some(({ name }) => name.startsWith('on')));
        const leading = all('a').filter((one) => !/^(tel:[+]?[0-9]+|https:[/][/].+)$/.test(one.getAttribute('href')));
        return [
          ...made.map(told('made')),
          ...alien.map(told('alien')),
          ...acting.map(told('acting')),
          ...leading.map(told('leading')),
          ...(typeof window.pwned === 'undefined' ? [] : ['ran']),
        ];
      }
      """;

  /** The fault that is planted: words are taken for markup. */
  private static final Pattern WORDS_ONLY = Pattern.compile("\\.textContent=(?!=)");

  private static final String FAULTY = ".innerHTML=";

  private static final String UNBROKEN =
      "list => list.forEach(({ style }) => Object.assign(style, { overflowWrap: 'normal', wordBreak: 'normal' }))";

  /** How many percent of the texts are sent. */
  private static final int SHARE = Integer.getInteger("tagi.share", 25);

  private static final Pattern ONE_LETTER = Pattern.compile("\"\\X\"$");

  private final List<String> asked = new ArrayList<>();

  @Test
  void stayWordsOnBothPages(Chromium chromium) throws Exception {
    List<String> all = HostileWords.all();
    List<String> sent = all.stream().map(HostileWords::sent).toList();
    assertThat(sent).hasSize(500).doesNotHaveDuplicates().doesNotContain("");
    List<String> words =
        IntStream.range(0, all.size())
            .filter(number -> number * SHARE % 100 < SHARE)
            .mapToObj(all::get)
            .toList();
    int half = words.size() / 2;
    List<String> left = words.subList(0, half);
    List<String> right = words.subList(half, words.size());

    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage first = comes(FIRST, aino);
    VisitorPage second = comes(SECOND, aino);
    listens(first.page(), second.page(), aino.page());
    writes(first.chat().locator("form.composer"), left);
    writes(second.chat().locator("form.composer"), right);
    writes(talk(aino, FIRST).locator("form.write"), right);
    writes(talk(aino, SECOND).locator("form.write"), left);

    hasRead(first, new Said(left, right));
    hasRead(second, new Said(right, left));
    hasRead(talk(aino, FIRST), new Said(left, right));
    hasRead(talk(aino, SECOND), new Said(right, left));
    assertThat(doneOn(first.page(), second.page(), aino.page())).isEmpty();
    breaksNoLayout(first.page(), second.page(), aino.page());
    first.chat().locator(".bubble").evaluateAll(UNBROKEN);
    assertThat(sticksOut(first.page())).isNotEmpty();
    wouldBeSeen(chromium, aino, words.size());
  }

  /** What a conversation is to have: of its visitor and of its responder, as it travels. */
  private record Said(List<String> visitors, List<String> responders) {
    Said {
      visitors = visitors.stream().map(HostileWords::sent).toList();
      responders = responders.stream().map(HostileWords::sent).toList();
    }

    int size() {
      return visitors.size() + responders.size();
    }
  }

  private VisitorPage comes(String nickname, ConsolePage responder) {
    VisitorPage visitor = scene.visitor().opensTheChat().startsAs(nickname).waits();
    responder.claims();
    visitor.talksWith(responder.alias());
    return visitor;
  }

  private static Locator talk(ConsolePage console, String nickname) {
    Locator.FilterOptions whose = new Locator.FilterOptions().setHasText(nickname);
    return console.page().locator(".talk").filter(whose);
  }

  private void listens(Page... pages) {
    for (Page page : pages) {
      page.onDialog(this::isAsked);
    }
  }

  private void isAsked(Dialog dialog) {
    asked.add(dialog.message());
    dialog.dismiss();
  }

  private static void writes(Locator form, List<String> texts) {
    form.evaluate(WRITE_ALL, JSON.writeValueAsString(texts));
  }

  /** The visitor's page has what its visitor wrote, and what came. */
  private static void hasRead(VisitorPage visitor, Said words) {
    Locator chat = visitor.chat();
    assertThat(chat.locator(".said.pending")).hasCount(0);
    assertThat(chat.locator(".said")).hasCount(words.size());
    assertThat(chat.locator(".own .bubble").evaluateAll(TEXTS)).isEqualTo(words.visitors());
    assertThat(chat.locator(".said:not(.own) .bubble").evaluateAll(TEXTS))
        .isEqualTo(words.responders().stream().filter(text -> !isCard(text)).toList());
    assertThat(chat.locator(".said:not(.own) .referral").evaluateAll(TEXTS))
        .isEqualTo(
            words.responders().stream()
                .filter(HostileWordsTest::isCard)
                .map(HostileWordsTest::onACard)
                .toList());
  }

  private static boolean isCard(String text) {
    return text.startsWith("▸ ");
  }

  /** A card shows its lines without their breaks, and an address without its first part. */
  private static String onACard(String text) {
    return String.join(
        "",
        text.substring(2)
            .lines()
            .map(line ->
                line.matches("https://[^\\s/]+(/\\S*)?") ? line.replaceFirst("https://", "") : line)
            .toList());
  }

  /** The conversation at the console has what its visitor wrote, and what the responder did. */
  private static void hasRead(Locator talk, Said words) {
    assertThat(talk.locator(".message[data-sent]")).hasCount(0);
    assertThat(talk.locator(".message")).hasCount(words.size());
    assertThat(talk.locator("[data-from=visitor] .text").evaluateAll(TEXTS))
        .isEqualTo(words.visitors());
    assertThat(talk.locator("[data-from=me] .text").evaluateAll(TEXTS))
        .isEqualTo(words.responders());
  }

  private List<Object> doneOn(Page... pages) {
    List<Object> done = new ArrayList<>(asked);
    for (Page page : pages) {
      page.frames().forEach(frame -> done.addAll(doneIn(frame)));
    }
    return done;
  }

  private static List<?> doneIn(Frame frame) {
    return (List<?>) frame.evaluate(DONE);
  }

  private static void breaksNoLayout(Page... pages) {
    for (Page page : pages) {
      Look.size(page, 320, 640);
      assertThat(sticksOut(page)).isEmpty();
    }
  }

  /** One letter with so many marks that it is wider than the screen can only be cut off. */
  private static List<Object> sticksOut(Page page) {
    return Layout.sticksOut(page).stream()
        .filter(out -> !ONE_LETTER.matcher((String) out).find())
        .toList();
  }

  /** A console that takes words for markup does what they say, and the same look tells. */
  private void wouldBeSeen(Chromium chromium, ConsolePage aino, int count) {
    BrowserContext desk = chromium.person("fi-FI");
    try {
      desk.route("**", route -> answersFor(scene.server().url(), route));
      ConsolePage faulty = scene.console(aino.alias(), desk).signsIn();
      listens(faulty.page());
      assertThat(faulty.page().locator(".message")).hasCount(2 * count);
      assertThat(doneIn(faulty.page().mainFrame()).stream().map(String.class::cast))
          .anyMatch(found -> found.startsWith("made: <script>"))
          .anyMatch(found -> found.startsWith("acting: <img"));
    } finally {
      Scene.closes(desk);
    }
  }

  private static void answersFor(URI server, Route route) {
    String asked = route.request().url();
    if (!asked.startsWith(server.toString())) {
      route.fulfill(new Route.FulfillOptions().setStatus(204));
    } else if (asked.endsWith("/console/index.bundle.js")) {
      APIResponse honest = route.fetch();
      String script = honest.text();
      assertThat(script).containsPattern(WORDS_ONLY);
      route.fulfill(
          new Route.FulfillOptions()
              .setResponse(honest)
              .setBody(WORDS_ONLY.matcher(script).replaceAll(FAULTY)));
    } else {
      route.resume();
    }
  }
}
