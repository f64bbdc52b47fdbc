package fi.tagi.load.check;

import fi.tagi.load.record.DiaryEntry;
import fi.tagi.load.record.Note;
import fi.tagi.load.record.Note.Answered;
import fi.tagi.load.record.Turn;
import fi.tagi.protocol.ResponderReply.Won;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Every contact is in the diary exactly once, with what really became of it: each win with its
 * holder, claim and epoch, each release, how it ended and whether it was coded; and the diary has
 * nothing that no robot did.
 */
public final class OutcomeCheck {
  private final Map<UUID, Course> courses;
  private final Map<String, String> holderOf = new HashMap<>();
  private final List<Breach> breaches = new ArrayList<>();

  private OutcomeCheck(Map<UUID, Course> courses) {
    this.courses = courses;
  }

  /**
   * What is wrong with the diary after a run; empty when nothing is.
   *
   * @param notes of everything that happened on a line
   * @param diary the entries of that line's contacts
   */
  public static List<Breach> breaches(List<Note> notes, List<DiaryEntry> diary) {
    OutcomeCheck check = new OutcomeCheck(Course.all(diary));
    check.compare(notes);
    return check.breaches;
  }

  private void compare(List<Note> notes) {
    Map<UUID, List<Note>> byContact = new LinkedHashMap<>();
    long away = 0;
    for (Note note : notes) {
      switch (note) {
        case Turn.TurnedAway _ -> away++;
        case Turn.Arriving _ -> {}
        default -> byContact.computeIfAbsent(note.contact(), _ -> new ArrayList<>()).add(note);
      }
    }
    byContact.forEach((contact, about) -> {
      Course course = courses.get(contact);
      if (course == null) {
        breach(contact, "it is not in the diary");
      } else {
        course.faults().forEach(what -> breach(contact, what));
        wins(contact, about, course);
        new OutcomeOf(about, course).faults().forEach(what -> breach(contact, what));
      }
    });
    courses.forEach((contact, course) -> {
      if (course.arrival().isPresent() && !byContact.containsKey(contact)) {
        breach(contact, "it is in the diary, and nobody came");
      }
    });
    long turned = courses.values().stream().filter(c -> c.arrival().isEmpty()).count();
    if (turned != away) {
      breach(new UUID(0, 0), "the diary has %d turned away, who were %d".formatted(turned, away));
    }
  }

  private void wins(UUID contact, List<Note> about, Course course) {
    Map<Long, DiaryEntry> unheard = new LinkedHashMap<>(course.wins());
    for (Note note : about) {
      if (note instanceof Answered answered && answered.answer() instanceof Won won) {
        DiaryEntry entry = course.wins().get(won.epoch());
        unheard.remove(won.epoch());
        if (entry == null) {
          breach(contact, "the diary has no win at epoch " + won.epoch());
        } else {
          stored(contact, answered, entry);
        }
      }
    }
    unheard.forEach((epoch, entry) ->
        breach(contact, "the diary has a win at epoch " + epoch + " that nobody was told of"));
  }

  private void stored(UUID contact, Answered answered, DiaryEntry entry) {
    if (!entry.field("claim").equals(answered.claim().toString())) {
      breach(contact, "the stored claim of " + answered.who() + " is another");
    }
    String holder = entry.field(entry.kind().equals("joined") ? "responder" : "holder");
    String before = holderOf.putIfAbsent(answered.who(), holder);
    if (before != null && !before.equals(holder)) {
      breach(contact, "the stored holder is not " + answered.who());
    }
  }

  private void breach(UUID contact, String what) {
    breaches.add(new Breach(contact, what));
  }
}
