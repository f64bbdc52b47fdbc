package fi.tagi.server.offer.line;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.LineView;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.VisitorPush;
import fi.tagi.server.database.StorageAway;
import fi.tagi.server.roster.Staffing;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.LineViews;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.PracticeLine;
import fi.tagi.server.session.EncodedFrame;
import fi.tagi.server.session.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Tells pages and consoles of their lines: each is told again when what it was told last is no
 * longer true. A line is looked at and encoded once for all who read it in the same language.
 */
public final class LineBoard {
  private final Lines lines;
  private final Staffing staffing;
  private final Queues queues;
  private final InstantSource clock;
  private final Map<Session, Watch> watches = new ConcurrentHashMap<>();

  /** A board of these lines. */
  public LineBoard(Lines lines, Staffing staffing, Queues queues, InstantSource clock) {
    this.lines = lines;
    this.staffing = staffing;
    this.queues = queues;
    this.clock = clock;
  }

  /** Who is told. */
  public enum Audience {
    /** A visitor's page. */
    VISITOR,
    /** A responder's console. */
    RESPONDER
  }

  private record Watch(Language language, Audience audience, Map<String, LineView> told) {}

  private record Change(Audience audience, LineView view) {
    EncodedFrame frame() {
      return switch (audience) {
        case VISITOR -> EncodedFrame.shared(new VisitorPush.LineChanged(view));
        case RESPONDER -> EncodedFrame.shared(new ResponderPush.LineChanged(view));
      };
    }
  }

  /** The line as it is now, or the practice line; empty when there is none. */
  public Optional<LineView> view(String code, Language language) {
    return lines.serving(code).map(line -> view(line, language));
  }

  /** Every line as it is now. */
  public List<LineView> views(Language language) {
    return lines.all().stream().map(line -> view(line, language)).toList();
  }

  /** Every line and every practice line as they are now. */
  public List<LineView> viewsWithPractice(Language language) {
    return lines.all().stream()
        .flatMap(line ->
            PracticeLine.isPossible(line)
                ? Stream.of(line, PracticeLine.of(line))
                : Stream.of(line))
        .map(line -> view(line, language))
        .toList();
  }

  /**
   * Keeps a session told of the lines it was shown.
   *
   * @param shown what it was told already
   */
  public void watch(Session session, Audience audience, Language language, List<LineView> shown) {
    Map<String, LineView> told = new ConcurrentHashMap<>();
    shown.forEach(view -> told.put(view.line(), view));
    watches.put(session, new Watch(language, audience, told));
  }

  /** The session is gone. */
  public void forget(Session session) {
    watches.remove(session);
  }

  /**
   * Looks at every line once, and tells whoever was told otherwise. To be called every second and
   * on every change.
   */
  public synchronized void tick() {
    if (watches.isEmpty()) {
      return;
    }
    Map<Change, EncodedFrame> frames = new HashMap<>();
    Map<Language, List<LineView>> now = new HashMap<>();
    watches.forEach((session, watch) -> {
      for (LineView view : now.computeIfAbsent(watch.language(), this::viewsWithPractice)) {
        LineView told = watch.told().get(view.line());
        if (told != null && !told.equals(view)) {
          watch.told().put(view.line(), view);
          session.send(frames.computeIfAbsent(new Change(watch.audience(), view), Change::frame));
        }
      }
    });
  }

  private LineView view(Line line, Language language) {
    Instant now = clock.instant();
    return LineViews.of(
        line,
        language,
        new LineViews.Now(
            now,
            lines.schedule(line.code()).at(now),
            there(line.code(), now),
            queues.of(line.code())));
  }

  /**
   * Nobody can answer while the database is away; the line and its help numbers are still shown.
   */
  private Set<Role> there(String line, Instant now) {
    try {
      return staffing.rolesThere(line, now);
    } catch (StorageAway e) {
      return Set.of();
    }
  }
}
