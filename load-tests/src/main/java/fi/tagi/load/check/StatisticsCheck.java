package fi.tagi.load.check;

import fi.tagi.load.record.DiaryEntry;
import fi.tagi.load.record.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The statistics say what the robots did, and what follows from the diary. */
public final class StatisticsCheck {
  private static final UUID NO_CONTACT = new UUID(0, 0);

  private StatisticsCheck() {}

  /**
   * Where the statistics say something else than follows from the diary; empty when nowhere.
   *
   * @param told the numbers of a line for a period in which the whole run lies
   */
  public static List<Breach> againstDiary(Map<String, Long> told, List<DiaryEntry> diary) {
    return compared(told, Account.of(diary), "the diary");
  }

  /**
   * Where the statistics say something else than the robots did.
   *
   * @param told the numbers of a line for a period in which the whole run lies
   */
  public static List<Breach> againstRobots(Map<String, Long> told, List<Note> notes) {
    Map<String, Long> known = new HashMap<>(told);
    known.put("left", told.getOrDefault("abandoned", 0L) + told.getOrDefault("shortAbandons", 0L));
    return compared(known, Account.ofRobots(notes), "the robots");
  }

  private static List<Breach> compared(
      Map<String, Long> told, Map<String, Long> counted, String by) {
    List<Breach> breaches = new ArrayList<>();
    counted.forEach((name, number) -> {
      if (!number.equals(told.get(name))) {
        breaches.add(
            new Breach(
                NO_CONTACT,
                "the statistics say %s %s, by %s it is %d"
                    .formatted(name, told.get(name), by, number)));
      }
    });
    return breaches;
  }
}
