package fi.tagi.server.offer;

import fi.tagi.protocol.ResponderPush;
import fi.tagi.server.session.EncodedFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To how many people a tag was sent, and how many have it before them. People are counted, not
 * consoles; whoever has it on a visible page and on a hidden one has it on a visible one.
 */
final class Reach {
  /** How many tags' numbers are told in one go; the others follow in the next. */
  private static final int TOLD_MAX = 50;

  /** Nobody. */
  static final Numbers NONE = new Numbers(0, 0, 0);

  private final Map<UUID, Counts> tags = new HashMap<>();

  /**
   * How far a tag came.
   *
   * @param shown how many people have it on a visible page
   * @param hidden how many others have it only on a page that is not visible
   * @param offered to how many it was sent
   */
  record Numbers(int shown, int hidden, int offered) {}

  private static final class Counts {
    private final Set<UUID> offered = new HashSet<>();
    private final Map<UUID, Map<Console, Boolean>> drawn = new HashMap<>();
    private Numbers told = NONE;
    private Optional<EncodedFrame> frame = Optional.empty();
    private @Nullable Numbers counted;

    Numbers numbers() {
      Numbers known = counted;
      if (known == null) {
        int shown =
            (int) drawn.values().stream().filter(pages -> pages.containsValue(true)).count();
        known = new Numbers(shown, drawn.size() - shown, offered.size());
        counted = known;
      }
      return known;
    }

    void changed() {
      counted = null;
    }
  }

  /** Whether the tag was sent to anybody who may still have it. */
  boolean knows(UUID contact) {
    return tags.containsKey(contact);
  }

  void offered(UUID contact, UUID person) {
    Counts counts = tags.computeIfAbsent(contact, c -> new Counts());
    if (counts.offered.add(person)) {
      counts.changed();
    }
  }

  void drawn(UUID contact, Console console, boolean visible) {
    Counts counts = tags.get(contact);
    if (counts != null && counts.offered.contains(console.person())) {
      counts.drawn.computeIfAbsent(console.person(), p -> new HashMap<>()).put(console, visible);
      counts.changed();
    }
  }

  void withdrawn(UUID contact, UUID person) {
    tags.computeIfPresent(contact, (_, counts) -> without(counts, person));
  }

  /** A person is gone, from every tag. */
  void left(UUID person) {
    for (UUID contact : Set.copyOf(tags.keySet())) {
      withdrawn(contact, person);
    }
  }

  private static @Nullable Counts without(Counts counts, UUID person) {
    counts.offered.remove(person);
    counts.drawn.remove(person);
    counts.changed();
    return counts.offered.isEmpty() ? null : counts;
  }

  /** A console is gone, and what it showed is nobody's to see. */
  void gone(Console console) {
    for (Counts counts : tags.values()) {
      counts.drawn.computeIfPresent(
          console.person(),
          (person, pages) -> {
            pages.remove(console);
            counts.changed();
            return pages.isEmpty() ? null : pages;
          });
    }
  }

  Numbers of(UUID contact) {
    Counts counts = tags.get(contact);
    return counts == null ? NONE : counts.numbers();
  }

  /** What was told last, for a console that has not heard it; empty when nothing was. */
  Optional<EncodedFrame> told(UUID contact) {
    Counts counts = tags.get(contact);
    return counts == null ? Optional.empty() : counts.frame;
  }

  /** What changed since it was asked last, a frame for each tag. */
  List<Told> changes() {
    List<Told> told = new ArrayList<>();
    for (Map.Entry<UUID, Counts> tag : tags.entrySet()) {
      Counts counts = tag.getValue();
      Numbers now = counts.numbers();
      if (!now.equals(counts.told) && told.size() < TOLD_MAX) {
        EncodedFrame frame =
            EncodedFrame.shared(
                new ResponderPush.Reached(tag.getKey(), now.shown(), now.hidden(), now.offered()));
        counts.told = now;
        counts.frame = Optional.of(frame);
        told.add(new Told(Set.copyOf(counts.offered), frame));
      }
    }
    return told;
  }

  /** A tag's numbers, and to whom they go. */
  record Told(Set<UUID> people, EncodedFrame frame) {}
}
