package fi.tagi.load.scenario;

import fi.tagi.load.record.Mark;
import fi.tagi.load.record.Note;
import fi.tagi.load.record.Saying;
import fi.tagi.load.record.Turn;
import fi.tagi.load.report.Latency;
import fi.tagi.protocol.ResponderReply.Won;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/** How long offers and claims took, from the robots' notes. */
final class ClaimLatencies {
  private final Map<UUID, Long> arrivedAt = new HashMap<>();
  private final Map<UUID, Long> lastOfferedAt = new HashMap<>();
  private final Map<UUID, Long> firstClaimedAt = new HashMap<>();
  private final Map<UUID, Long> lastAnsweredAt = new HashMap<>();
  private final Map<UUID, Long> claimedAt = new HashMap<>();
  private final Set<UUID> measured = new HashSet<>();
  private final Histogram winners = new Histogram(3);
  private final Histogram losers = new Histogram(3);

  private ClaimLatencies() {}

  /** The latencies of a run. */
  static List<Latency> of(List<Note> notes) {
    ClaimLatencies latencies = new ClaimLatencies();
    notes.forEach(latencies::see);
    return List.of(
        new Latency(
            "arrived → last console has the tag",
            between(latencies.arrivedAt, latencies.lastOfferedAt)),
        new Latency("claim → won", latencies.winners),
        new Latency("claim → told who has it", latencies.losers),
        new Latency(
            "first claim → last answer",
            between(latencies.firstClaimedAt, latencies.lastAnsweredAt)));
  }

  private void see(Note note) {
    switch (note) {
      case Note.Arrived arrived -> arrivedAt.putIfAbsent(arrived.contact(), arrived.at());
      case Note.Offered offered -> lastOfferedAt.merge(offered.contact(), offered.at(), Math::max);
      case Note.Claimed claimed -> {
        firstClaimedAt.merge(claimed.contact(), claimed.at(), Math::min);
        claimedAt.putIfAbsent(claimed.claim(), claimed.at());
      }
      case Note.Answered answered -> {
        // The second claim under the same id is a question about the first, not a claim to measure.
        Long since = claimedAt.get(answered.claim());
        if (since != null && measured.add(answered.claim())) {
          record(answered.answer() instanceof Won ? winners : losers, since, answered.at());
          lastAnsweredAt.merge(answered.contact(), answered.at(), Math::max);
        }
      }
      case Note.Met _, Note.Parted _, Note.Withdrawn _, Saying _, Mark _, Turn _ -> {}
    }
  }

  private static Histogram between(Map<UUID, Long> from, Map<UUID, Long> to) {
    Histogram nanos = new Histogram(3);
    from.forEach((contact, at) -> {
      Long end = to.get(contact);
      if (end != null) {
        record(nanos, at, end);
      }
    });
    return nanos;
  }

  private static void record(Histogram nanos, long from, long to) {
    nanos.recordValue(Math.max(0, to - from));
  }
}
