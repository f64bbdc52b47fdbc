package fi.tagi.load.relay;

import fi.tagi.load.report.Latency;
import fi.tagi.load.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

/** What was measured of messages, from the end of the warm-up on. Safe for use by many threads. */
final class RelayResults {
  private static final int SECONDS_MAX = 3_600;

  final Latency acknowledged = Latency.of("due → acknowledged");
  final Latency delivered = Latency.of(Relay.DELIVERED);
  private final AtomicLongArray bySecond = new AtomicLongArray(SECONDS_MAX);
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private volatile long from = Long.MAX_VALUE;
  private volatile long to = Long.MAX_VALUE;

  /** Measures what is due from now on and for so long. */
  void measure(long begin, long end) {
    to = end;
    from = begin;
  }

  void acknowledged(long due, long now) {
    if (due >= from && due < to) {
      acknowledged.add(due, now);
    }
  }

  void delivered(long due, long now) {
    if (due >= from && due < to) {
      delivered.add(due, now);
    }
    if (now >= from && now < to) {
      bySecond.incrementAndGet((int) Math.min(SECONDS_MAX - 1, (now - from) / 1_000_000_000L));
    }
  }

  void refused(String why) {
    refusals.merge(why, 1, Integer::sum);
  }

  /** How many were delivered while it was measured. */
  long count() {
    long count = 0;
    for (int i = 0; i < SECONDS_MAX; i++) {
      count += bySecond.get(i);
    }
    return count;
  }

  /** Refusals, which must not be. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    new TreeMap<>(refusals)
        .forEach((why, count) -> faults.add(count + " messages were refused: " + why));
    return faults;
  }

  Series series(int seconds) {
    List<Double> at = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < seconds; i++) {
      at.add((double) i);
      values.add((double) bySecond.get(i));
    }
    return new Series("messages delivered", "a second", at, values);
  }
}
