package fi.tagi.server.schedule.day;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import fi.tagi.protocol.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The public holidays of Finland and the eves on which working life stops, as they have been kept
 * since 1992, in the order of the year. Two may fall on one date: Ascension on May Day.
 */
public enum Holiday {
  /** 1 January. */
  NEW_YEAR("Uudenvuodenpäivä", "Nyårsdagen", "New Year’s Day"),
  /** 6 January. */
  EPIPHANY("Loppiainen", "Trettondagen", "Epiphany"),
  /** Two days before Easter Sunday. */
  GOOD_FRIDAY("Pitkäperjantai", "Långfredagen", "Good Friday"),
  /** See {@link Easter}. */
  EASTER_SUNDAY("Pääsiäispäivä", "Påskdagen", "Easter Sunday"),
  /** The day after Easter Sunday. */
  EASTER_MONDAY("Toinen pääsiäispäivä", "Annandag påsk", "Easter Monday"),
  /** 1 May. */
  MAY_DAY("Vappu", "Första maj", "May Day"),
  /** The Thursday 39 days after Easter Sunday. */
  ASCENSION("Helatorstai", "Kristi himmelsfärdsdag", "Ascension Day"),
  /** The seventh Sunday after Easter Sunday. */
  WHIT_SUNDAY("Helluntaipäivä", "Pingstdagen", "Whit Sunday"),
  /** The Friday of 19 to 25 June. */
  MIDSUMMER_EVE("Juhannusaatto", "Midsommarafton", "Midsummer Eve"),
  /** The Saturday of 20 to 26 June. */
  MIDSUMMER_DAY("Juhannuspäivä", "Midsommardagen", "Midsummer Day"),
  /** The Saturday of 31 October to 6 November. */
  ALL_SAINTS("Pyhäinpäivä", "Alla helgons dag", "All Saints’ Day"),
  /** 6 December. */
  INDEPENDENCE_DAY("Itsenäisyyspäivä", "Självständighetsdagen", "Independence Day"),
  /** 24 December. */
  CHRISTMAS_EVE("Jouluaatto", "Julafton", "Christmas Eve"),
  /** 25 December. */
  CHRISTMAS_DAY("Joulupäivä", "Juldagen", "Christmas Day"),
  /** 26 December. */
  ST_STEPHENS_DAY("Tapaninpäivä", "Annandag jul", "St Stephen’s Day");

  private final String fi;
  private final String sv;
  private final String en;

  Holiday(String fi, String sv, String en) {
    this.fi = fi;
    this.sv = sv;
    this.en = en;
  }

  /** Its date in a year from 1992 on. */
  public LocalDate in(int year) {
    return switch (this) {
      case NEW_YEAR -> LocalDate.of(year, 1, 1);
      case EPIPHANY -> LocalDate.of(year, 1, 6);
      case GOOD_FRIDAY -> Easter.sunday(year).minusDays(2);
      case EASTER_SUNDAY -> Easter.sunday(year);
      case EASTER_MONDAY -> Easter.sunday(year).plusDays(1);
      case MAY_DAY -> LocalDate.of(year, 5, 1);
      case ASCENSION -> Easter.sunday(year).plusDays(39);
      case WHIT_SUNDAY -> Easter.sunday(year).plusDays(49);
      case MIDSUMMER_EVE -> LocalDate.of(year, 6, 19).with(nextOrSame(FRIDAY));
      case MIDSUMMER_DAY -> LocalDate.of(year, 6, 20).with(nextOrSame(SATURDAY));
      case ALL_SAINTS -> LocalDate.of(year, 10, 31).with(nextOrSame(SATURDAY));
      case INDEPENDENCE_DAY -> LocalDate.of(year, 12, 6);
      case CHRISTMAS_EVE -> LocalDate.of(year, 12, 24);
      case CHRISTMAS_DAY -> LocalDate.of(year, 12, 25);
      case ST_STEPHENS_DAY -> LocalDate.of(year, 12, 26);
    };
  }

  /** Those on this date; usually none, seldom two. */
  public static List<Holiday> on(LocalDate date) {
    return Stream.of(values()).filter(holiday -> holiday.in(date.getYear()).equals(date)).toList();
  }

  /** What it is called, in each language. */
  public Map<Language, String> names() {
    return Map.of(Language.FI, fi, Language.SV, sv, Language.EN, en);
  }

  /** What it is called in documents, {@code midsummer_eve}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that code, if there is one. */
  public static Optional<Holiday> ofCode(String code) {
    return Stream.of(values()).filter(holiday -> holiday.code().equals(code)).findFirst();
  }
}
