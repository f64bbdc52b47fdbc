package fi.tagi.load.trial;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * When visitors' pages were away by their own network, as bad networks are: what waited for one
 * then says nothing of the server. A page that the server cut off is not away in this sense.
 */
final class Absences {
  private final Map<UUID, List<Absence>> byContact = new HashMap<>();

  private record Absence(long from, long until) {}

  private Absences() {}

  /** The absences of a run; one that did not end lasts. */
  static Absences of(List<Note> notes) {
    Absences absences = new Absences();
    Map<UUID, Long> since = new HashMap<>();
    for (Note note : notes) {
      switch (note) {
        case Turn.Away away -> since.putIfAbsent(away.contact(), away.at());
        case Turn.Back back -> {
          Long from = since.remove(back.contact());
          if (from != null) {
            absences.add(back.contact(), new Absence(from, back.at()));
          }
        }
        default -> {}
      }
    }
    since.forEach((contact, from) -> absences.add(contact, new Absence(from, Long.MAX_VALUE)));
    return absences;
  }

  private void add(UUID contact, Absence absence) {
    byContact.computeIfAbsent(contact, _ -> new ArrayList<>()).add(absence);
  }

  /** Whether the contact's page was away at some time between two instants. */
  boolean within(UUID contact, long from, long until) {
    return byContact.getOrDefault(contact, List.of()).stream()
        .anyMatch(absence -> absence.from() < until && absence.until() > from);
  }
}
