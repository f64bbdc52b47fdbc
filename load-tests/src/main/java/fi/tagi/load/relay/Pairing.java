package fi.tagi.load.relay;

import fi.tagi.load.lean.Loops;
import fi.tagi.load.measure.Cast;
import fi.tagi.load.scenario.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Brings visitors and responders together, so many conversations to each responder. A few consoles
 * at a time are on duty meanwhile, so that not everybody is shown every tag.
 */
final class Pairing implements Desk.Orders {
  private static final int DESKS_AT_ONCE = 16;
  private static final long SETTLE_SECONDS_MAX = 120;

  private final Stage stage;
  private final Loops loops;
  private final Cast cast;
  private final List<Talk> talks = new ArrayList<>();
  private final Map<Desk, List<Talk>> byDesk = new HashMap<>();
  private final Map<Desk, Integer> places = new HashMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Semaphore free = new Semaphore(DESKS_AT_ONCE);
  private volatile boolean over;

  Pairing(Stage stage, Loops loops, Cast cast, RelayResults results) {
    this.stage = stage;
    this.loops = loops;
    this.cast = cast;
    MessageIds ids = new MessageIds(stage.dice().id().toString());
    // An even number, so that a responder and all their conversations are on one loop.
    int desks = Math.max(1, Math.min(cast.members().size(), stage.sizes().contacts()));
    int even = desks > 1 ? desks - desks % Loops.COUNT : desks;
    for (int i = 0; i < even; i++) {
      Desk desk = new Desk(cast.members().get(i), this);
      byDesk.put(desk, new ArrayList<>());
      places.put(desk, i);
    }
    List<Desk> inOrder = new ArrayList<>(byDesk.keySet());
    inOrder.sort((a, b) -> places.getOrDefault(a, 0) - places.getOrDefault(b, 0));
    for (int i = 0; i < stage.sizes().contacts(); i++) {
      Talk talk = new Talk(i, ids, results);
      talks.add(talk);
      byDesk.getOrDefault(inOrder.get(i % even), List.of()).add(talk);
    }
  }

  /** Everything that must not have happened so far. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** From now on lost connections are nobody's fault. */
  void over() {
    over = true;
  }

  /** The conversations on this loop. */
  List<Talk> on(int loop) {
    return talks.stream().filter(talk -> loopOf(talk) == loop).toList();
  }

  private int loopOf(Talk talk) {
    return byDesk.size() == 1 ? 0 : talk.index % byDesk.size() % Loops.COUNT;
  }

  /** Returns when all talk. */
  List<Talk> settle() throws IOException, InterruptedException {
    int begun = 0;
    for (Desk desk : byDesk.keySet()) {
      if (!free.tryAcquire(SETTLE_SECONDS_MAX, TimeUnit.SECONDS) || !faults.isEmpty()) {
        break;
      }
      if (begun++ % 100 == 0) {
        stage.progress().say("bringing together, " + begun + " of " + byDesk.size());
      }
      loops.open(places.getOrDefault(desk, 0), "/v1/responder", desk.member().cookie(), desk);
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SETTLE_SECONDS_MAX);
    boolean settled = false;
    while (!settled && faults.isEmpty() && System.nanoTime() < end) {
      settled = free.tryAcquire(DESKS_AT_ONCE, 1, TimeUnit.SECONDS);
    }
    if (!settled) {
      throw new IOException("visitors and responders did not come together: " + faults.peek());
    }
    return talks;
  }

  @Override
  public void ready(Desk desk) {
    for (Talk talk : byDesk.getOrDefault(desk, List.of())) {
      UUID claim = stage.dice().id();
      Page page =
          new Page(
              cast.line(),
              stage.dice().id(),
              (came, contact) -> desk.claim(talk, came, contact, claim),
              this::fault);
      loops.open(places.getOrDefault(desk, 0), "/v1/visitor", "", page);
    }
  }

  @Override
  public void won(Desk desk, Talk talk) {
    List<Talk> own = byDesk.getOrDefault(desk, List.of());
    if (own.stream().allMatch(Talk::hasBegun)) {
      desk.offDuty();
    }
  }

  @Override
  public void settled(Desk desk) {
    free.release();
  }

  @Override
  public void fault(String what) {
    if (!over) {
      faults.add(what);
    }
  }
}
