package fi.tagi.load.check;

import fi.tagi.load.record.DiaryEntry;
import fi.tagi.load.record.Note;
import fi.tagi.load.record.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What became of one contact: as its robots saw it, and as the diary has it. */
final class OutcomeOf {
  private final Course course;
  private final List<String> faults = new ArrayList<>();
  private final Set<Long> givenBack = new HashSet<>();
  private boolean leaving;
  private boolean ending;
  private boolean toldOver;
  private boolean coded;

  OutcomeOf(List<Note> notes, Course course) {
    this.course = course;
    notes.forEach(this::see);
  }

  private void see(Note note) {
    switch (note) {
      case Turn.Leaving _ -> leaving = true;
      case Turn.Ending _ -> ending = true;
      case Turn.Released released -> givenBack.add(released.epoch());
      case Turn.Left _, Turn.Ended _, Turn.Gone _, Note.Parted _ -> toldOver = true;
      case Turn.Coded _ -> {
        toldOver = true;
        coded = true;
      }
      default -> {}
    }
  }

  /** Where the diary says otherwise, in words. */
  List<String> faults() {
    if (course.arrival().isEmpty()) {
      faults.add("the diary has no arrival of it");
    }
    if (coded != course.isCoded()) {
      faults.add(coded ? "the diary has no coding of it" : "the diary has a coding of nobody's");
    }
    long released = course.releases().stream().filter(e -> reason(e).equals("BY_HOLDER")).count();
    if (released != givenBack.size()) {
      faults.add("the diary has %d releases for %d".formatted(released, givenBack.size()));
    }
    course.over().ifPresentOrElse(this::asItWas, this::goingOn);
    return faults;
  }

  private void goingOn() {
    if (toldOver) {
      faults.add("the diary has no end of it");
    }
  }

  private void asItWas(DiaryEntry over) {
    switch (reason(over)) {
      case "VISITOR_LEFT" -> {
        if (!leaving) {
          faults.add("the diary says that the visitor left, who did not");
        }
      }
      case "RESPONDER_ENDED" -> {
        if (!ending) {
          faults.add("the diary says that the responder ended it, who did not");
        }
      }
      default -> {
        if (leaving || ending) {
          faults.add("the diary says \"%s\" of it".formatted(over.field("reason")));
        }
      }
    }
  }

  private static String reason(DiaryEntry entry) {
    return entry.field("reason").toUpperCase(Locale.ROOT);
  }
}
