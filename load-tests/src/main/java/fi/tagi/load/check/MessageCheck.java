package fi.tagi.load.check;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Saying;
import fi.tagi.load.record.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Every message that was acknowledged is heard exactly once, in order, with its own words and
 * author, by the visitor and by whoever has the contact, also across connections; nothing is heard
 * that nobody wrote or that was refused; the same message is acknowledged the same; what a
 * responder wrote is answered.
 */
public final class MessageCheck {
  private MessageCheck() {}

  /** What is wrong with the notes of a run that is over; empty when nothing is. */
  public static List<Breach> breaches(List<Note> notes) {
    Map<UUID, List<Note>> byContact = new LinkedHashMap<>();
    for (Note note : notes) {
      if (note instanceof Saying || note instanceof Turn || note instanceof Note.Parted) {
        byContact.computeIfAbsent(note.contact(), _ -> new ArrayList<>()).add(note);
      } else if (note instanceof Note.Answered) {
        byContact.computeIfAbsent(note.contact(), _ -> new ArrayList<>()).add(note);
      }
    }
    List<Breach> breaches = new ArrayList<>();
    byContact.forEach((contact, about) -> {
      WordsCheck check = new WordsCheck(about);
      check.faults().forEach(what -> breaches.add(new Breach(contact, what)));
    });
    return breaches;
  }
}
