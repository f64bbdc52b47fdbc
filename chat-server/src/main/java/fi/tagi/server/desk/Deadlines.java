package fi.tagi.server.desk;

import fi.tagi.server.desk.Admission.Patience;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContact.Holding;
import fi.tagi.server.transcript.Transcript.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What time brings: a visitor or a responder who stays away, a holder who is silent, a colleague
 * who does not answer, a line that closed, a wrap-up that nobody did. Each sweep looks at every
 * open contact and asks the desk; nothing is armed, so that nothing is lost by a restart. How long
 * a visitor has been away is counted from the first sweep that missed them: a restart gives
 * everybody the whole time again.
 */
public final class Deadlines {
  /** How long the silences may stay unread, whatever was to be expected. */
  private static final Duration UNREAD_MAX = Duration.ofSeconds(5);

  private final Storage storage;
  private final Requests requests;
  private final Admission admission;
  private final InstantSource clock;
  private final Limits limits;
  private final Map<UUID, Instant> awaySince = new HashMap<>();

  /** No silence is over before; what is said until then only puts it off. */
  private Instant silencesFrom = Instant.MIN;

  /** The deadlines of these contacts. */
  public Deadlines(
      Storage storage, Requests requests, Admission admission, InstantSource clock, Limits limits) {
    this.storage = storage;
    this.requests = requests;
    this.admission = admission;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * Whom the deadlines ask to write down what they found.
   *
   * @param desk the desk
   * @param asks what is asked of colleagues
   */
  public record Requests(ContactDesk desk, Asks asks) {}

  /**
   * How long things may take, whatever the line.
   *
   * @param awayWhileWaiting how long a waiting visitor may be without a connection
   * @param awayWhileTalking how long a talking visitor may be without a connection
   * @param toWrapUp how long an ended contact may stay uncoded
   */
  public record Limits(Duration awayWhileWaiting, Duration awayWhileTalking, Duration toWrapUp) {}

  /** Who is there. */
  public interface Attendance {
    /** Whether a contact's visitor has a live connection. */
    boolean isVisitorConnected(UUID contact);

    /** Since when a responder has had no live connection; empty when they have one. */
    Optional<Instant> awaySince(UUID responder);
  }

  /** Looks at every open contact once. */
  public synchronized void sweep(Attendance attendance) {
    Instant now = clock.instant();
    List<OpenContact> contacts = storage.open().look();
    Map<UUID, Pulse> pulses = pulses(now);
    Set<UUID> ids = new HashSet<>();
    for (OpenContact contact : contacts) {
      UUID id = contact.contact();
      ids.add(id);
      if (attendance.isVisitorConnected(id)) {
        awaySince.remove(id);
      } else {
        awaySince.putIfAbsent(id, now);
      }
      switch (contact.state()) {
        case WAITING -> lookAtWaiting(contact, now);
        case HELD -> lookAtHeld(contact, Optional.ofNullable(pulses.get(id)), attendance, now);
        case ENDED -> lookAtEnded(contact, now);
      }
    }
    awaySince.keySet().retainAll(ids);
  }

  /** What was said last in each contact; nothing while no silence can be over. */
  private Map<UUID, Pulse> pulses(Instant now) {
    Instant latest = now.plus(UNREAD_MAX);
    // Further away it is only when the clock was set back.
    if (now.isBefore(silencesFrom) && !silencesFrom.isAfter(latest)) {
      return Map.of();
    }
    silencesFrom = latest;
    return storage.transcript().pulses();
  }

  private void lookAtWaiting(OpenContact contact, Instant now) {
    if (isVisitorAwayFor(contact, limits.awayWhileWaiting(), now)) {
      requests.desk().gone(contact.contact(), contact.version());
    } else if (!isAnswered(contact, now)) {
      requests.desk().lineClosed(contact.contact());
    }
  }

  private boolean isAnswered(OpenContact contact, Instant now) {
    return admission.isAnswered(contact.intake().line(), contact.arrivedAt(), now);
  }

  private void lookAtHeld(
      OpenContact contact, Optional<Pulse> pulse, Attendance attendance, Instant now) {
    if (isVisitorAwayFor(contact, limits.awayWhileTalking(), now)) {
      requests.desk().gone(contact.contact(), contact.version());
      return;
    }
    Patience patience = admission.patience(contact.intake().line());
    contact
        .ask()
        .filter(ask -> !ask.at().plus(patience.accept()).isAfter(now))
        .ifPresent(ask -> requests.asks().expire(contact.contact(), ask.id()));
    // Where nobody else could take it, it stays with whom it is: the clock cuts no conversation.
    if (!isAnswered(contact, now)) {
      return;
    }
    for (Holding part : contact.participants().toList()) {
      if (attendance
          .awaySince(part.holder())
          .filter(since -> !later(since, part.claimedAt()).plus(patience.holderGone()).isAfter(now))
          .isPresent()) {
        requests.desk().holderGone(contact.contact(), part.holder(), part.epoch());
      }
    }
    pulse.ifPresent(last -> {
      Optional<Silence> silence = Silence.of(contact, last, patience);
      if (silence.filter(s -> s.isOverAt(now)).isPresent()) {
        requests.desk().silent(contact, last);
      } else {
        silence
            .map(Silence::until)
            .filter(silencesFrom::isAfter)
            .ifPresent(at -> silencesFrom = at);
      }
    });
  }

  private void lookAtEnded(OpenContact contact, Instant now) {
    if (contact.endedAt().filter(at -> !at.plus(limits.toWrapUp()).isAfter(now)).isPresent()) {
      requests.desk().leaveUncoded(contact.contact());
    }
  }

  private boolean isVisitorAwayFor(OpenContact contact, Duration limit, Instant now) {
    Instant since = awaySince.get(contact.contact());
    return since != null && !since.plus(limit).isAfter(now);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
