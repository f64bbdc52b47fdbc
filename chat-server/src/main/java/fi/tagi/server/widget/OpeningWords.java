package fi.tagi.server.widget;

import fi.tagi.protocol.Language;
import fi.tagi.server.schedule.Openness;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** When a line is open, in the same words as the visitors' page makes of it by itself. */
final class OpeningWords {
  private static final int SECONDS_MIN = 5;
  private static final int SECONDS_MAX = 300;
  private static final int WEEK = 7;

  private final Shown shown;
  private final Openness openness;
  private final ZonedDateTime now;

  /**
   * Words for this instant.
   *
   * @param shown what the line's page says
   * @param openness what its schedule says of the instant
   * @param zone the line's
   */
  OpeningWords(Shown shown, Openness openness, Instant now, ZoneId zone) {
    this.shown = shown;
    this.openness = openness;
    this.now = now.atZone(zone);
  }

  /** Whether new contacts are taken. */
  boolean isOpen() {
    return openness.takesArrivals(now.toInstant());
  }

  /** Until when it is open, or when it opens next. */
  String state() {
    if (isOpen()) {
      return text("fact.open") + " " + until();
    }
    String state = text(openness.isOpen() ? "state.closing" : "state.closed").strip();
    boolean goesOn =
        !state.isEmpty() && Character.isLetterOrDigit(state.charAt(state.length() - 1));
    return state + (goesOn ? ". " : " ") + opens();
  }

  /** For how long that stays true, within bounds: the schedule may be changed meanwhile. */
  int secondsTrue() {
    Instant at = now.toInstant();
    Instant midnight = today().plusDays(1).atStartOfDay(now.getZone()).toInstant();
    Instant next =
        Stream.of(
                openness.until(),
                openness.arrivalsUntil(),
                openness.nextOpening(),
                Optional.of(midnight))
            .flatMap(Optional::stream)
            .filter(at::isBefore)
            .min(Comparator.naturalOrder())
            .orElse(midnight);
    // To the second after, so that whoever asks then is told what is new.
    long seconds = Duration.between(at, next).toSeconds() + 1;
    return Math.clamp(seconds, SECONDS_MIN, SECONDS_MAX);
  }

  /** The text of this key, which asks for no value. */
  String text(String key) {
    return text(key, Map.of());
  }

  private String until() {
    Optional<ZonedDateTime> end = openness.until().map(this::local);
    if (end.isEmpty()) {
      return text("until.always");
    }
    ZonedDateTime until = end.get();
    if (days(until) == 1 && until.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return text("until.midnight");
    }
    return text(days(until) == 0 ? "until.today" : "until.day", moment(until));
  }

  private String opens() {
    return openness
        .nextOpening()
        .map(opening -> text("opens", moment(local(opening))))
        .orElseGet(() -> text("opens.unknown"));
  }

  private Map<String, String> moment(ZonedDateTime at) {
    String pattern = shown.base() == Language.FI ? "HH.mm" : "HH:mm";
    return Map.of("clock", DateTimeFormatter.ofPattern(pattern).format(at), "day", day(at));
  }

  private String day(ZonedDateTime at) {
    long days = days(at);
    if (days <= 1) {
      return text(days == 1 ? "day.tomorrow" : "day.today");
    }
    String weekday = text("weekday." + at.getDayOfWeek().getValue());
    return days < WEEK ? weekday : weekday + " " + date(at);
  }

  private String date(ZonedDateTime at) {
    return shown.base() == Language.FI
        ? DateTimeFormatter.ofPattern("d.M.").format(at)
        : DateTimeFormatter.ofPattern("d MMMM", Locale.of(PageLanguage.of(shown.base()).code()))
            .format(at);
  }

  private long days(ZonedDateTime at) {
    return ChronoUnit.DAYS.between(today(), at.toLocalDate());
  }

  private LocalDate today() {
    return now.toLocalDate();
  }

  private ZonedDateTime local(Instant instant) {
    return instant.atZone(now.getZone());
  }

  private String text(String key, Map<String, String> values) {
    String text = String.valueOf(shown.texts().getOrDefault(key, ""));
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }
}
