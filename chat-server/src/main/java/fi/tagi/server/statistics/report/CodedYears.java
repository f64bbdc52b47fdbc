package fi.tagi.server.statistics.report;

import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.statistics.day.DayTally;
import fi.tagi.server.statistics.period.Period;
import fi.tagi.server.statistics.period.Period.Kind;
import fi.tagi.server.statistics.publish.Count;
import fi.tagi.server.statistics.publish.PublishedYear;
import fi.tagi.server.statistics.publish.Threshold;
import fi.tagi.server.statistics.tally.Attribute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What may be told of each attribute in the years that these days are of. For one thread. */
final class CodedYears {
  private final Line line;
  private final CodeLists lists;
  private final Threshold threshold;
  private final LocalDate today;
  private final Map<Named, PublishedYear> published = new HashMap<>();
  private final Map<Period, Map<Attribute, Map<String, Long>>> byMonth =
      new TreeMap<>(Comparator.comparing(Period::first));

  /** Of these days, which begin with a year. */
  CodedYears(
      Line line, CodeLists lists, Threshold threshold, LocalDate today, List<DayTally> days) {
    this.line = line;
    this.lists = lists;
    this.threshold = threshold;
    this.today = today;
    for (DayTally day : days) {
      Map<Attribute, Map<String, Long>> month =
          byMonth.computeIfAbsent(Period.around(day.date(), Kind.MONTH), m -> new TreeMap<>());
      for (Attribute attribute : Attribute.values()) {
        Map<String, Long> counts = month.computeIfAbsent(attribute, a -> new TreeMap<>());
        day.all().byCode(attribute).forEach((code, n) -> counts.merge(code, n, Long::sum));
      }
    }
  }

  /** What may be told of an attribute in a period; empty when nothing is. */
  Optional<Map<String, Count>> find(Attribute attribute, Period period) {
    PublishedYear year =
        published.computeIfAbsent(
            new Named(attribute, Period.around(period.first(), Kind.YEAR)), this::publish);
    return switch (period.kind()) {
      case MONTH -> year.month(period.first().getMonthValue());
      case QUARTER -> year.quarter((period.first().getMonthValue() + 2) / 3);
      case YEAR -> year.year();
      case DAY, WEEK -> Optional.empty();
    };
  }

  /** Of what, and in which year: what is told is decided once for all of its periods. */
  private record Named(Attribute attribute, Period year) {}

  private PublishedYear publish(Named named) {
    List<Map<String, Long>> months = new ArrayList<>();
    for (Period month : named.year().split(Kind.MONTH)) {
      if (month.isOver(today)) {
        months.add(byMonth.getOrDefault(month, Map.of()).getOrDefault(named.attribute(), Map.of()));
      }
    }
    Set<String> found = new HashSet<>();
    months.forEach(month -> found.addAll(month.keySet()));
    return new PublishedYear(Codes.of(named.attribute(), line, lists, found), months, threshold);
  }
}
