package fi.tagi.server.command;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.document.ScheduleAt;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a visitor meets at an instant, in lines that people read. */
final class OpennessText {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss xxx", Locale.ENGLISH);
  private static final String UNKNOWN = "unknown";

  private final PrintWriter out;
  private final Line line;

  OpennessText(PrintWriter out, Line line) {
    this.out = out;
    this.line = line;
  }

  void print(ScheduleAt told) {
    row("line", line.code() + ", " + line.zone());
    row("at", time(told.at()));
    row("open", told.open() ? "yes" : "no");
    row("roles", roles(told));
    row("until", time(told.until()));
    row("takes arrivals", told.takesArrivals() ? "yes" : "no");
    row("arrivals until", time(told.arrivalsUntil()));
    row("next opening", time(told.nextOpening()));
    row("reason", "none".equals(told.holiday()) ? told.reason() : "holiday, " + told.holiday());
    row("text", told.texts().fi());
    out.flush();
  }

  private static String roles(ScheduleAt told) {
    return told.roles().stream()
        .map(Role::name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private String time(String instant) {
    return UNKNOWN.equals(instant)
        ? instant
        : instant + "  " + LOCAL.format(Instant.parse(instant).atZone(line.zone()));
  }

  private void row(String name, String value) {
    out.println(String.format("%-15s %s", name + ":", value).stripTrailing());
  }
}
