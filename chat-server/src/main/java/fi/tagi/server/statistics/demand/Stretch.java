package fi.tagi.server.statistics.demand;

import fi.tagi.server.statistics.demand.Coverings.Planned;
import fi.tagi.server.statistics.demand.Coverings.Spell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A time for which the same people are planned: shifts are cut where one of them begins or ends, so
 * that each contact falls into one stretch, however shifts overlap.
 *
 * @param when from when to when
 * @param people how many different people, one or more
 */
record Stretch(Spell when, int people) {

  /** People × its length. */
  long staffedSeconds() {
    return people * when.seconds();
  }

  /** Those of these shifts, in order and apart. */
  static List<Stretch> of(List<Planned> shifts) {
    TreeMap<Instant, List<Change>> changes = new TreeMap<>();
    for (Planned shift : shifts) {
      add(changes, shift.when().from(), new Change(shift.who(), 1));
      add(changes, shift.when().to(), new Change(shift.who(), -1));
    }
    List<Stretch> stretches = new ArrayList<>();
    Map<UUID, Integer> planned = new HashMap<>();
    Instant since = Instant.MIN;
    for (Map.Entry<Instant, List<Change>> change : changes.entrySet()) {
      if (!planned.isEmpty()) {
        stretches.add(new Stretch(new Spell(since, change.getKey()), planned.size()));
      }
      since = change.getKey();
      for (Change one : change.getValue()) {
        planned.merge(one.who(), one.shifts(), Integer::sum);
      }
      planned.values().removeIf(count -> count == 0);
    }
    return List.copyOf(stretches);
  }

  private static void add(Map<Instant, List<Change>> changes, Instant at, Change change) {
    changes.computeIfAbsent(at, a -> new ArrayList<>()).add(change);
  }

  /** One shift more or less of a person. */
  private record Change(UUID who, int shifts) {}
}
