package fi.tagi.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fi.tagi.protocol.Language;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page says, by the keys of its catalogues. */
final class Words {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern SPECIAL = Pattern.compile("[.*+?^${}()|\\[\\]\\\\]");
  private static final Pattern BLANK = Pattern.compile("[ \u00A0]");
  private static final String LOAD = "path => import(path).then((module) => module.default)";

  private final Map<String, Object> catalogue = new HashMap<>();

  private Words() {}

  static Words ofWidget(BrowserContext context, URI server, Language language) {
    return read(context, server, language, "widget");
  }

  static Words ofConsole(BrowserContext context, URI server, Language language) {
    return read(
        context,
        server,
        language,
        "staff",
        "console",
        "asking",
        "safety",
        "board",
        "coding",
        "guidance",
        "practice");
  }

  static Words ofManage(BrowserContext context, URI server, Language language) {
    return read(
        context,
        server,
        language,
        "staff",
        "manage",
        "board",
        "schedule",
        "codes",
        "safety",
        "holds",
        "coding",
        "exports",
        "statistics",
        "guidance",
        "page");
  }

  /** The browser reads them as the pages do; it stands on a file of theirs meanwhile. */
  private static Words read(
      BrowserContext context, URI server, Language language, String... families) {
    Words words = new Words();
    Page page = context.newPage();
    page.navigate(server + "/widget.js");
    for (String family : families) {
      String path = "/shared/texts/" + family + "." + code(language) + ".js";
      Map<?, ?> read = (Map<?, ?>) page.evaluate(LOAD, path);
      read.forEach((key, value) -> words.catalogue.put((String) key, value));
    }
    page.close();
    return words;
  }

  /** The language as pages and catalogues call it. */
  static String code(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  /** The words of this key, which has no values to put in. */
  String say(String key) {
    Object words = words(key);
    if (words instanceof String text && !PLACEHOLDER.matcher(text).find()) {
      return text;
    }
    throw new AssertionError(key + " asks for values: " + words);
  }

  /**
   * The words of this key with these values put in: name, value, name, value; anything for the
   * rest.
   */
  Pattern with(String key, String... values) {
    Map<String, String> given = new HashMap<>();
    for (int at = 0; at < values.length; at += 2) {
      given.put(values[at], values[at + 1]);
    }
    Object words = words(key);
    String text =
        words instanceof String one ? one : String.valueOf(((Map<?, ?>) words).get("other"));
    StringBuilder pattern = new StringBuilder();
    int end = 0;
    for (Matcher found = PLACEHOLDER.matcher(text); found.find(); end = found.end()) {
      pattern.append(exactly(text.substring(end, found.start())));
      @Nullable String value = given.get(found.group(1));
      pattern.append(value == null ? ".+" : exactly(value));
    }
    return Pattern.compile(pattern.append(exactly(text.substring(end))).toString());
  }

  private Object words(String key) {
    @Nullable Object words = catalogue.get(key);
    if (words == null) {
      throw new AssertionError("the catalogue has no " + key);
    }
    return words;
  }

  /**
   * For the browser's kind of expression too, which does not know quotes; one blank is as good as
   * another.
   */
  private static String exactly(String text) {
    return BLANK.matcher(SPECIAL.matcher(text).replaceAll("\\\\$0")).replaceAll("\\\\s");
  }
}
