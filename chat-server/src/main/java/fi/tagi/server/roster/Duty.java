package fi.tagi.server.roster;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.Openness;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Who is on duty: switched on, and a window of one of their roles is open on some line. Asking is
 * from memory. Safe for use by many threads.
 */
public final class Duty {
  private final Switches switches;
  private final Responders responders;
  private final Windows windows;
  private final InstantSource clock;
  private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();
  private volatile Map<UUID, Instant> on;

  /**
   * The switches as they are stored.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public Duty(Switches switches, Responders responders, Lines lines, InstantSource clock) {
    this.switches = switches;
    this.responders = responders;
    this.windows = new Windows(lines);
    this.clock = clock;
    this.on = Map.copyOf(switches.on());
  }

  /** What is answered to somebody who wants to be on duty. */
  public enum Answer {
    /** They are, now or since before. */
    ON_DUTY,
    /** No window of their roles is open anywhere. */
    OUTSIDE_WINDOW,
    /** They do not answer. */
    NOT_A_RESPONDER
  }

  /**
   * What a responder may know of their own duty.
   *
   * @param onDuty whether they are on duty
   * @param windows when they may be: the windows of their roles, on all lines together
   */
  public record State(boolean onDuty, Openness windows) {}

  /**
   * Switches on, if a window allows it.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  public Answer goOnDuty(UUID responder) {
    Optional<Responder> person = responders.find(responder);
    if (person.isEmpty()) {
      return Answer.NOT_A_RESPONDER;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (Collections.disjoint(person.get().roles(), windows.openRoles(now))) {
      return Answer.OUTSIDE_WINDOW;
    }
    change(() -> switches.switchOn(responder, now));
    return Answer.ON_DUTY;
  }

  /**
   * Switches off. Conversations stay as they are.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  public void goOffDuty(UUID responder) {
    change(() -> switches.switchOff(responder));
  }

  /** Whether this person is on duty now. */
  public boolean isOnDuty(UUID responder) {
    return on.containsKey(responder) && mayBeOnDuty(responder, windows.openRoles(clock.instant()));
  }

  /** Everybody who is on duty now. */
  public Set<UUID> onDuty() {
    Set<Role> open = windows.openRoles(clock.instant());
    return on.keySet().stream()
        .filter(responder -> mayBeOnDuty(responder, open))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** This person's own duty now; never allowed for somebody who does not answer. */
  public State state(UUID responder) {
    Set<Role> roles = responders.find(responder).map(Responder::roles).orElse(Set.of());
    Openness allowed = windows.at(clock.instant(), roles);
    return new State(on.containsKey(responder) && allowed.isOpen(), allowed);
  }

  /**
   * Reads the switches again, and turns off those of everybody who may not be on duty any more:
   * their last window ended, or they do not answer any more. To be called every second or so, and
   * after each change of a schedule or an account.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public void enforceWindows() {
    change(() -> {
      Set<Role> open = windows.openRoles(clock.instant());
      for (UUID responder : switches.on().keySet()) {
        if (!mayBeOnDuty(responder, open)) {
          switches.switchOff(responder);
        }
      }
    });
  }

  /** Calls the listener with each person whose switch changed, on the thread that changed it. */
  public void onChange(Consumer<UUID> listener) {
    listeners.add(listener);
  }

  private boolean mayBeOnDuty(UUID responder, Set<Role> open) {
    return !open.isEmpty()
        && responders
            .find(responder)
            .filter(person -> !Collections.disjoint(person.roles(), open))
            .isPresent();
  }

  private void change(Runnable change) {
    List<UUID> changed = new ArrayList<>();
    synchronized (this) {
      change.run();
      Map<UUID, Instant> before = on;
      on = Map.copyOf(switches.on());
      before.keySet().stream().filter(id -> !on.containsKey(id)).forEach(changed::add);
      on.keySet().stream().filter(id -> !before.containsKey(id)).forEach(changed::add);
    }
    for (UUID responder : changed) {
      listeners.forEach(listener -> listener.accept(responder));
    }
  }
}
