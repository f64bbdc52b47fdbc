package fi.tagi.server.offer;

import fi.tagi.protocol.ResponderPush;
import fi.tagi.server.session.EncodedFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * To how many people a tag was sent, and on how many people's screens it is. People are counted,
 * not consoles.
 */
final class Reach {
  /** How many tags' numbers are told in one go; the others follow in the next. */
  private static final int TOLD_MAX = 50;

  private final Map<UUID, Counts> tags = new HashMap<>();

  private static final class Counts {
    private final Set<UUID> offered = new HashSet<>();
    private final Set<UUID> shown = new HashSet<>();
    private boolean changed;
  }

  void offered(UUID contact, UUID person) {
    Counts counts = tags.computeIfAbsent(contact, c -> new Counts());
    counts.changed |= counts.offered.add(person);
  }

  void shown(UUID contact, UUID person) {
    Counts counts = tags.get(contact);
    if (counts != null && counts.offered.contains(person)) {
      counts.changed |= counts.shown.add(person);
    }
  }

  void withdrawn(UUID contact, UUID person) {
    Counts counts = tags.get(contact);
    if (counts == null) {
      return;
    }
    counts.changed |= counts.offered.remove(person);
    counts.changed |= counts.shown.remove(person);
    if (counts.offered.isEmpty()) {
      tags.remove(contact);
    }
  }

  /** What changed since it was asked last, a frame for each tag. */
  List<Told> changes() {
    List<Told> told = new ArrayList<>();
    for (Map.Entry<UUID, Counts> tag : tags.entrySet()) {
      Counts counts = tag.getValue();
      if (counts.changed && told.size() < TOLD_MAX) {
        counts.changed = false;
        told.add(
            new Told(
                tag.getKey(),
                Set.copyOf(counts.offered),
                EncodedFrame.of(
                    new ResponderPush.Reached(
                        tag.getKey(), counts.shown.size(), counts.offered.size()))));
      }
    }
    return told;
  }

  /** A tag's numbers, and to whom they go. */
  record Told(UUID contact, Set<UUID> people, EncodedFrame frame) {}
}
