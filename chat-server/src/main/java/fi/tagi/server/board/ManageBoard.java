package fi.tagi.server.board;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.ManagerPush;
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
    private ManagerPush.Lines told = new ManagerPush.Lines(List.of(), false);
    private boolean isNew = true;

    private Watcher(Language language) {
      this.language = language;
    }
  }

  /** The pushes about lines of one pass, each made once. */
  private final class Frames {
    private final Map<Language, ManagerPush.Lines> pushes = new EnumMap<>(Language.class);
    private final Map<Language, EncodedFrame> frames = new EnumMap<>(Language.class);

    ManagerPush.Lines lines(Language language, boolean current) {
      return pushes.computeIfAbsent(language, l -> new ManagerPush.Lines(lines.now(l), current));
    }

    EncodedFrame frame(Language language, ManagerPush.Lines push) {
      return frames.computeIfAbsent(language, _ -> EncodedFrame.shared(push));
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
    WaitList.Change change = list.take(waits.get());
    tell(change.frames(), isCurrent(change.others()));
  }

  private boolean isCurrent(boolean areOld) {
    try {
      lines.refresh(areOld);
      return true;
    } catch (StorageAway e) {
      LOG.warn("the board waits for the database");
      metrics.fault(Metrics.Area.DATABASE);
      return false;
    }
  }

  private void tell(List<EncodedFrame> changes, boolean current) {
    Frames frames = new Frames();
    @Nullable List<EncodedFrame> whole = null;
    for (Map.Entry<Session, Watcher> entry : watchers.entrySet()) {
      Watcher watcher = entry.getValue();
      ManagerPush.Lines now = frames.lines(watcher.language, current);
      if (watcher.isNew || !now.equals(watcher.told)) {
        watcher.told = now;
        entry.getKey().send(frames.frame(watcher.language, now));
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
