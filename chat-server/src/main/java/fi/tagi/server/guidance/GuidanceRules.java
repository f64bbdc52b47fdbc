package fi.tagi.server.guidance;

import fi.tagi.protocol.Language;
import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.codes.Names;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.schedule.document.Faults;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be saved. All faults are found at once, each with its path: {@code
 * referrals[2].names.fi: empty}. Paths and codes, never what was written.
 */
final class GuidanceRules {
  /** How many entries a document holds at most. */
  static final int ENTRIES_MAX = 100;

  private static final int NAME_MAX = 80;
  private static final int PURPOSE_MAX = 200;
  private static final int NUMBER_MAX = 40;
  private static final int LINK_MAX = 200;
  private static final int REPLY_MAX = 2_000;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ]*|");
  private static final Pattern LINK =
      Pattern.compile("https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(/[\\x21-\\x7e&&[^\"'<>`\\\\]]*)?|");

  private final Faults faults = new Faults();

  private GuidanceRules() {}

  /**
   * Looks at a directory.
   *
   * @param lists the codes it may name
   * @throws BadRequest with all faults
   */
  static void check(Directory directory, CodeLists lists) throws BadRequest {
    GuidanceRules rules = new GuidanceRules();
    List<Referral> referrals = directory.referrals();
    rules.faults.unless(referrals.size() <= ENTRIES_MAX, "referrals", "too_many");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < referrals.size(); i++) {
      String path = "referrals[" + i + "]";
      rules.faults.unless(ids.add(referrals.get(i).id()), path + ".id", "repeated");
      rules.referral(referrals.get(i), path, lists);
    }
    rules.faults.refuseIfAny();
  }

  /**
   * Looks at canned replies.
   *
   * @throws BadRequest with all faults
   */
  static void check(Replies replies) throws BadRequest {
    GuidanceRules rules = new GuidanceRules();
    rules.faults.unless(replies.replies().size() <= ENTRIES_MAX, "replies", "too_many");
    for (int i = 0; i < replies.replies().size(); i++) {
      Replies.Reply reply = replies.replies().get(i);
      String path = "replies[" + i + "]";
      rules.text(reply.title(), 1, NAME_MAX, path + ".title");
      rules.texts(reply.texts(), 0, REPLY_MAX, path + ".texts");
      boolean isEmpty =
          Arrays.stream(Language.values()).allMatch(one -> reply.texts().in(one).isBlank());
      rules.faults.unless(!isEmpty, path + ".texts.fi", "empty");
    }
    rules.faults.refuseIfAny();
  }

  private void referral(Referral referral, String path, CodeLists lists) {
    faults.unless(ID.matcher(referral.id()).matches(), path + ".id", "not_a_code");
    texts(referral.names(), 1, NAME_MAX, path + ".names");
    texts(referral.purposes(), 0, PURPOSE_MAX, path + ".purposes");
    texts(referral.hours(), 0, NAME_MAX, path + ".hours");
    text(referral.region(), 0, NAME_MAX, path + ".region");
    String number = referral.number();
    faults.unless(
        number.length() <= NUMBER_MAX && NUMBER.matcher(number).matches(),
        path + ".number",
        "not_a_phone");
    faults.unless(
        referral.link().length() <= LINK_MAX && LINK.matcher(referral.link()).matches(),
        path + ".link",
        "not_a_link");
    faults.unless(!referral.languages().isEmpty(), path + ".languages", "empty");
    faults.unless(distinct(referral.languages()), path + ".languages", "repeated");
    faults.unless(distinct(referral.ages()), path + ".ages", "repeated");
    faults.unless(
        referral.ages().stream().allMatch(lists::knowsAgeBand), path + ".ages", "unknown_code");
    faults.unless(
        lists.referrals().stream().anyMatch(known -> known.code().equals(referral.code())),
        path + ".code",
        "unknown_code");
    faults.unless(isDay(referral.checkedOn()), path + ".checkedOn", "not_a_date");
  }

  private static boolean distinct(List<?> list) {
    return Set.copyOf(list).size() == list.size();
  }

  private static boolean isDay(String text) {
    try {
      return text.equals(Referral.NEVER) || LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  private void texts(Names texts, int min, int max, String path) {
    for (Language language : Language.values()) {
      text(texts.in(language), min, max, path + "." + language.name().toLowerCase(Locale.ROOT));
    }
  }

  private void text(String text, int min, int max, String path) {
    faults.unless(min == 0 || !text.isBlank(), path, "empty");
    faults.unless(text.codePointCount(0, text.length()) <= max, path, "too_long");
    faults.unless(text.codePoints().allMatch(GuidanceRules::isPrintable), path, "unprintable");
  }

  /** A reply may have several lines. */
  private static boolean isPrintable(int character) {
    boolean isOdd =
        Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    return character == '\n' || !isOdd;
  }
}
