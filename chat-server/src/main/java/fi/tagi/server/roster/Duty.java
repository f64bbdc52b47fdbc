package fi.tagi.server.roster;

import fi.tagi.protocol.Role;
import fi.tagi.server.roster.Windows.Around;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.Openness;
import fi.tagi.server.shift.Shifts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Who is on duty: switched on, and a window of one of their roles is open on some line, or opens
 * within {@link #LEAD}; and who practises instead. Asking is from memory. Safe for use by many
 * threads.
 */
public final class Duty {
  /** How long before a window one may be on duty already; tags come when it opens. */
  public static final Duration LEAD = Duration.ofMinutes(15);

  private final Switches switches;
  private final Responders responders;
  private final Windows windows;
  private final InstantSource clock;
  private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();
  private volatile Map<UUID, Switches.On> on;

  /**
   * The switches as they are stored.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public Duty(
      Switches switches, Responders responders, Lines lines, Shifts shifts, InstantSource clock) {
    this.switches = switches;
    this.responders = responders;
    this.windows = new Windows(lines, shifts);
    this.clock = clock;
    this.on = Map.copyOf(switches.on());
  }

  /** What is answered to somebody who wants to be on duty. */
  public enum Answer {
    /** They are, now or since before. */
    ON_DUTY,
    /** No window of their roles is open anywhere. */
    OUTSIDE_WINDOW,
    /** A window is open, but the line wants a shift, and they have none now. */
    NO_SHIFT,
    /** They do not answer. */
    NOT_A_RESPONDER
  }

  /**
   * What a responder may know of their own duty.
   *
   * @param onDuty whether they are on duty
   * @param onBreak whether they are on a break
   * @param allowed whether they may be on duty
   * @param practises whether they practise, and are not on duty
   * @param windows the windows of their roles, on all lines together
   */
  public record State(
      boolean onDuty, boolean onBreak, boolean allowed, boolean practises, Openness windows) {}

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
    Around around = windows.around(now);
    if (!windows.allow(person.get(), around)) {
      return windows.areOpenTo(person.get(), around) ? Answer.NO_SHIFT : Answer.OUTSIDE_WINDOW;
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

  /**
   * Begins or ends a break: no tags, but the conversations stay.
   *
   * @return whether the person is on duty, so that there is a break to begin or end
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  public boolean setBreak(UUID responder, boolean onBreak) {
    if (!isOnDuty(responder)) {
      return false;
    }
    change(() -> switches.setBreak(responder, onBreak));
    return true;
  }

  /**
   * Begins practice, in or outside windows.
   *
   * @return whether they practise, now or since before; not while they are on duty, and not who
   *     does not answer
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  public boolean practise(UUID responder) {
    if (responders.find(responder).isEmpty()) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    change(() -> switches.practise(responder, now));
    return isPractising(responder);
  }

  /**
   * Ends practice. Conversations stay as they are.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  public void endPractice(UUID responder) {
    change(() -> switches.endPractice(responder));
  }

  /** Whether this person is on duty now. */
  public boolean isOnDuty(UUID responder) {
    return isSwitchedOn(responder) && mayBeOnDuty(responder, windows.around(clock.instant()));
  }

  private boolean isSwitchedOn(UUID responder) {
    Switches.On known = on.get(responder);
    return known != null && !known.practice();
  }

  /** Whether this person practises now. */
  public boolean isPractising(UUID responder) {
    Switches.On known = on.get(responder);
    return known != null && known.practice() && responders.find(responder).isPresent();
  }

  /** Everybody who practises now. */
  public Set<UUID> practising() {
    return on.keySet().stream().filter(this::isPractising).collect(Collectors.toUnmodifiableSet());
  }

  /** Since when this person has been on duty; empty when they are not. */
  public Optional<Instant> onDutySince(UUID responder) {
    return Optional.ofNullable(on.get(responder))
        .map(Switches.On::since)
        .filter(since -> isOnDuty(responder));
  }

  /** Whether this person is on a break. */
  public boolean isOnBreak(UUID responder) {
    Switches.On known = on.get(responder);
    return known != null && known.onBreak();
  }

  /** Everybody who is on duty now. */
  public Set<UUID> onDuty() {
    Around around = windows.around(clock.instant());
    return on.keySet().stream()
        .filter(responder -> isSwitchedOn(responder) && mayBeOnDuty(responder, around))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** This person's own duty now; never allowed for somebody who does not answer. */
  public State state(UUID responder) {
    Set<Role> roles = rolesOf(responder);
    Instant now = clock.instant();
    boolean allowed = mayBeOnDuty(responder, windows.around(now));
    boolean onDuty = allowed && isSwitchedOn(responder);
    return new State(
        onDuty,
        onDuty && isOnBreak(responder),
        allowed,
        isPractising(responder),
        windows.at(now, roles));
  }

  /**
   * Reads the switches again, and turns off those of everybody who may not be on duty any more:
   * their last window ended, or they do not answer any more; who practises needs no window. To be
   * called every second or so, and after each change of a schedule or an account.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public void enforceWindows() {
    change(() -> {
      Around around = windows.around(clock.instant());
      switches
          .on()
          .forEach((responder, known) -> {
            boolean stays =
                known.practice()
                    ? responders.find(responder).isPresent()
                    : mayBeOnDuty(responder, around);
            if (!stays) {
              switches.switchOff(responder);
            }
          });
    });
  }

  /** The roles in which this person may answer; none for somebody who does not. */
  Set<Role> rolesOf(UUID responder) {
    return responders.find(responder).map(Responder::roles).orElse(Set.of());
  }

  /** Calls the listener with each person whose switch changed, on the thread that changed it. */
  public void onChange(Consumer<UUID> listener) {
    listeners.add(listener);
  }

  private boolean mayBeOnDuty(UUID responder, Around around) {
    return responders.find(responder).filter(person -> windows.allow(person, around)).isPresent();
  }

  private void change(Runnable change) {
    List<UUID> changed = new ArrayList<>();
    synchronized (this) {
      change.run();
      Map<UUID, Switches.On> before = on;
      on = Map.copyOf(switches.on());
      Set<UUID> known = new HashSet<>(before.keySet());
      known.addAll(on.keySet());
      known.stream()
          .filter(id -> !Objects.equals(before.get(id), on.get(id)))
          .forEach(changed::add);
    }
    for (UUID responder : changed) {
      listeners.forEach(listener -> listener.accept(responder));
    }
  }
}
