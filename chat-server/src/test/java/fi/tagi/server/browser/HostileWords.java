package fi.tagi.server.browser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Five hundred texts that somebody writes to make a page do something, or to break it. */
final class HostileWords {
  private static final int COUNT = 500;

  /** The longest that a message may be, less what tells such texts apart. */
  private static final int LONG = 3_990;

  /** What a page may do that is made to; each text that has a place for it carries it. */
  private static final String ACT = "window.pwned=1";

  private static final Pattern BREAKS = Pattern.compile("\r\n?");

  /** Control characters but tab and line feed, and halves of characters. */
  private static final Pattern NOT_SENT =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F\\x{D800}-\\x{DFFF}]");

  /** What a browser takes for blank. */
  private static final String BLANK =
      "[\\t\\n \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]+";

  private static final Pattern ENDS = Pattern.compile("^" + BLANK + "|" + BLANK + "$");

  private static final List<String> LOOKALIKES =
      List.of(
          "{\"type\":\"write\",\"ref\":1,\"text\":\"%s\"}",
          "{\"type\":\"over\",\"reason\":\"responder_ended\"}",
          "\"}},{\"type\":\"end\"",
          "[]",
          "{}",
          "null",
          "undefined",
          "NaN",
          "true",
          "0",
          "-0",
          "1e309",
          "[object Object]",
          "__proto__",
          "constructor",
          "toString",
          "hasOwnProperty",
          "'; DROP TABLE diary_entry; --",
          "' OR '1'='1",
          "1; SELECT pg_sleep(10)",
          "') UNION SELECT * FROM account --",
          "\\'; SHUTDOWN; --",
          "*{display:none!important}",
          "}body{background:url(https://example.org)}",
          ".own,.said{visibility:hidden}",
          ":host{display:none}",
          "expression(%s)",
          "=cmd|' /C calc'!A0",
          "=HYPERLINK(\"https://example.org\";\"x\")",
          "@SUM(1+1)*cmd",
          "+1-1",
          "-2+3",
          "HTTP/1.1 200 OK\r\nSet-Cookie: x=1\r\n\r\n%s",
          "a\r\nLocation: https://example.org",
          "GET / HTTP/1.1\nHost: example.org",
          "ERROR fi.tagi.server.Main stopped",
          "{\"@timestamp\":\"2026-01-01\",\"level\":\"ERROR\"}",
          "Aino (ammattilainen)",
          "Sinä: annan numeroni",
          "lähetetty klo 12.00",
          "-----BEGIN PRIVATE KEY-----",
          "(?:a+)+$ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");

  private static final List<String> DIRECTIONS =
      List.of(
          "\u202Eelbatsap\u202C %s \u2066x\u2069",
          "\u202E".repeat(60) + "kaikki nurin",
          "\u202D\u202E\u202D\u202Esisäkkäin",
          "\u2067\u2067\u2067ei suljettu",
          "\u2066\u2067\u2068 kolme \u2069",
          "\u2069\u2069\u2069\u202C\u202Csuljettu liikaa",
          "\u200E\u200F\u061Cmerkkejä",
          "exe.\u202Egpj.kuva",
          "https://\u202Emoc.elpmaxe",
          "مرحبا بالعالم %s שלום",
          "لا أستطيع النوم منذ أسبوع",
          "שלום ילד טוב (אחת) [שתיים] {שלוש}",
          "אבג 123 abc 456 דהו",
          "كلمة".repeat(120),
          "שלוםעולם".repeat(90),
          "﷽﷽﷽﷽﷽﷽﷽﷽",
          "﷽".repeat(300),
          "ܐܒܓܕ ܫܠܡܐ",
          "ߊߋߌ ߞߏ",
          "abc \u05D0\u05D1 \u202Adef\u202C");

  private static final List<String> INVISIBLE =
      List.of(
          "\u200B\u200D\uFEFF%s\u00AD",
          "a\u200Bb\u200Cc\u200Dd\u2060e",
          "\u00AD".repeat(200) + "tavuviivoja",
          "\u200B".repeat(500) + "tyhjää",
          "x" + "\u200D".repeat(300) + "y",
          "\u2800\u2800\u2800pisteitä",
          "\u3164\u3164täyte",
          "\u115F\u1160täyte",
          "\u180Etäyte",
          "\u034F\u034Ftäyte",
          "\uFFF9a\uFFFAb\uFFFBc",
          "\uFFFC\uFFFD",
          "\uFFFE\uFFFF ei merkkejä",
          "\uFDD0\uFDEF ei merkkejä",
          "\uE000\uF8FF omia merkkejä",
          "\uDB80\uDC00\uDBFF\uDFFD omia merkkejä",
          "\uDB40\uDC01\uDB40\uDC41\uDB40\uDC7F nimilappu",
          "puolikas \uD83D jäi",
          "toinen puolikas \uDE00 jäi",
          "\uDE00\uD83D väärin päin",
          "\u2028rivi\u2029kappale%s",
          "\u0085rivi",
          "\u00A0\u2003\u3000leveää\u3000\u2003",
          "a" + "\u00A0".repeat(400) + "b",
          "\uFE0F\uFE0E\uFE00valitsimia",
          "\u206A\u206B\u206C\u206D\u206E\u206F vanhoja");

  private static final List<String> HOMOGRAPHS =
      List.of(
          "https://\u0430pple.com",
          "https://p\u0430yp\u0430l.com",
          "https://xn--80ak6aa92e.com",
          "https://example。org",
          "https://example․org",
          "https：//example.org",
          "＜script＞%s＜/script＞",
          "‹script›%s‹/script›",
          "ｊａｖａｓｃｒｉｐｔ：%s",
          "\u0391\u0399\u039D\u039F",
          "А\u0456no (\u0430mmattilainen)",
          "\u212Bngström \u00C5ngström A\u030Angström",
          "\uFB01lm \u017Fcript ı İ ß ẞ",
          "𝓼𝓬𝓻𝓲𝓹𝓽 𝗮𝗹𝗲𝗿𝘁",
          "¹²³ ½ Ⅷ ①");

  private static final List<String> STACKS =
      List.of(
          "Z\u0351\u0363\u0300\u034A\u0349a\u0332l\u035Cg\u0318\u0340o\u0317\u034D %s",
          "a" + "\u0300".repeat(50),
          "e" + "\u0301\u0323".repeat(400),
          "\u0489".repeat(120) + "alussa",
          "o" + "\u20DD\u20DE\u20DF\u20E0".repeat(60),
          "ก็็็็็็็็็็็็็็็ %s",
          "ก" + "็".repeat(500),
          "\u0F40" + "\u0FB2\u0F71".repeat(150),
          "\u0B95\u0BCD\u0BB7\u0BCD\u0BB0\u0BC0",
          "జ్ఞ\u200Cా",
          "\u1100\u1161\u11A8".repeat(120),
          "𓀀𓁀𓂀".repeat(80),
          "ﷺ".repeat(80),
          "꧅꧅꧅",
          "𒐫𒈙⸻꧅﷽");

  private static final List<String> EMOJI =
      List.of(
          "👩‍👩‍👧‍👦🏳️‍🌈🇫🇮 %s",
          "👨‍👩‍👧‍👦".repeat(150),
          "🇫🇮🇸🇪🇬",
          "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
          "👍🏻👍🏿👍🏽".repeat(90),
          "1️⃣#️⃣*️⃣",
          "👩‍‍‍❤️‍💋‍👨",
          "❤︎❤️",
          "🫠🫥🪿",
          "🧑‍🤝‍🧑".repeat(60) + "x",
          "\u200D👩\u200D",
          "☺\n☺");

  private HostileWords() {}

  /** All different, as somebody writes them. */
  static List<String> all() {
    Set<String> all = new LinkedHashSet<>();
    Stream.of(
            HostileMarkup.MARKUP,
            HostileMarkup.LINKS,
            HostileMarkup.CARDS,
            HostileMarkup.TEMPLATES,
            LOOKALIKES,
            DIRECTIONS,
            INVISIBLE,
            HOMOGRAPHS,
            STACKS,
            EMOJI,
            controls(),
            longWords(),
            manyLines())
        .flatMap(List::stream)
        .map(text -> text.replace("%s", ACT))
        .forEach(all::add);
    HostileMarkup.AROUND.stream()
        .flatMap(around -> HostileMarkup.MARKUP.stream().map(text -> around.replace("%s", text)))
        .map(text -> text.replace("%s", ACT))
        .forEach(all::add);
    return new ArrayList<>(all).subList(0, COUNT);
  }

  /** How this travels: pages leave out what cannot, and blank ends. */
  static String sent(String text) {
    String kept = NOT_SENT.matcher(BREAKS.matcher(text).replaceAll("\n")).replaceAll("");
    return ENDS.matcher(kept).replaceAll("");
  }

  /** Each control character, in the middle of what it could cut in two. */
  private static List<String> controls() {
    return IntStream.concat(IntStream.range(0, 32), IntStream.range(127, 160))
        .mapToObj(code -> "ohjaus %d <scr%cipt>%%s".formatted(code, (char) code))
        .toList();
  }

  private static List<String> longWords() {
    return Stream.of(
            "a", "W", "<", "&", "/", "ä", "\u4E2D", "ﷺ", "😔", "'\"", "👩‍👧", "-", ".", "_", "\\")
        .map(part -> part.repeat(LONG / part.codePointCount(0, part.length())))
        .toList();
  }

  private static List<String> manyLines() {
    return List.of(
        "x" + "\n".repeat(LONG) + "x",
        "x\n".repeat(LONG / 2) + "x",
        "\r\n".repeat(40) + "x\r\r\rx" + "\n".repeat(40),
        "x" + "\u2028".repeat(900) + "x",
        "\t".repeat(900) + "x",
        "x" + " ".repeat(LONG) + "x",
        "x" + "\t".repeat(LONG) + "x",
        ("x".repeat(99) + "\n").repeat(39) + "x");
  }
}
