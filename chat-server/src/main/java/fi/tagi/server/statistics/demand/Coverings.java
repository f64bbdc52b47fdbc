package fi.tagi.server.statistics.demand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When people were planned to answer, and when the line was open. */
public interface Coverings {
  /** The shifts of the line that somebody has and that meet these instants, each whole. */
  List<Planned> planned(String line, Instant from, Instant to);

  /** When the line was open within these instants, in order and apart. */
  List<Spell> open(String line, Instant from, Instant to);

  /**
   * A shift.
   *
   * @param who whose; only to tell one person from another
   * @param when all of it
   */
  record Planned(UUID who, Spell when) {}

  /** From an instant on and before another. */
  record Spell(Instant from, Instant to) {

    /** What of it lies within these instants; it ends where it begins when nothing does. */
    public Spell within(Instant first, Instant end) {
      Instant begins = from.isBefore(first) ? first : from;
      Instant ends = to.isAfter(end) ? end : to;
      return new Spell(begins, ends.isBefore(begins) ? begins : ends);
    }

    /** Its length in whole seconds. */
    long seconds() {
      return to.getEpochSecond() - from.getEpochSecond();
    }
  }
}
