package fi.tagi.server.gateway.socket;

import fi.tagi.server.runtime.SerialExecutor;
import fi.tagi.server.session.Endpoint;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A session's frames on their way in: the endpoint gets them one after another on virtual threads,
 * and no more wait than the capacity. That the connection is gone is always heard, also by an
 * endpoint whose inbox is full.
 */
final class Inbox {
  private static final AtomicIntegerFieldUpdater<Inbox> WAITING =
      AtomicIntegerFieldUpdater.newUpdater(Inbox.class, "waiting");

  private static final Endpoint NONE =
      new Endpoint() {
        @Override
        public void receive(byte[] frame) {}

        @Override
        public void gone() {}
      };

  /** What an empty frame costs, so that not even those can be piled up without end. */
  private static final int FRAME_OVERHEAD = 64;

  /** Opening and being gone come on top of the frames. */
  private static final int BESIDE_FRAMES = 2;

  private final int capacity;
  private final SerialExecutor tasks;
  private final Consumer<RuntimeException> faults;

  @SuppressWarnings("UnusedVariable") // through its updater
  private volatile int waiting;

  private Endpoint endpoint = NONE;

  /**
   * An empty inbox.
   *
   * @param capacity how many bytes of frames may wait
   * @param faults is told what the endpoint throws
   */
  Inbox(String name, int capacity, Consumer<RuntimeException> faults) {
    this.capacity = capacity;
    this.tasks = SerialExecutor.onVirtualThreads(name, capacity / FRAME_OVERHEAD + BESIDE_FRAMES);
    this.faults = faults;
  }

  /** Gets the endpoint; the first call. */
  void open(Supplier<Endpoint> source) {
    tasks.offer(() -> guarded(() -> endpoint = source.get()));
  }

  /** Takes a frame, or answers false when it is full. */
  boolean offer(byte[] frame) {
    int size = frame.length + FRAME_OVERHEAD;
    if (WAITING.addAndGet(this, size) > capacity) {
      WAITING.addAndGet(this, -size);
      return false;
    }
    return tasks.offer(() -> {
      WAITING.addAndGet(this, -size);
      guarded(() -> endpoint.receive(frame));
    });
  }

  /** The connection is gone; the last call. Runs the task when the endpoint knows. */
  void gone(Runnable then) {
    tasks.offer(() -> {
      guarded(() -> endpoint.gone());
      then.run();
    });
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      faults.accept(e);
    }
  }
}
