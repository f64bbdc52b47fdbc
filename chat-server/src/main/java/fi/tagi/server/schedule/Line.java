package fi.tagi.server.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.tagi.protocol.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service with its own audience.
 *
 * @param code what it is called in frames, tables and statistics; never changes
 * @param names its name in each language
 * @param audience for whom it is
 * @param zone the zone of its windows and of its statistics
 * @param promise the stated response delay, at least a second
 * @param waitingMax how many contacts may wait at once
 * @param languages the languages it answers in, at least one
 * @param sites the pages that show its widget
 * @param help whom to call when it cannot help
 * @param care how it sees to it that somebody notices and answers
 */
public record Line(
    String code,
    Map<Language, String> names,
    Audience audience,
    ZoneId zone,
    Duration promise,
    int waitingMax,
    List<Language> languages,
    List<Site> sites,
    List<Help> help,
    Care care) {

  /**
   * Checks that every language has its name, and copies.
   *
   * @throws IllegalArgumentException when one has none
   */
  public Line {
    names = complete(names);
    languages = List.copyOf(languages);
    sites = List.copyOf(sites);
    help = List.copyOf(help);
  }

  /** For whom a line is. */
  public enum Audience {
    /** Young people. */
    @JsonProperty("youth")
    YOUTH,
    /** Guardians. */
    @JsonProperty("guardians")
    GUARDIANS,
    /** Clients of child protection, the placed and their families among them. */
    @JsonProperty("clients")
    CLIENTS
  }

  /** The same on other sites. */
  public Line on(List<Site> others) {
    return new Line(
        code, names, audience, zone, promise, waitingMax, languages, others, help, care);
  }

  /** Its name in this language. */
  public String name(Language language) {
    return in(language, names);
  }

  /** The text in this language, of texts that are complete. */
  static String in(Language language, Map<Language, String> texts) {
    String text = texts.get(language);
    if (text == null) {
      throw new IllegalArgumentException("no text in " + language);
    }
    return text;
  }

  private static Map<Language, String> complete(Map<Language, String> texts) {
    for (Language language : Language.values()) {
      in(language, texts);
    }
    return Map.copyOf(texts);
  }

  /**
   * A site that shows the line's widget.
   *
   * @param site its code in statistics
   * @param origin its origin as browsers write it, {@code https://www.example.org}
   */
  public record Site(String site, String origin) {}

  /**
   * A number to call.
   *
   * @param names whose number it is, in each language
   * @param number as people dial it
   * @param hours when it answers, in each language; may be empty texts
   * @param languages in which somebody answers there; empty when nobody has said
   * @param checkedOn the day on which somebody last made sure that it is right; empty when nobody
   *     has
   * @param socialEmergency whether it is the social and crisis emergency service of the line's
   *     region, whom checklists name
   */
  public record Help(
      Map<Language, String> names,
      String number,
      Map<Language, String> hours,
      List<Language> languages,
      Optional<LocalDate> checkedOn,
      boolean socialEmergency) {

    /**
     * Checks that every language has its texts, and copies.
     *
     * @throws IllegalArgumentException when one has none
     */
    public Help {
      names = complete(names);
      hours = complete(hours);
      languages = List.copyOf(languages);
    }
  }
}
