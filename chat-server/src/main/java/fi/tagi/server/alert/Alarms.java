package fi.tagi.server.alert;

import fi.tagi.protocol.Insistence;
import fi.tagi.server.offer.OfferBoard.Wait;
import fi.tagi.server.roster.Staffing;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Looks for what a manager must know at once: a contact past the promise, an open line with nobody
 * on duty. What was told is told again only after it was otherwise.
 */
public final class Alarms {
  /** How long a line may be open with nobody on duty: people come to their shift one by one. */
  static final Duration UNSTAFFED_GRACE = Duration.ofSeconds(60);

  private final Lines lines;
  private final Staffing staffing;
  private final Consumer<Alert> tell;
  private final Set<UUID> pastPromise = new HashSet<>();
  private final Map<String, Instant> unstaffedSince = new HashMap<>();
  private final Set<String> unstaffedTold = new HashSet<>();

  /**
   * Alarms of these lines.
   *
   * @param tell takes each alert, and returns at once
   */
  public Alarms(Lines lines, Staffing staffing, Consumer<Alert> tell) {
    this.lines = lines;
    this.staffing = staffing;
    this.tell = tell;
  }

  /**
   * Looks once. To be called every second or so.
   *
   * @param waits those who wait
   */
  public synchronized void look(List<Wait> waits, Instant now) {
    Set<UUID> waiting = new HashSet<>();
    for (Wait wait : waits) {
      UUID id = wait.contact().contact();
      if (wait.insistence() == Insistence.PAST_PROMISE) {
        waiting.add(id);
        if (pastPromise.add(id)) {
          tell.accept(pastPromise(wait, waits, now));
        }
      }
    }
    pastPromise.retainAll(waiting);
    lines.all().forEach(line -> look(line, waits, now));
    unstaffedSince.keySet().removeIf(line -> lines.find(line).isEmpty());
    unstaffedTold.retainAll(unstaffedSince.keySet());
  }

  /** Whether the line has been open with nobody on duty for so long that it was told. */
  public synchronized boolean isUnstaffed(String line) {
    return unstaffedTold.contains(line);
  }

  private void look(Line line, List<Wait> waits, Instant now) {
    String code = line.code();
    boolean isOpen = !lines.schedule(code).rolesAt(now).isEmpty();
    if (!isOpen || staffing.isStaffed(code, now)) {
      unstaffedSince.remove(code);
      return;
    }
    Instant since = unstaffedSince.computeIfAbsent(code, c -> now);
    if (!since.plus(UNSTAFFED_GRACE).isAfter(now) && unstaffedTold.add(code)) {
      tell.accept(new Alert(Alert.Kind.NOBODY_ON_DUTY, code, waiting(code, waits), 0, 0, 0));
    }
  }

  private Alert pastPromise(Wait wait, List<Wait> waits, Instant now) {
    String line = wait.contact().intake().line();
    return new Alert(
        Alert.Kind.PAST_PROMISE,
        line,
        waiting(line, waits),
        Duration.between(wait.contact().arrivedAt(), now).toSeconds(),
        wait.shown(),
        staffing.countOnDuty(line, now));
  }

  private static int waiting(String line, List<Wait> waits) {
    return (int) waits.stream().filter(w -> w.contact().intake().line().equals(line)).count();
  }
}
