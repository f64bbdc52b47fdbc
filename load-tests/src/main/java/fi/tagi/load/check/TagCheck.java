package fi.tagi.load.check;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Note.Answered;
import fi.tagi.load.record.Note.Offered;
import fi.tagi.load.record.Note.Withdrawn;
import fi.tagi.load.record.Turn;
import fi.tagi.protocol.ResponderReply.Won;
import fi.tagi.protocol.Withdrawal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tag of one contact: it stays on no screen, and where it was withdrawn for a winner no tag
 * from before that win comes.
 */
final class TagCheck {
  private TagCheck() {}

  static List<String> faults(List<Note> notes, Map<Long, Set<String>> winnersByEpoch) {
    List<String> faults = new ArrayList<>();
    Set<String> shown = new TreeSet<>();
    Map<String, Long> knownSince = new HashMap<>();
    for (Note note : notes) {
      switch (note) {
        case Offered offered -> {
          shown.add(offered.who());
          if (offered.version() < knownSince.getOrDefault(offered.who(), 0L)) {
            faults.add(offered.who() + " was shown an old tag after it was withdrawn");
          }
        }
        case Withdrawn(_, _, String who, Withdrawal why) -> {
          shown.remove(who);
          if (why instanceof Withdrawal.Claimed claimed) {
            knownSince.merge(who, firstEpochOf(claimed.alias(), winnersByEpoch), Math::max);
          }
        }
        case Answered(_, _, String who, _, Won _) -> shown.remove(who);
        case Turn.Forgot forgot -> shown.remove(forgot.who());
        default -> {}
      }
    }
    if (!shown.isEmpty()) {
      faults.add("the tag stayed on the screen of " + shown);
    }
    return faults;
  }

  private static long firstEpochOf(String alias, Map<Long, Set<String>> winnersByEpoch) {
    return winnersByEpoch.entrySet().stream()
        .filter(win -> win.getValue().contains(alias))
        .mapToLong(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }
}
