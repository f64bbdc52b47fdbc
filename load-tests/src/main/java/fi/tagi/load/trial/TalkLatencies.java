package fi.tagi.load.trial;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Saying;
import fi.tagi.load.report.Latency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** How long waiting and talking took, from the robots' notes. */
final class TalkLatencies {
  static final String HEARD = "written → heard by the other";

  private TalkLatencies() {}

  /** The latencies of a run. */
  static List<Latency> of(List<Note> notes) {
    Latency met = Latency.of("arrived → met");
    Latency acknowledged = Latency.of("written → acknowledged");
    Map<UUID, Long> arrivedAt = new HashMap<>();
    Map<UUID, Long> sentAt = new HashMap<>();
    Set<UUID> seen = new TreeSet<>();
    for (Note note : notes) {
      switch (note) {
        case Note.Arrived arrived -> arrivedAt.putIfAbsent(arrived.contact(), arrived.at());
        case Note.Met one -> {
          Long since = arrivedAt.remove(one.contact());
          if (since != null) {
            met.add(since, one.at());
          }
        }
        case Saying.Wrote wrote -> sentAt.putIfAbsent(wrote.message(), wrote.at());
        case Saying.Acknowledged one when seen.add(one.message()) ->
            acknowledged.add(sentAt.getOrDefault(one.message(), one.at()), one.at());
        default -> {}
      }
    }
    return List.of(met, acknowledged, heard(notes, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  /**
   * From writing to being heard by the other side, of what was written between two instants; but
   * not of what was on its way while the page was away by itself ({@link Absences}).
   */
  static Latency heard(List<Note> notes, long from, long until) {
    Latency heard = Latency.of(HEARD);
    Absences absences = Absences.of(notes);
    Map<UUID, Saying.Wrote> sent = new HashMap<>();
    Map<UUID, Long> metAt = new HashMap<>();
    Set<UUID> seen = new TreeSet<>();
    for (Note note : notes) {
      switch (note) {
        case Note.Met met -> metAt.putIfAbsent(met.contact(), met.at());
        case Saying.Wrote wrote -> sent.putIfAbsent(wrote.message(), wrote);
        case Saying.Heard one -> {
          Saying.Wrote wrote = sent.get(one.message());
          if (wrote != null
              && !one.who().equals(wrote.who())
              && wrote.at() >= from
              && wrote.at() < until
              && wrote.at() >= metAt.getOrDefault(one.contact(), Long.MAX_VALUE)
              && seen.add(one.message())
              && !absences.within(one.contact(), wrote.at(), one.at())) {
            heard.add(wrote.at(), one.at());
          }
        }
        default -> {}
      }
    }
    return heard;
  }
}
