package fi.tagi.load.check;

import fi.tagi.load.record.DiaryEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One contact as its entries in the diary tell it, folded from the first to the last. */
final class Course {
  private final List<String> faults = new ArrayList<>();
  private final Map<Long, DiaryEntry> wins = new LinkedHashMap<>();
  private final List<DiaryEntry> releases = new ArrayList<>();
  private State state = State.NONE;
  private Optional<DiaryEntry> arrival = Optional.empty();
  private Optional<DiaryEntry> over = Optional.empty();
  private boolean coded;

  /** How it stands. */
  enum State {
    NONE,
    WAITING,
    HELD,
    ENDED,
    CLOSED
  }

  private Course() {}

  /** Folds a contact's entries, which are in the order of their versions. */
  static Course of(List<DiaryEntry> entries) {
    Course course = new Course();
    long expected = 1;
    for (DiaryEntry entry : entries) {
      if (entry.version() != expected) {
        course.faults.add("the diary has version " + entry.version() + " for " + expected);
      }
      expected = entry.version() + 1;
      course.follow(entry);
    }
    return course;
  }

  private void follow(DiaryEntry entry) {
    switch (entry.kind()) {
      case "arrived" -> {
        step(entry, State.NONE, State.WAITING);
        arrival = Optional.of(entry);
      }
      case "turned_away" -> closes(entry, State.NONE);
      case "claimed" -> {
        step(entry, State.WAITING, State.HELD);
        wins.put(entry.version(), entry);
      }
      case "handed_over", "joined" -> {
        step(entry, State.HELD, State.HELD);
        wins.put(entry.version(), entry);
      }
      case "released" -> {
        step(entry, State.HELD, State.WAITING);
        releases.add(entry);
      }
      case "abandoned", "unserved" -> closes(entry, State.WAITING);
      case "ended" -> {
        step(entry, State.HELD, State.ENDED);
        over = Optional.of(entry);
      }
      case "wrapped_up" -> {
        step(entry, State.ENDED, State.CLOSED);
        coded = true;
      }
      case "left_uncoded" -> step(entry, State.ENDED, State.CLOSED);
      default -> {}
    }
  }

  private void step(DiaryEntry entry, State from, State to) {
    if (state != from) {
      faults.add("the diary has \"" + entry.kind() + "\" of a contact that is " + state);
    }
    state = to;
  }

  private void closes(DiaryEntry entry, State from) {
    step(entry, from, State.CLOSED);
    over = Optional.of(entry);
  }

  /** What cannot follow one another, in words. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  State state() {
    return state;
  }

  /** Who got it, by epoch. */
  Map<Long, DiaryEntry> wins() {
    return wins;
  }

  /** How often it went back to waiting, and why. */
  List<DiaryEntry> releases() {
    return releases;
  }

  /** Its arrival; empty when it was turned away. */
  Optional<DiaryEntry> arrival() {
    return arrival;
  }

  /** The entry that says how it came to its end; empty while it goes on. */
  Optional<DiaryEntry> over() {
    return over;
  }

  /** Whether its last holder coded it. */
  boolean isCoded() {
    return coded;
  }

  /** Whether it was answered: held to its end, or held now. */
  boolean isAnswered() {
    return state == State.HELD
        || state == State.ENDED
        || (state == State.CLOSED && over.filter(end -> end.kind().equals("ended")).isPresent());
  }

  /** How long it took from the arrival to the end, in microseconds. */
  long lastedMicros() {
    return over.map(DiaryEntry::atMicros).orElse(0L) - arrival.map(DiaryEntry::atMicros).orElse(0L);
  }

  /** The courses of all contacts. */
  static Map<UUID, Course> all(List<DiaryEntry> entries) {
    Map<UUID, List<DiaryEntry>> byContact = new LinkedHashMap<>();
    for (DiaryEntry entry : entries) {
      byContact.computeIfAbsent(entry.contact(), _ -> new ArrayList<>()).add(entry);
    }
    Map<UUID, Course> courses = new LinkedHashMap<>();
    byContact.forEach((contact, own) -> {
      own.sort(Comparator.comparingLong(DiaryEntry::version));
      courses.put(contact, of(own));
    });
    return courses;
  }
}
