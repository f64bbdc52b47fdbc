package fi.tagi.load.check;

import fi.tagi.load.record.Mark;
import fi.tagi.load.record.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * "Delivered" is true: no visitor is told it of words of which no console had said that they are on
 * it. Consoles say so of what they heard, and of nothing else.
 */
public final class DeliveredCheck {
  private DeliveredCheck() {}

  /** What is wrong with the notes; empty when nothing is. */
  public static List<Breach> breaches(List<Note> notes) {
    Map<UUID, List<Mark.Received>> said = new LinkedHashMap<>();
    for (Note note : notes) {
      if (note instanceof Mark.Received received) {
        said.computeIfAbsent(received.contact(), _ -> new ArrayList<>()).add(received);
      }
    }
    List<Breach> breaches = new ArrayList<>();
    for (Note note : notes) {
      if (note instanceof Mark.Delivered told
          && said.getOrDefault(told.contact(), List.of()).stream()
              .noneMatch(one -> one.at() <= told.at() && one.seq() >= told.seq())) {
        breaches.add(
            new Breach(
                told.contact(),
                "the visitor was told delivered up to %d, which no console had"
                    .formatted(told.seq())));
      }
    }
    return breaches;
  }
}
