package fi.tagi.server.desk;

import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContacts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What time brings: a visitor who stays away, a line that closed, a wrap-up that nobody did. Each
 * sweep looks at every open contact and asks the desk; nothing is armed, so that nothing is lost by
 * a restart. How long a visitor has been away is counted from the first sweep that missed them: a
 * restart gives everybody the whole time again.
 */
public final class Deadlines {
  private final OpenContacts open;
  private final ContactDesk desk;
  private final Admission admission;
  private final InstantSource clock;
  private final Limits limits;
  private final Map<UUID, Instant> awaySince = new HashMap<>();

  /** The deadlines of these contacts. */
  public Deadlines(
      OpenContacts open,
      ContactDesk desk,
      Admission admission,
      InstantSource clock,
      Limits limits) {
    this.open = open;
    this.desk = desk;
    this.admission = admission;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * How long things may take.
   *
   * @param awayWhileWaiting how long a waiting visitor may be without a connection
   * @param awayWhileTalking how long a talking visitor may be without a connection
   * @param toWrapUp how long an ended contact may stay uncoded
   */
  public record Limits(Duration awayWhileWaiting, Duration awayWhileTalking, Duration toWrapUp) {}

  /**
   * Looks at every open contact once.
   *
   * @param connected whether a contact's visitor has a live connection
   */
  public synchronized void sweep(Predicate<UUID> connected) {
    Instant now = clock.instant();
    List<OpenContact> contacts = open.all();
    Set<UUID> ids = new HashSet<>();
    for (OpenContact contact : contacts) {
      ids.add(contact.contact());
      look(contact, connected.test(contact.contact()), now);
    }
    awaySince.keySet().retainAll(ids);
  }

  private void look(OpenContact contact, boolean connected, Instant now) {
    UUID id = contact.contact();
    if (connected) {
      awaySince.remove(id);
    } else {
      awaySince.putIfAbsent(id, now);
    }
    switch (contact.state()) {
      case WAITING -> {
        if (isAwayFor(id, limits.awayWhileWaiting(), now)) {
          desk.gone(id, contact.version());
        } else if (admission.waitingMax(contact.intake().line(), now).isEmpty()) {
          desk.lineClosed(id);
        }
      }
      case HELD -> {
        if (isAwayFor(id, limits.awayWhileTalking(), now)) {
          desk.gone(id, contact.version());
        }
      }
      case ENDED -> {
        if (contact.endedAt().filter(at -> !at.plus(limits.toWrapUp()).isAfter(now)).isPresent()) {
          desk.leaveUncoded(id);
        }
      }
    }
  }

  private boolean isAwayFor(UUID contact, Duration limit, Instant now) {
    Instant since = awaySince.get(contact);
    return since != null && !since.plus(limit).isAfter(now);
  }
}
