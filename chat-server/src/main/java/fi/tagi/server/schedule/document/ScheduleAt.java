package fi.tagi.server.schedule.document;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Openness;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.document.LineForm.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a visitor who comes at some instant meets, as JSON. See {@link Openness}.
 *
 * @param at the instant
 * @param open whether somebody answers
 * @param roles who
 * @param takesArrivals whether a new contact is taken
 * @param until when the opening ends, or {@code unknown} (closed, or round the clock)
 * @param arrivalsUntil until when new contacts are taken in it, or {@code unknown}
 * @param nextOpening when it opens next, or {@code unknown} (contacts are taken now, or no opening
 *     is planned)
 * @param reason {@code window}, {@code exception} or {@code holiday}
 * @param holiday the holiday's code, or {@code none}
 * @param texts what visitors are told of the reason; may be empty texts
 */
public record ScheduleAt(
    String at,
    boolean open,
    List<Role> roles,
    boolean takesArrivals,
    String until,
    String arrivalsUntil,
    String nextOpening,
    String reason,
    String holiday,
    Texts texts) {
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2099-12-31T00:00:00Z");
  private static final String UNKNOWN = "unknown";
  private static final String NONE = "none";

  /** Whether it can be asked about: schedules know the years 2000 to 2099. */
  public static boolean knows(Instant at) {
    return !at.isBefore(FIRST) && !at.isAfter(LAST);
  }

  /** By this schedule. */
  public static ScheduleAt of(Schedule schedule, Instant at) {
    Openness openness = schedule.at(at);
    return new ScheduleAt(
        at.toString(),
        openness.isOpen(),
        openness.roles().stream().sorted().toList(),
        openness.takesArrivals(at),
        text(openness.until()),
        text(openness.arrivalsUntil()),
        text(openness.nextOpening()),
        ScheduleForm.word(openness.reason().kind()),
        openness.reason().holiday().map(Holiday::code).orElse(NONE),
        Texts.of(openness.reason().text()));
  }

  private static String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse(UNKNOWN);
  }
}
