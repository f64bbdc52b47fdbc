package fi.tagi.server.cluster;

import java.util.UUID;
import java.util.function.Consumer;

/** Carries nudges to whoever listens, on every node. */
public interface ClusterBus {
  /** Says that the contact may have changed. Returns at once. */
  void nudge(UUID contact);

  /** Tells the listener of every nudge from now on; it must return at once. */
  void onNudge(Consumer<UUID> listener);
}
