package fi.tagi.load.check;

import fi.tagi.load.record.DiaryEntry;
import fi.tagi.load.record.Note;
import fi.tagi.load.record.Note.Answered;
import fi.tagi.load.record.Turn;
import fi.tagi.protocol.ResponderReply.Won;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The numbers of a line under the names of the statistics, by who counted them. */
public final class Account {
  private static final long SHORT_MICROS = 10_000_000;

  private Account() {}

  /** What follows from the diary, by the definitions that {@code docs/statistics.md} states. */
  public static Map<String, Long> of(List<DiaryEntry> diary) {
    Map<String, Long> numbers = new TreeMap<>();
    for (String name :
        List.of(
            "arrivals",
            "answered",
            "talking",
            "abandoned",
            "shortAbandons",
            "unserved",
            "waiting",
            "turnedAway",
            "releases",
            "coded")) {
      numbers.put(name, 0L);
    }
    for (Course course : Course.all(diary).values()) {
      if (course.arrival().isEmpty()) {
        numbers.merge("turnedAway", 1L, Long::sum);
        continue;
      }
      numbers.merge("arrivals", 1L, Long::sum);
      numbers.merge(standing(course), 1L, Long::sum);
      if (course.isAnswered() && course.state() != Course.State.CLOSED) {
        numbers.merge("talking", 1L, Long::sum);
      }
      numbers.merge("releases", (long) course.releases().size(), Long::sum);
      numbers.merge("coded", course.isCoded() ? 1L : 0L, Long::sum);
    }
    return numbers;
  }

  private static String standing(Course course) {
    if (course.isAnswered()) {
      return "answered";
    }
    return course
        .over()
        .map(over ->
            switch (over.kind()) {
              case "unserved" -> "unserved";
              default -> course.lastedMicros() < SHORT_MICROS ? "shortAbandons" : "abandoned";
            })
        .orElse("waiting");
  }

  /**
   * What the robots did, where nothing was decided by time: those who left while nobody had them
   * are counted together, as {@code left}.
   */
  public static Map<String, Long> ofRobots(List<Note> notes) {
    Map<UUID, List<Note>> byContact = byContact(notes);
    Map<String, Long> numbers = new TreeMap<>();
    numbers.put("arrivals", (long) byContact.size());
    numbers.put("turnedAway", count(notes, Turn.TurnedAway.class));
    numbers.put("coded", count(notes, Turn.Coded.class));
    numbers.put("releases", count(notes, Turn.Released.class));
    numbers.put("answered", byContact.values().stream().filter(Account::isHeld).count());
    numbers.put(
        "left",
        byContact.values().stream()
            .filter(about -> count(about, Turn.Leaving.class) > 0 && !isHeld(about))
            .count());
    return numbers;
  }

  /** How many contacts somebody had last who has not coded them. */
  public static long uncoded(List<Note> notes) {
    return byContact(notes).values().stream()
        .filter(about -> isHeld(about) && count(about, Turn.Coded.class) == 0)
        .count();
  }

  private static Map<UUID, List<Note>> byContact(List<Note> notes) {
    return notes.stream()
        .filter(note -> !(note instanceof Turn.Arriving || note instanceof Turn.TurnedAway))
        .collect(Collectors.groupingBy(Note::contact));
  }

  private static boolean isHeld(List<Note> about) {
    Set<Long> held = new HashSet<>();
    for (Note note : about) {
      if (note instanceof Answered answered && answered.answer() instanceof Won won) {
        held.add(won.epoch());
      }
    }
    for (Note note : about) {
      if (note instanceof Turn.Released released) {
        held.removeIf(epoch -> epoch <= released.epoch());
      }
    }
    return !held.isEmpty();
  }

  private static long count(List<Note> notes, Class<? extends Note> kind) {
    return notes.stream().filter(kind::isInstance).count();
  }
}
