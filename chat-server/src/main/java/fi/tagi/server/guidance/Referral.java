package fi.tagi.server.guidance;

import fi.tagi.protocol.Language;
import fi.tagi.server.codes.Names;
import java.util.List;

/**
 * Where a visitor can be guided, as a card shows it.
 *
 * @param id names it within the directory, for ever
 * @param names what it is called
 * @param purposes what it is for, in a sentence
 * @param number as people dial it; empty for none
 * @param hours when it answers; may be empty texts
 * @param link an address that begins with {@code https://}; empty for none
 * @param ages for which age bands; empty for all
 * @param languages in which it answers, at least one
 * @param region where it is; empty for everywhere
 * @param code the referral of the code lists that it is
 * @param checkedOn the day on which somebody last made sure that it is right, or {@code unknown}
 */
record Referral(
    String id,
    Names names,
    Names purposes,
    String number,
    Names hours,
    String link,
    List<String> ages,
    List<Language> languages,
    String region,
    String code,
    String checkedOn) {
  /** In the place of a day: nobody has made sure. */
  static final String NEVER = "unknown";

  /** Copies. */
  Referral {
    ages = List.copyOf(ages);
    languages = List.copyOf(languages);
  }
}
