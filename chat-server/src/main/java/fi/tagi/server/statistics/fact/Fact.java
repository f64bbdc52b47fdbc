package fi.tagi.server.statistics.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the numbers need to know of one contact.
 *
 * @param standing what became of it, so far
 * @param times when what happened
 * @param role the role of whoever held it last; {@code none} where nobody did
 * @param releases how often it went back to waiting
 * @param promise the response delay that was stated when it arrived, where that was written down
 * @param coded what it was about, once that is coded
 * @param heavy whether it was heavy for somebody who answered it, once it is closed
 */
public record Fact(
    Standing standing,
    Times times,
    String role,
    int releases,
    Optional<Duration> promise,
    Optional<Coded> coded,
    boolean heavy) {

  /** What became of a contact, so far. */
  public enum Standing {
    /** Claimed and closed. */
    ANSWERED,
    /** Claimed and not closed yet. */
    TALKING,
    /** The visitor was gone before anybody claimed it. */
    ABANDONED,
    /** The line closed before anybody claimed it. */
    UNSERVED,
    /** Not claimed yet, or given back. */
    WAITING,
    /** It came when the line was closed or full. */
    TURNED_AWAY;

    /** Whether somebody answered it. */
    public boolean isAnswered() {
      return this == ANSWERED || this == TALKING;
    }

    /** What the projections call it: an outcome, or the state of one that is open. */
    public static Standing of(String stored) {
      return switch (stored) {
        case "answered" -> ANSWERED;
        case "abandoned" -> ABANDONED;
        case "unserved" -> UNSERVED;
        case "turned_away" -> TURNED_AWAY;
        case "waiting" -> WAITING;
        case "held", "ended" -> TALKING;
        default -> throw new IllegalStateException("a contact that is " + stored);
      };
    }
  }

  /**
   * When what happened.
   *
   * @param arrived when it arrived
   * @param answered when it was claimed first
   * @param responded when the first message of a responder was stored
   * @param claimed since when whoever held it last did
   * @param ended when talking or waiting stopped
   * @param closed when it was coded, or closed without that
   */
  public record Times(
      Instant arrived,
      Optional<Instant> answered,
      Optional<Instant> responded,
      Optional<Instant> claimed,
      Optional<Instant> ended,
      Optional<Instant> closed) {}

  /**
   * What a contact was about.
   *
   * @param site where the widget stood
   * @param language what was spoken
   * @param who who it was
   * @param ageBand how old they said they are
   * @param themes the concern's themes
   * @param level the concern's level
   * @param referrals where the visitor was guided
   * @param disposition how it came out
   * @param corrected whether the coding was corrected
   */
  public record Coded(
      String site,
      String language,
      String who,
      String ageBand,
      List<String> themes,
      String level,
      List<String> referrals,
      String disposition,
      boolean corrected) {
    /** Of a contact that is coded, where nobody asks what it was about. */
    public static final Coded NOT_READ =
        new Coded("", "", "", "", List.of(), "", List.of(), "", false);
  }

  /** First claim − arrival, of the contacts that were answered. */
  public Optional<Duration> timeToAnswer() {
    return standing.isAnswered() ? since(times.arrived, times.answered) : Optional.empty();
  }

  /** First message of a responder − arrival, of the contacts that were answered. */
  public Optional<Duration> firstResponse() {
    return standing.isAnswered() ? since(times.arrived, times.responded) : Optional.empty();
  }

  /** End of talking − claim of whoever held it last, of the contacts that are closed. */
  public Optional<Duration> conversation() {
    return standing == Standing.ANSWERED
        ? times.claimed.flatMap(from -> since(from, times.ended))
        : Optional.empty();
  }

  /** Wrap-up − claim of whoever held it last, of the contacts that are coded. */
  public Optional<Duration> handleTime() {
    return coded.isPresent()
        ? times.claimed.flatMap(from -> since(from, times.closed))
        : Optional.empty();
  }

  private static Optional<Duration> since(Instant from, Optional<Instant> to) {
    return to.map(instant -> Duration.between(from, instant));
  }

  /**
   * How long the visitor waited for somebody: the time to answer, or until they left or were left,
   * or until now. Nothing for those who were turned away.
   */
  public Duration waited(Instant now) {
    return switch (standing) {
      case ANSWERED, TALKING -> timeToAnswer().orElse(Duration.ZERO);
      case ABANDONED, UNSERVED -> Duration.between(times.arrived, times.closed.orElse(now));
      case WAITING -> Duration.between(times.arrived, now);
      case TURNED_AWAY -> Duration.ZERO;
    };
  }

  /** Abandoned in less than this time after the arrival. */
  public boolean isShortAbandon(Duration limit) {
    return standing == Standing.ABANDONED
        && since(times.arrived, times.closed).filter(d -> d.compareTo(limit) < 0).isPresent();
  }

  /**
   * Whether it was answered within the response delay that was stated when it arrived.
   *
   * @param otherwise the delay where none was written down
   */
  public boolean isWithinPromise(Duration otherwise) {
    Duration stated = promise.orElse(otherwise);
    return timeToAnswer().filter(time -> time.compareTo(stated) <= 0).isPresent();
  }
}
