package fi.tagi.server.offer.line;

import fi.tagi.protocol.Delay;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContact.State;
import fi.tagi.server.diary.OpenContacts;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.LineViews.Queue;
import fi.tagi.server.schedule.Lines;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many wait on each line, in which places, how long answers have taken lately, and how many
 * conversations run: counted once every few seconds for everybody. Asking is from memory.
 */
public final class Queues {
  private static final Queue EMPTY = new Queue(0, new Delay.NoneYet());
  private static final int ANSWERS_MAX = 20;

  private final OpenContacts open;
  private final Answers answers;
  private final Lines lines;
  private final InstantSource clock;

  /** The places of those who came since it was counted. */
  private final Map<UUID, Integer> newcomers = new ConcurrentHashMap<>();

  private volatile Snapshot snapshot =
      new Snapshot(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Nothing is counted yet. */
  public Queues(OpenContacts open, Answers answers, Lines lines, InstantSource clock) {
    this.open = open;
    this.answers = answers;
    this.lines = lines;
    this.clock = clock;
  }

  /** How long those waited who were answered lately. */
  @FunctionalInterface
  public interface Answers {
    /**
     * Of the contacts of a line that arrived since an instant, those that were answered last.
     *
     * @param most how many of them
     */
    List<Duration> latest(String line, Instant since, int most);
  }

  private record Snapshot(
      Map<String, Queue> lines,
      Map<UUID, Integer> places,
      Map<String, Integer> running,
      Map<UUID, Integer> runningOf,
      Map<String, Integer> urgent) {}

  /**
   * Counts again. To be called every few seconds.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public void refresh() {
    Set<UUID> counted = Set.copyOf(newcomers.keySet());
    Map<String, Integer> waiting = new HashMap<>();
    Map<UUID, Integer> places = new HashMap<>();
    Map<String, Integer> running = new HashMap<>();
    Map<UUID, Integer> runningOf = new HashMap<>();
    Map<String, Integer> urgent = new HashMap<>();
    for (OpenContact contact : open.look()) {
      String line = contact.intake().line();
      if (contact.urgent() && contact.state() != State.ENDED) {
        urgent.merge(line, 1, Integer::sum);
      }
      if (contact.state() == State.WAITING) {
        places.put(contact.contact(), waiting.merge(line, 1, Integer::sum));
      } else if (contact.state() == State.HELD) {
        running.merge(line, 1, Integer::sum);
        contact.participants().forEach(who -> runningOf.merge(who.holder(), 1, Integer::sum));
      }
    }
    Map<String, Queue> queues = new HashMap<>();
    for (Line line : lines.all()) {
      queues.put(line.code(), new Queue(waiting.getOrDefault(line.code(), 0), delay(line.code())));
    }
    waiting.forEach(
        (line, count) -> queues.putIfAbsent(line, new Queue(count, new Delay.NoneYet())));
    snapshot = new Snapshot(queues, places, running, runningOf, urgent);
    newcomers.keySet().removeAll(counted);
  }

  private Delay delay(String line) {
    Instant since = lines.schedule(line).openSince(clock.instant());
    List<Duration> latest = new ArrayList<>(answers.latest(line, since, ANSWERS_MAX));
    if (latest.isEmpty()) {
      return new Delay.NoneYet();
    }
    latest.sort(Duration::compareTo);
    int upper = latest.size() / 2;
    Duration median =
        latest.size() % 2 == 1
            ? latest.get(upper)
            : latest.get(upper - 1).plus(latest.get(upper)).dividedBy(2);
    return new Delay.Measured(median.toSeconds(), latest.size());
  }

  /** Those who wait on a line, as counted last. */
  public Queue of(String line) {
    return snapshot.lines().getOrDefault(line, EMPTY);
  }

  /** How many conversations run on a line, as counted last. */
  public int running(String line) {
    return snapshot.running().getOrDefault(line, 0);
  }

  /** How many contacts of a line that wait or run are marked urgent, as counted last. */
  public int urgent(String line) {
    return snapshot.urgent().getOrDefault(line, 0);
  }

  /** In how many conversations a responder is, as counted last. */
  public int runningOf(UUID responder) {
    return snapshot.runningOf().getOrDefault(responder, 0);
  }

  /** Takes the place of a contact that came just now, until it is counted with the others. */
  public void came(UUID contact, int place) {
    newcomers.put(contact, place);
  }

  /** The place of a waiting contact on its line, from 1; empty when it is not known yet. */
  public Optional<Integer> place(UUID contact) {
    Integer counted = snapshot.places().get(contact);
    return Optional.ofNullable(counted == null ? newcomers.get(contact) : counted);
  }
}
