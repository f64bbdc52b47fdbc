package fi.tagi.server.statistics.report;

import java.time.Instant;
import java.util.List;

/** When people were planned to answer, and when the line was open. */
public interface Coverings {
  /** The shifts of the line within these instants that somebody had, each by itself. */
  List<Spell> planned(String line, Instant from, Instant to);

  /** When the line was open within these instants, in order and apart. */
  List<Spell> open(String line, Instant from, Instant to);

  /** From an instant on and before another. */
  record Spell(Instant from, Instant to) {}
}
