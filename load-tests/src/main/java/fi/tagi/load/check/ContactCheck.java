package fi.tagi.load.check;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Note.Answered;
import fi.tagi.load.record.Note.Claimed;
import fi.tagi.load.record.Note.Met;
import fi.tagi.load.record.Note.Offered;
import fi.tagi.load.record.Note.Withdrawn;
import fi.tagi.protocol.ResponderReply.AlreadyYours;
import fi.tagi.protocol.ResponderReply.Lost;
import fi.tagi.protocol.ResponderReply.Won;
import fi.tagi.protocol.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The claims of one contact. */
final class ContactCheck {
  private final List<Note> notes;
  private final Map<Long, Set<String>> winnersByEpoch = new TreeMap<>();
  private final Map<String, Long> firstClaimBy = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  ContactCheck(List<Note> notes) {
    this.notes = notes;
    for (Note note : notes) {
      if (note instanceof Answered answered && answered.answer() instanceof Won won) {
        winnersByEpoch.computeIfAbsent(won.epoch(), _ -> new TreeSet<>()).add(answered.who());
      } else if (note instanceof Claimed claimed) {
        firstClaimBy.merge(claimed.who(), claimed.at(), Math::min);
      }
    }
  }

  /** What is wrong, in words. */
  List<String> faults() {
    oneWinner();
    theTruth();
    sinceWhen();
    theSameAnswers();
    noTagLeft();
    return faults;
  }

  private void oneWinner() {
    if (winnersByEpoch.isEmpty()) {
      faults.add("nobody won it");
    }
    winnersByEpoch.forEach((epoch, winners) -> {
      if (winners.size() > 1) {
        faults.add("epoch " + epoch + " was won by " + winners);
      }
    });
  }

  private void theTruth() {
    for (Note note : notes) {
      switch (note) {
        case Answered(_, long at, String who, _, Lost lost) -> {
          named("lost to", lost.alias(), at);
          if (lost.alias().equals(who)) {
            faults.add(who + " lost to themself");
          }
        }
        case Answered(_, _, String who, _, AlreadyYours yours) -> {
          if (!winnersByEpoch.getOrDefault(yours.epoch(), Set.of()).contains(who)) {
            faults.add(who + " was told \"already yours\" of a claim they did not win");
          }
        }
        case Answered(_, _, _, _, Won _) -> {}
        case Answered(_, _, String who, _, var other) ->
            faults.add(who + "'s claim was answered by " + other.getClass().getSimpleName());
        case Withdrawn(_, long at, _, Withdrawal.Claimed claimed) ->
            named("withdrawn for", claimed.alias(), at);
        case Met(_, long at, String alias) -> named("the visitor met", alias, at);
        case Withdrawn _, Claimed _, Offered _, Note.Arrived _, Note.Parted _ -> {}
      }
    }
  }

  private void named(String how, String alias, long at) {
    if (winnersByEpoch.values().stream().noneMatch(winners -> winners.contains(alias))) {
      faults.add(how + " " + alias + ", who did not win");
    } else if (firstClaimBy.getOrDefault(alias, Long.MAX_VALUE) > at) {
      faults.add(how + " " + alias + ", who had not claimed yet");
    }
  }

  private void sinceWhen() {
    Map<String, Set<Instant>> told = new TreeMap<>();
    for (Note note : notes) {
      if (note instanceof Answered answered && answered.answer() instanceof Lost lost) {
        told.computeIfAbsent(lost.alias(), _ -> new TreeSet<>()).add(lost.since());
      } else if (note instanceof Withdrawn withdrawn
          && withdrawn.why() instanceof Withdrawal.Claimed claimed) {
        told.computeIfAbsent(claimed.alias(), _ -> new TreeSet<>()).add(claimed.since());
      }
    }
    told.forEach((alias, instants) -> {
      long wins = winnersByEpoch.values().stream().filter(w -> w.contains(alias)).count();
      if (wins > 0 && instants.size() > wins) {
        faults.add("since when " + alias + " has it was told in " + instants.size() + " ways");
      }
    });
  }

  private void theSameAnswers() {
    Map<UUID, Integer> open = new HashMap<>();
    Map<UUID, Set<Long>> wonEpochs = new HashMap<>();
    Set<UUID> notWon = new HashSet<>();
    for (Note note : notes) {
      if (note instanceof Claimed claimed) {
        open.merge(claimed.claim(), 1, Integer::sum);
      } else if (note instanceof Answered answered) {
        open.merge(answered.claim(), -1, Integer::sum);
        if (answered.answer() instanceof Won won) {
          wonEpochs.computeIfAbsent(answered.claim(), _ -> new TreeSet<>()).add(won.epoch());
        } else {
          notWon.add(answered.claim());
        }
      }
    }
    if (open.values().stream().anyMatch(count -> count != 0)) {
      faults.add("not every claim was answered once");
    }
    wonEpochs.forEach((claim, epochs) -> {
      if (epochs.size() > 1 || notWon.contains(claim)) {
        faults.add("the same claim was answered in two ways");
      }
    });
  }

  private void noTagLeft() {
    Set<String> shown = new TreeSet<>();
    for (Note note : notes) {
      switch (note) {
        case Offered offered -> shown.add(offered.who());
        case Withdrawn withdrawn -> shown.remove(withdrawn.who());
        case Answered(_, _, String who, _, Won _) -> shown.remove(who);
        case Answered _, Claimed _, Met _, Note.Arrived _, Note.Parted _ -> {}
      }
    }
    if (!shown.isEmpty()) {
      faults.add("the tag stayed on the screen of " + shown);
    }
  }
}
