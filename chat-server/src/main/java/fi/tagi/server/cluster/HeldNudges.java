package fi.tagi.server.cluster;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * A bus whose nudges can wait for the end of a piece of work: whoever asked gets their answer
 * before everybody else is told to look again, and not in competition with them.
 */
public final class HeldNudges implements ClusterBus {
  private final ScopedValue<Set<UUID>> held = ScopedValue.newInstance();
  private final ClusterBus bus;

  /** Over a bus that carries what is let go. */
  public HeldNudges(ClusterBus bus) {
    this.bus = bus;
  }

  /**
   * Does the work, then nudges what it nudged, however it ended.
   *
   * @param then runs the nudging when the answer is out of the way
   */
  public void after(Runnable work, Executor then) {
    Set<UUID> contacts = new LinkedHashSet<>();
    try {
      ScopedValue.where(held, contacts).run(work);
    } finally {
      if (!contacts.isEmpty()) {
        then.execute(() -> contacts.forEach(bus::nudge));
      }
    }
  }

  @Override
  public void nudge(UUID contact) {
    if (held.isBound()) {
      held.get().add(contact);
    } else {
      bus.nudge(contact);
    }
  }

  @Override
  public void onNudge(Consumer<UUID> listener) {
    bus.onNudge(listener);
  }
}
