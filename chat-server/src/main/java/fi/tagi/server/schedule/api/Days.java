package fi.tagi.server.schedule.api;

import fi.tagi.protocol.Role;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.schedule.day.DayWindow;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.day.Reason;
import fi.tagi.server.schedule.day.Span;
import fi.tagi.server.schedule.document.LineForm.Texts;
import fi.tagi.server.schedule.document.ScheduleAt;
import fi.tagi.server.schedule.document.ScheduleForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Dates and instants that a request asks about, and what is answered for each date. */
final class Days {
  private static final int DAYS_MAX = 400;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private Days() {}

  /** What the schedule makes of each date of the request. */
  static List<Day> of(Schedule schedule, Request request) throws BadRequest {
    return dates(request).map(date -> Day.of(schedule, date)).toList();
  }

  /** The same, where the request may ask about no dates at all. */
  static List<Day> ifAsked(Schedule schedule, Request request) throws BadRequest {
    boolean asked = request.query().containsKey("from") || request.query().containsKey("to");
    return asked ? of(schedule, request) : List.of();
  }

  /** The holidays among the dates of the request. */
  static Response holidays(Request request) throws BadRequest {
    return Response.json(
        dates(request)
            .flatMap(date -> Holiday.on(date).stream().map(holiday -> Named.of(holiday, date)))
            .toList());
  }

  /**
   * The instant that the request names, as one ({@code at}) or as what the clock on the wall shows
   * ({@code local}), within the years that schedules know; now, when it names none.
   */
  static Instant instant(Request request, ZoneId zone, Instant now) throws BadRequest {
    String at = request.query().get("at");
    String local = request.query().get("local");
    if (at != null && local != null) {
      throw new BadRequest("local: not_empty");
    }
    if (at != null) {
      return known(parse(at, "at", Instant::parse, "not_an_instant"), "at");
    }
    return local == null
        ? now
        : known(
            new WallClock(zone).first(parse(local, "local", LocalDateTime::parse, "not_a_time")),
            "local");
  }

  private static Instant known(Instant instant, String name) throws BadRequest {
    if (!ScheduleAt.knows(instant)) {
      throw new BadRequest(name + ": out_of_range");
    }
    return instant;
  }

  /** From one date to another, both among them. */
  private static Stream<LocalDate> dates(Request request) throws BadRequest {
    LocalDate from = date(request, "from");
    LocalDate to = date(request, "to");
    if (to.isBefore(from)) {
      throw new BadRequest("to: before_from");
    }
    if (ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
      throw new BadRequest("to: too_far");
    }
    return from.datesUntil(to.plusDays(1));
  }

  private static LocalDate date(Request request, String name) throws BadRequest {
    LocalDate date = parse(request.queryParameter(name), name, LocalDate::parse, "not_a_date");
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new BadRequest(name + ": out_of_range");
    }
    return date;
  }

  private static <T> T parse(String text, String name, Function<String, T> parser, String fault)
      throws BadRequest {
    try {
      return parser.apply(text);
    } catch (DateTimeParseException e) {
      throw new BadRequest(name + ": " + fault);
    }
  }

  /**
   * A date of the calendar.
   *
   * @param reason the sort of rule that decides the date
   * @param holidays the codes of those that fall on it
   * @param texts what visitors are told of the reason; may be empty texts
   * @param spans the windows that begin on it, in the order of their beginnings
   */
  record Day(String date, String reason, List<String> holidays, Texts texts, List<SpanForm> spans) {

    private static Day of(Schedule schedule, LocalDate date) {
      Reason reason = schedule.reasonOn(date);
      return new Day(
          date.toString(),
          ScheduleForm.word(reason.kind()),
          Holiday.on(date).stream().map(Holiday::code).toList(),
          Texts.of(reason.text()),
          schedule.spansOn(date).stream().map(SpanForm::of).toList());
    }
  }

  /**
   * A window on a date.
   *
   * @param from its first instant
   * @param to the instant after its last
   * @param starts what the wall clock says by its rule, {@code HH:mm}
   * @param ends the same of its end, which may be on the next date
   * @param reason the rule that it comes from
   * @param path where it stands in the document
   */
  record SpanForm(
      String from,
      String to,
      String starts,
      String ends,
      List<Role> roles,
      String reason,
      String path) {

    private static SpanForm of(Span span) {
      DayWindow window = span.planned().window();
      return new SpanForm(
          span.from().toString(),
          span.to().toString(),
          window.starts().toString(),
          ScheduleForm.endText(window.ends()),
          window.roles().stream().sorted().toList(),
          ScheduleForm.word(span.planned().reason().kind()),
          span.planned().path());
    }
  }

  /**
   * A holiday on its date.
   *
   * @param holiday its code
   * @param names its name in each language
   */
  record Named(String holiday, String date, Texts names) {

    private static Named of(Holiday holiday, LocalDate date) {
      return new Named(holiday.code(), date.toString(), Texts.of(holiday.names()));
    }
  }
}
