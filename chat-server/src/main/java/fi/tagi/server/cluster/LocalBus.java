package fi.tagi.server.cluster;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The bus of a single node: tells the listeners of this process. */
public final class LocalBus implements ClusterBus {
  private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void nudge(UUID contact) {
    listeners.forEach(listener -> listener.accept(contact));
  }

  @Override
  public void onNudge(Consumer<UUID> listener) {
    listeners.add(listener);
  }
}
