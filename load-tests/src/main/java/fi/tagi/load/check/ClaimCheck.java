package fi.tagi.load.check;

import fi.tagi.load.record.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One winner for each claim epoch, and everybody told the truth about it: all "won", "already
 * yours", "lost to", "withdrawn" and what the visitor was told name one winner; nothing names a
 * winner who had not claimed yet; the same claim is answered the same; every claim is answered; no
 * tag of a contact stays on a screen.
 */
public final class ClaimCheck {
  private ClaimCheck() {}

  /**
   * What is wrong with the notes of a run that is over; empty when nothing is.
   *
   * @param notes of contacts that all were to be claimed
   */
  public static List<Breach> breaches(List<Note> notes) {
    Map<UUID, List<Note>> byContact = new LinkedHashMap<>();
    for (Note note : notes) {
      byContact.computeIfAbsent(note.contact(), _ -> new ArrayList<>()).add(note);
    }
    List<Breach> breaches = new ArrayList<>();
    byContact.forEach((contact, about) ->
        new ContactCheck(about).faults().forEach(what -> breaches.add(new Breach(contact, what))));
    return breaches;
  }
}
