package fi.tagi.server.board;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.ManagerPush;
import fi.tagi.protocol.ManagerPush.LineNow;
import fi.tagi.server.database.StorageAway;
import fi.tagi.server.metrics.Metrics;
import fi.tagi.server.offer.OfferBoard.Wait;
import fi.tagi.server.runtime.SerialExecutor;
import fi.tagi.server.session.EncodedFrame;
import fi.tagi.server.session.Session;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every managers' page told how each line stands and who waits. Each change is looked for and
 * encoded once for all who read it in the same language. While nobody watches, nothing is read.
 * Every method returns at once.
 */
public final class ManageBoard {
  private static final Logger LOG = LoggerFactory.getLogger(ManageBoard.class);

  private final LineStates lines;
  private final Supplier<List<Wait>> waits;
  private final WaitList list = new WaitList();
  private final Metrics metrics;
  private final Map<Session, Watcher> watchers = new ConcurrentHashMap<>();
  private final SerialExecutor passes = SerialExecutor.onVirtualThreads("board", 2);
  private final AtomicBoolean passDue = new AtomicBoolean();

  /**
   * A board of these lines.
   *
   * @param waits those who wait, the oldest arrival first; asking is from memory
   */
  public ManageBoard(LineStates lines, Supplier<List<Wait>> waits, Metrics metrics) {
    this.lines = lines;
    this.waits = waits;
    this.metrics = metrics;
  }

  private static final class Watcher {
    private final Language language;
    private List<LineNow> told = List.of();
    private boolean isNew = true;

    private Watcher(Language language) {
      this.language = language;
    }
  }

  /** The pushes about lines of one pass, each made once. */
  private final class Frames {
    private final Map<Language, List<LineNow>> views = new EnumMap<>(Language.class);
    private final Map<Language, EncodedFrame> frames = new EnumMap<>(Language.class);

    List<LineNow> lines(Language language) {
      return views.computeIfAbsent(language, lines::now);
    }

    EncodedFrame frame(Language language) {
      return frames.computeIfAbsent(
          language, l -> EncodedFrame.of(new ManagerPush.Lines(lines(l))));
    }
  }

  /** Shows this session everything, and then whatever changes. */
  public void watch(Session session, Language language) {
    watchers.put(session, new Watcher(language));
    look();
  }

  /** The session is gone. */
  public void forget(Session session) {
    watchers.remove(session);
  }

  /**
   * Looks once more, and tells whoever was told otherwise. To be called every second and on every
   * change.
   */
  public void look() {
    if (!watchers.isEmpty() && passDue.compareAndSet(false, true) && !passes.offer(this::runPass)) {
      passDue.set(false);
    }
  }

  private void runPass() {
    passDue.set(false);
    List<EncodedFrame> changes = list.take(waits.get());
    try {
      lines.refresh(!changes.isEmpty());
    } catch (StorageAway e) {
      LOG.warn("the board's numbers wait for the database");
      metrics.fault(Metrics.Area.DATABASE);
    }
    tell(changes);
  }

  private void tell(List<EncodedFrame> changes) {
    Frames frames = new Frames();
    @Nullable List<EncodedFrame> whole = null;
    for (Map.Entry<Session, Watcher> entry : watchers.entrySet()) {
      Watcher watcher = entry.getValue();
      List<LineNow> now = frames.lines(watcher.language);
      if (watcher.isNew || !now.equals(watcher.told)) {
        watcher.told = now;
        entry.getKey().send(frames.frame(watcher.language));
      }
      if (watcher.isNew) {
        watcher.isNew = false;
        whole = whole == null ? list.whole() : whole;
        whole.forEach(entry.getKey()::send);
      } else {
        changes.forEach(entry.getKey()::send);
      }
    }
  }
}
