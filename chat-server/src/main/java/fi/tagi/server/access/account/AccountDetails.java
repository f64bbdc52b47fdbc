package fi.tagi.server.access.account;

import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a manager sets of an account.
 *
 * @param name the name to sign in with
 * @param realName who it is, for managers only
 * @param alias what visitors see
 * @param roles one or more
 * @param languages in which this person answers, one or more
 * @param maximum how many conversations at once
 */
public record AccountDetails(
    String name,
    String realName,
    String alias,
    Set<AccountRole> roles,
    Set<Language> languages,
    int maximum) {
  /** How many conversations at once, where nothing else is asked for. */
  public static final int MAXIMUM_DEFAULT = 2;

  private static final int MAXIMUM_MAX = 20;
  private static final int REAL_NAME_MAX = 100;
  private static final int ALIAS_MAX = 40;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,63}");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");

  /** Details whose sets do not change. */
  public AccountDetails {
    roles = Set.copyOf(roles);
    languages = Set.copyOf(languages);
  }

  /** A sign-in name as it is stored and looked up: small letters, no blanks around it. */
  public static String nameOf(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The same person by another sign-in name and alias. */
  public AccountDetails called(String otherName, String otherAlias) {
    return new AccountDetails(otherName, realName, otherAlias, roles, languages, maximum);
  }

  /**
   * The details as they are stored.
   *
   * @throws AccountRefused when a value is outside its limits
   */
  AccountDetails checked() throws AccountRefused {
    AccountDetails clean =
        new AccountDetails(
            nameOf(name), realName.strip(), alias.strip(), roles, languages, maximum);
    clean.require(NAME.matcher(clean.name).matches(), AccountRefused.Reason.NAME_MALFORMED);
    clean.require(isText(clean.realName, REAL_NAME_MAX), AccountRefused.Reason.REAL_NAME_MALFORMED);
    clean.require(isText(clean.alias, ALIAS_MAX), AccountRefused.Reason.ALIAS_MALFORMED);
    clean.require(
        !clean.alias.equalsIgnoreCase(clean.realName), AccountRefused.Reason.ALIAS_IS_REAL_NAME);
    clean.require(!roles.isEmpty(), AccountRefused.Reason.ROLES_MISSING);
    clean.require(!languages.isEmpty(), AccountRefused.Reason.LANGUAGES_MISSING);
    clean.require(
        maximum >= 1 && maximum <= MAXIMUM_MAX, AccountRefused.Reason.MAXIMUM_OUT_OF_RANGE);
    return clean;
  }

  private void require(boolean holds, AccountRefused.Reason otherwise) throws AccountRefused {
    if (!holds) {
      throw new AccountRefused(otherwise);
    }
  }

  private static boolean isText(String text, int max) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= max
        && !UNPRINTABLE.matcher(text).find();
  }

  /** Names of people stay out of logs. */
  @Override
  public String toString() {
    return "AccountDetails" + roles;
  }
}
