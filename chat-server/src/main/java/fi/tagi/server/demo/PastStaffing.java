package fi.tagi.server.demo;

import fi.tagi.protocol.Role;
import fi.tagi.server.shift.Hours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many people a made-up service needs, each of whom has five days a week in one part of the
 * day.
 *
 * @param contactsADay how many contacts come on a day
 */
record PastStaffing(double contactsADay) {
  private static final int DAYS_A_WEEK = 5;
  private static final int WEEK = 7;

  /** The hours of conversation that a contact makes, those counted that nobody answers. */
  private static final double TALK_HOURS = 0.35;

  private static final double AT_ONCE = 1.5;

  /** A part of the day. */
  enum Part {
    NIGHT(0, 7, 1),
    MORNING(7, 15, 1),
    EVENING(15, 24, 2);

    private final int from;
    private final int to;
    private final int least;

    Part(int from, int to, int least) {
      this.from = from;
      this.to = to;
      this.least = least;
    }

    Hours hours() {
      return new Hours(LocalTime.of(from, 0), LocalTime.of(to % 24, 0));
    }

    /** One turn in four is an expert's, but not at night. */
    Role role(int turn) {
      return this != NIGHT && turn % 4 == 1 ? Role.EXPERT : Role.PROFESSIONAL;
    }
  }

  /** How many people are planned at once in this part of each day. */
  int atOnce(Part part) {
    double talk = contactsADay * PastDays.share(part.from, part.to) * TALK_HOURS;
    return Math.max(part.least, (int) Math.round(talk / AT_ONCE / (part.to - part.from)));
  }

  /** How many people take turns in it. */
  int turns(Part part) {
    return Math.ceilDiv(WEEK * atOnce(part), DAYS_A_WEEK);
  }

  /** On which weekdays somebody has it. */
  List<DayOfWeek> days(Part part, int turn) {
    int first = turn * DAYS_A_WEEK;
    return IntStream.range(first, Math.min(first + DAYS_A_WEEK, WEEK * atOnce(part)))
        .mapToObj(day -> DayOfWeek.of(day % WEEK + 1))
        .toList();
  }

  /** How many people there are in all. */
  int people() {
    return Stream.of(Part.values()).mapToInt(this::turns).sum();
  }
}
