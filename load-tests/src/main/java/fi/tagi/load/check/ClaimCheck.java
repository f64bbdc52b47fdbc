package fi.tagi.load.check;

import fi.tagi.load.record.Mark;
import fi.tagi.load.record.Note;
import fi.tagi.load.record.Saying;
import fi.tagi.load.record.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One winner for each claim epoch, and everybody told the truth about it: all "won", "already
 * yours", "lost to", "withdrawn" and what the visitor was told name one winner; a later epoch is
 * won only after the earlier was given back or handed over; nothing names a winner who had not
 * claimed yet, says "over" before anybody ended it, or reads as waiting after a win was answered;
 * the same claim is answered the same; every claim is answered; no tag of a contact stays on a
 * screen.
 */
public final class ClaimCheck {
  private ClaimCheck() {}

  /**
   * What is wrong with the notes of a run that is over; empty when nothing is.
   *
   * @param notes of contacts that all were to be claimed, unless their visitor left
   */
  public static List<Breach> breaches(List<Note> notes) {
    Map<UUID, List<Note>> byContact = new LinkedHashMap<>();
    for (Note note : notes) {
      if (note instanceof Saying
          || note instanceof Mark
          || note instanceof Turn.Arriving
          || note instanceof Turn.TurnedAway) {
        continue;
      }
      byContact.computeIfAbsent(note.contact(), _ -> new ArrayList<>()).add(note);
    }
    List<Breach> breaches = new ArrayList<>();
    byContact.forEach((contact, about) ->
        new ContactCheck(about).faults().forEach(what -> breaches.add(new Breach(contact, what))));
    return breaches;
  }
}
