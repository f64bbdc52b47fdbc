package fi.tagi.server.cluster;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bus of a single node: tells the listeners of this process. */
public final class LocalBus implements ClusterBus {
  private static final Logger LOG = LoggerFactory.getLogger(LocalBus.class);

  private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void nudge(UUID contact) {
    listeners.forEach(listener -> tell(listener, contact));
  }

  /** What was committed stays answered, whatever happens to those who only look again. */
  private static void tell(Consumer<UUID> listener, UUID contact) {
    try {
      listener.accept(contact);
    } catch (RuntimeException e) {
      LOG.warn("a listener failed", e);
    }
  }

  @Override
  public void onNudge(Consumer<UUID> listener) {
    listeners.add(listener);
  }
}
