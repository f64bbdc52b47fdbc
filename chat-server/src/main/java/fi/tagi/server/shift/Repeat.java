package fi.tagi.server.shift;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * On which local dates a plan comes again: an RRULE of RFC 5545, of which weekly rules on weekdays
 * are taken, with an interval and perhaps an end by date or by count. Weeks begin on Mondays.
 *
 * @param rule the rule as {@link #read} wrote it, such as {@code
 *     FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20271231}; empty for once
 */
public record Repeat(String rule) {
  /** Only on its first date. */
  public static final Repeat ONCE = new Repeat("");

  private static final int RULE_MAX = 120;
  private static final int INTERVAL_MAX = 52;
  private static final int COUNT_MAX = 1_000;

  /**
   * By their names: a part must not be touched before the class of the rule, on which its own
   * initialization depends and the other way round.
   */
  private static final Set<String> PARTS =
      Set.of("FREQ", "INTERVAL", "BYDAY", "UNTIL", "COUNT", "WKST");

  /** The repetition of this text; empty for one that is no rule of the kind above. */
  public static Optional<Repeat> read(String text) {
    if (text.isEmpty()) {
      return Optional.of(ONCE);
    }
    if (text.length() > RULE_MAX) {
      return Optional.empty();
    }
    try {
      RecurrenceRule rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
      return isTaken(rule) ? Optional.of(new Repeat(written(rule))) : Optional.empty();
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isTaken(RecurrenceRule rule) {
    boolean onlyThose =
        Arrays.stream(Part.values())
            .allMatch(part -> PARTS.contains(part.name()) || !rule.hasPart(part));
    return onlyThose
        && rule.getFreq() == Freq.WEEKLY
        && rule.getWeekStart() == Weekday.MO
        && rule.getInterval() <= INTERVAL_MAX
        && rule.hasPart(Part.BYDAY)
        && rule.getByDayPart().stream().allMatch(day -> day.pos == 0)
        && (!rule.hasPart(Part.UNTIL) || rule.getUntil().isAllDay())
        && (!rule.hasPart(Part.COUNT) || rule.getCount() <= COUNT_MAX);
  }

  private static String written(RecurrenceRule rule) {
    String days =
        rule.getByDayPart().stream()
            .map(day -> day.weekday)
            .distinct()
            .sorted()
            .map(Weekday::name)
            .collect(Collectors.joining(","));
    String end =
        rule.hasPart(Part.UNTIL) ? ";UNTIL=" + BASIC_ISO_DATE.format(date(rule.getUntil())) : "";
    return "FREQ=WEEKLY;INTERVAL="
        + rule.getInterval()
        + ";BYDAY="
        + days
        + (rule.hasPart(Part.COUNT) ? ";COUNT=" + rule.getCount() : end);
  }

  /** Whether it comes on this date. */
  public boolean has(LocalDate first, LocalDate date) {
    return !dates(first, date, date).isEmpty();
  }

  /**
   * The dates it comes on, in order.
   *
   * @param first its first date
   * @param from the first date asked about
   * @param to the last date asked about
   */
  public List<LocalDate> dates(LocalDate first, LocalDate from, LocalDate to) {
    if (to.isBefore(first)) {
      return List.of();
    }
    if (rule.isEmpty()) {
      return from.isAfter(first) ? List.of() : List.of(first);
    }
    RecurrenceRuleIterator each = parsed().iterator(dateTime(first));
    if (from.isAfter(first)) {
      each.fastForward(dateTime(from));
    }
    List<LocalDate> dates = new ArrayList<>();
    while (each.hasNext()) {
      LocalDate date = date(each.nextDateTime());
      if (date.isAfter(to)) {
        break;
      }
      dates.add(date);
    }
    return dates;
  }

  /** The last date it can come on; empty when it goes on without an end. */
  public Optional<LocalDate> last(LocalDate first) {
    if (rule.isEmpty()) {
      return Optional.of(first);
    }
    RecurrenceRule parsed = parsed();
    if (parsed.hasPart(Part.UNTIL)) {
      return Optional.of(date(parsed.getUntil()));
    }
    if (parsed.isInfinite()) {
      return Optional.empty();
    }
    LocalDate last = first;
    RecurrenceRuleIterator each = parsed.iterator(dateTime(first));
    while (each.hasNext()) {
      last = date(each.nextDateTime());
    }
    return Optional.of(last);
  }

  private RecurrenceRule parsed() {
    try {
      return new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalStateException("not a rule that was read", e);
    }
  }

  private static DateTime dateTime(LocalDate date) {
    return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
  }

  private static LocalDate date(DateTime date) {
    return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
  }
}
