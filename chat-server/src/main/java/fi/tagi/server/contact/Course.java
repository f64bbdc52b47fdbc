package fi.tagi.server.contact;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.server.contact.ContactEvent.HoldLifted;
import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.ContactEvent.MarkedHeavy;
import fi.tagi.server.contact.ContactEvent.MarkedUrgent;
import fi.tagi.server.contact.ContactEvent.Paused;
import fi.tagi.server.contact.ContactEvent.StepTaken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a contact went through, as far as it got.
 *
 * @param contact which contact
 * @param arrivedAt when it arrived
 * @param intake what it came to
 * @param promise the response delay that was stated then; empty for those who were turned away, and
 *     where it was not written down
 * @param parts who answered, and how they came to
 * @param respondedAt when the first message of a responder was stored
 * @param releases how often it went back to waiting
 * @param after what it waits after, or waited after last
 * @param ending how and when talking or waiting stopped
 * @param closedAt when the last entry but corrections was made
 * @param safety what was done about a danger
 */
public record Course(
    UUID contact,
    Instant arrivedAt,
    Intake intake,
    Optional<Duration> promise,
    Parts parts,
    Optional<Instant> respondedAt,
    int releases,
    WaitingAfter after,
    Optional<Ending> ending,
    Optional<Instant> closedAt,
    Safety safety) {

  /**
   * What was done about a danger.
   *
   * @param steps the steps of checklists that were taken, in order
   * @param hold by what the words are kept; empty when nothing keeps them, or not any more
   * @param marks what those who answer said of it
   */
  public record Safety(List<Step> steps, Optional<Hold> hold, Marks marks) {
    private static final Safety NONE =
        new Safety(List.of(), Optional.empty(), new Marks(false, false, Optional.empty()));

    /** The same after one more entry; empty when that is not about it, or cannot happen. */
    private Optional<Safety> after(Entry entry) {
      return switch (entry.event()) {
        case StepTaken taken when !has(taken.list(), taken.step()) ->
            Optional.of(new Safety(Parts.with(steps, Step.of(entry, taken)), hold, marks));
        case HoldPlaced placed when hold.isEmpty() ->
            Optional.of(new Safety(steps, Optional.of(Hold.of(entry, placed)), marks));
        case HoldLifted _ when hold.isPresent() ->
            Optional.of(new Safety(steps, Optional.empty(), marks));
        default -> marks.after(entry).map(now -> new Safety(steps, hold, now));
      };
    }

    private Safety unpaused() {
      return new Safety(steps, hold, marks.paused(Optional.empty()));
    }

    /** Whether this step was taken. */
    public boolean has(String list, String step) {
      return steps.stream().anyMatch(s -> s.list().equals(list) && s.step().equals(step));
    }
  }

  /**
   * What those who answer said of a contact.
   *
   * @param urgent whether it is marked urgent
   * @param heavy whether it was heavy for one of them
   * @param pausedUntil the instant from which what the visitor writes is taken again, which may
   *     have come; empty where there was no pause
   */
  public record Marks(boolean urgent, boolean heavy, Optional<Instant> pausedUntil) {
    private Optional<Marks> after(Entry entry) {
      return switch (entry.event()) {
        case MarkedUrgent mark when mark.urgent() != urgent ->
            Optional.of(new Marks(mark.urgent(), heavy, pausedUntil));
        case MarkedHeavy mark when mark.heavy() != heavy ->
            Optional.of(new Marks(urgent, mark.heavy(), pausedUntil));
        case Paused pause when pause.minutes() > 0 ->
            Optional.of(paused(Optional.of(entry.at().plusSeconds(60L * pause.minutes()))));
        case Paused _ when pausedUntil.isPresent() ->
            Optional.of(paused(pausedUntil.map(until -> earlier(until, entry.at()))));
        default -> Optional.empty();
      };
    }

    private static Instant earlier(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }

    private Marks paused(Optional<Instant> until) {
      return new Marks(urgent, heavy, until);
    }

    /** Until when nothing the visitor writes is taken; empty when it is at this instant. */
    public Optional<Instant> pausedAt(Instant now) {
      return pausedUntil.filter(now::isBefore);
    }
  }

  /**
   * A step of a checklist that was taken.
   *
   * @param list the checklist's code
   * @param step the step's code
   * @param by who took it
   * @param at when
   */
  public record Step(String list, String step, UUID by, Instant at) {
    private static Step of(Entry entry, StepTaken taken) {
      return new Step(taken.list(), taken.step(), taken.by(), entry.at());
    }
  }

  /**
   * What keeps the words after the contact is closed.
   *
   * @param by who wants it
   * @param reason why
   * @param at since when
   * @param until the instant from which it keeps them no longer
   */
  public record Hold(UUID by, HoldPlaced.Reason reason, Instant at, Instant until) {
    private static Hold of(Entry entry, HoldPlaced placed) {
      Instant until = entry.at().plus(Duration.ofHours(24L * placed.days()));
      return new Hold(placed.by(), placed.reason(), entry.at(), until);
    }

    /** Whether it keeps the words at this instant. */
    public boolean keeps(Instant now) {
      return now.isBefore(until);
    }
  }

  /**
   * Who answered.
   *
   * @param claims those who held the contact, in order; one who joined and came to hold it is there
   *     with the claim by which they joined
   * @param joined those who joined, in order
   * @param left the epochs of those who do not answer any more
   * @param asked what holders asked of colleagues, by its ids, whatever became of it
   */
  public record Parts(
      List<Claim> claims, List<Claim> joined, List<Integer> left, List<UUID> asked) {
    private static final Parts NONE = new Parts(List.of(), List.of(), List.of(), List.of());

    Parts held(Claim claim) {
      return new Parts(with(claims, claim), joined, left, asked);
    }

    Parts joined(Claim claim) {
      return new Parts(claims, with(joined, claim), left, asked);
    }

    Parts left(int epoch) {
      return new Parts(claims, joined, with(left, epoch), asked);
    }

    Parts asked(UUID ask) {
      return new Parts(claims, joined, left, with(asked, ask));
    }

    /** Every part that anybody had, of holders first. */
    public Stream<Claim> all() {
      return Stream.concat(claims.stream(), joined.stream());
    }

    private static <T> List<T> with(List<T> some, T more) {
      List<T> all = new ArrayList<>(some);
      all.add(more);
      return List.copyOf(all);
    }
  }

  /**
   * How talking or waiting stopped.
   *
   * @param at when
   * @param reason how
   */
  public record Ending(Instant at, OverReason reason) {}

  static Course begin(UUID contact, Instant at, Intake intake, Optional<Duration> promise) {
    return new Course(
        contact,
        at,
        intake,
        promise,
        Parts.NONE,
        Optional.empty(),
        0,
        WaitingAfter.ARRIVAL,
        Optional.empty(),
        Optional.empty(),
        Safety.NONE);
  }

  /** What a contact went through; empty before the first entry. */
  public static Optional<Course> of(Contact contact) {
    return switch (contact) {
      case Contact.None _ -> Optional.empty();
      case Contact.Waiting waiting -> Optional.of(waiting.course());
      case Held held -> Optional.of(held.course());
      case Contact.Ended ended -> Optional.of(ended.course());
      case Contact.Over over -> Optional.of(over.course());
    };
  }

  /** Those who held it, in order. */
  public List<Claim> claims() {
    return parts.claims();
  }

  /** When the first claim won: what the time to answer is measured to. */
  public Optional<Instant> answeredAt() {
    return claims().stream().findFirst().map(Claim::at);
  }

  /** When talking or waiting stopped. */
  public Optional<Instant> endedAt() {
    return ending.map(Ending::at);
  }

  /** How it stopped. */
  public Optional<OverReason> overReason() {
    return ending.map(Ending::reason);
  }

  Course with(Parts now) {
    return new Course(
        contact,
        arrivedAt,
        intake,
        promise,
        now,
        respondedAt,
        releases,
        after,
        ending,
        closedAt,
        safety);
  }

  Course responded(Instant at) {
    return new Course(
        contact,
        arrivedAt,
        intake,
        promise,
        parts,
        Optional.of(at),
        releases,
        after,
        ending,
        closedAt,
        safety);
  }

  Course released(Parts now, WaitingAfter why) {
    return new Course(
        contact,
        arrivedAt,
        intake,
        promise,
        now,
        respondedAt,
        releases + 1,
        why,
        ending,
        closedAt,
        safety.unpaused());
  }

  Course ended(Instant at, OverReason reason) {
    return new Course(
        contact,
        arrivedAt,
        intake,
        promise,
        parts,
        respondedAt,
        releases,
        after,
        Optional.of(new Ending(at, reason)),
        closedAt,
        safety);
  }

  Course closed(Instant at) {
    return new Course(
        contact,
        arrivedAt,
        intake,
        promise,
        parts,
        respondedAt,
        releases,
        after,
        ending,
        Optional.of(at),
        safety);
  }

  /** The same after an entry about a danger; empty when it is about something else. */
  Optional<Course> about(Entry entry) {
    return safety
        .after(entry)
        .map(now ->
            new Course(
                contact,
                arrivedAt,
                intake,
                promise,
                parts,
                respondedAt,
                releases,
                after,
                ending,
                closedAt,
                now));
  }
}
