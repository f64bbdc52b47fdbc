package fi.tagi.load.foe;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Every foe again and again, several of each at once, until it is called off. */
public final class Siege {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final URI server;
  private final Consumer<String> fault;
  private final Map<Foe, Integer> attacks = new EnumMap<>(Foe.class);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean over;

  private Siege(URI server, Consumer<String> fault) {
    this.server = server;
    this.fault = fault;
  }

  /**
   * Begins one.
   *
   * @param ofEach how many of each at once
   * @param fault is told in words when the server does not do what it should; from any thread
   */
  public static Siege begin(URI server, int ofEach, Consumer<String> fault) {
    Siege siege = new Siege(server, fault);
    for (Foe foe : Foe.values()) {
      for (int i = 0; i < ofEach; i++) {
        siege.threads.execute(() -> siege.go(foe));
      }
    }
    return siege;
  }

  private void go(Foe foe) {
    do {
      String wrong = foe.attack(server);
      if (!wrong.isEmpty()) {
        fault.accept(foe + " " + wrong);
      }
      synchronized (attacks) {
        attacks.merge(foe, 1, Integer::sum);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    } while (!over);
  }

  /** Calls it off, once each has done what it began; gives how often each has tried, in words. */
  public List<String> callOff() throws InterruptedException {
    over = true;
    threads.shutdown();
    if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
      fault.accept("an attack did not come to an end");
    }
    List<String> all = new ArrayList<>();
    synchronized (attacks) {
      attacks.forEach((foe, count) -> all.add(foe + " " + count));
    }
    return all;
  }
}
