package fi.tagi.load.check;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Note.Answered;
import fi.tagi.load.record.Note.Claimed;
import fi.tagi.load.record.Note.Met;
import fi.tagi.load.record.Note.Withdrawn;
import fi.tagi.load.record.Turn;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.ResponderReply.AlreadyYours;
import fi.tagi.protocol.ResponderReply.Lost;
import fi.tagi.protocol.ResponderReply.Over;
import fi.tagi.protocol.ResponderReply.Refused;
import fi.tagi.protocol.ResponderReply.Won;
import fi.tagi.protocol.WaitingAfter;
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
  private final TreeMap<Long, Set<String>> winnersByEpoch = new TreeMap<>();
  private final Map<Long, Answered> winByEpoch = new HashMap<>();
  private final Map<String, Long> firstClaimBy = new HashMap<>();
  private final Set<UUID> acceptances = new HashSet<>();
  private long overSince = Long.MAX_VALUE;
  private final List<String> faults = new ArrayList<>();

  ContactCheck(List<Note> notes) {
    this.notes = notes;
    for (Note note : notes) {
      switch (note) {
        case Answered answered when answered.answer() instanceof Won won -> {
          winnersByEpoch.computeIfAbsent(won.epoch(), _ -> new TreeSet<>()).add(answered.who());
          winByEpoch.putIfAbsent(won.epoch(), answered);
        }
        case Claimed claimed -> firstClaimBy.merge(claimed.who(), claimed.at(), Math::min);
        case Turn.Accepting accepting -> {
          acceptances.add(accepting.claim());
          firstClaimBy.merge(accepting.who(), accepting.at(), Math::min);
        }
        case Turn.Leaving leaving -> overSince = Math.min(overSince, leaving.at());
        case Turn.Ending ending -> overSince = Math.min(overSince, ending.at());
        default -> {}
      }
    }
  }

  /** What is wrong, in words. */
  List<String> faults() {
    oneWinner();
    givenBackBetween();
    theTruth();
    nothingWaitsOnceWon();
    sinceWhen();
    theSameAnswers();
    faults.addAll(TagCheck.faults(notes, winnersByEpoch));
    return faults;
  }

  private void oneWinner() {
    if (winnersByEpoch.isEmpty() && notes.stream().noneMatch(Turn.Leaving.class::isInstance)) {
      faults.add("nobody won it");
    }
    winnersByEpoch.forEach((epoch, winners) -> {
      if (winners.size() > 1) {
        faults.add("epoch " + epoch + " was won by " + winners);
      }
    });
  }

  /** Between two winners the first gave it back, or handed it over. */
  private void givenBackBetween() {
    winByEpoch.forEach((epoch, win) -> {
      Long before = winnersByEpoch.lowerKey(epoch);
      if (before != null
          && !acceptances.contains(win.claim())
          && notes.stream().noneMatch(note -> givesBack(note, before, win.at()))) {
        faults.add("epoch " + epoch + " was won while it was held by epoch " + before);
      }
    });
  }

  private static boolean givesBack(Note note, long epoch, long until) {
    return switch (note) {
      case Turn.Releasing releasing -> releasing.epoch() == epoch && releasing.at() <= until;
      case Turn.Taken taken -> taken.epoch() == epoch;
      case Turn.Waits waits ->
          waits.after() == WaitingAfter.HOLDER_SILENT || waits.after() == WaitingAfter.HOLDER_GONE;
      default -> false;
    };
  }

  private void theTruth() {
    for (Note note : notes) {
      switch (note) {
        case Answered answered -> answerIsTrue(answered);
        case Withdrawn(_, long at, _, Withdrawal.Claimed claimed) ->
            named("withdrawn for", claimed.alias(), at);
        case Withdrawn(_, long at, String who, Withdrawal.Over _) -> over(who, at);
        case Met(_, long at, String alias) -> named("the visitor met", alias, at);
        case Turn.Barred barred -> over(barred.who(), barred.at());
        default -> {}
      }
    }
  }

  private void answerIsTrue(Answered answered) {
    String who = answered.who();
    switch (answered.answer()) {
      case Lost lost -> {
        named("lost to", lost.alias(), answered.at());
        if (lost.alias().equals(who)) {
          faults.add(who + " lost to themself");
        }
      }
      case AlreadyYours yours -> {
        if (!winnersByEpoch.getOrDefault(yours.epoch(), Set.of()).contains(who)) {
          faults.add(who + " was told \"already yours\" of a claim they did not win");
        }
      }
      case Won _ -> {}
      case Over _ -> over(who, answered.at());
      case Refused refused when isTooLate(answered.claim(), refused) -> {}
      case ResponderReply other ->
          faults.add(who + "'s claim was answered by " + other.getClass().getSimpleName());
    }
  }

  /** What a colleague asked may be taken back, or too old, before it is accepted. */
  private boolean isTooLate(UUID claim, Refused refused) {
    return acceptances.contains(claim) && refused.refusal() == Refusal.WRONG_STATE;
  }

  private void named(String how, String alias, long at) {
    if (winnersByEpoch.values().stream().noneMatch(winners -> winners.contains(alias))) {
      faults.add(how + " " + alias + ", who did not win");
    } else if (firstClaimBy.getOrDefault(alias, Long.MAX_VALUE) > at) {
      faults.add(how + " " + alias + ", who had not claimed yet");
    }
  }

  private void over(String who, long at) {
    if (overSince > at) {
      faults.add(who + " was told that it is over, and nobody had ended it");
    }
  }

  /** Whoever asks after a win was answered is not told that nobody has had the contact yet. */
  private void nothingWaitsOnceWon() {
    long won = winByEpoch.values().stream().mapToLong(Answered::at).min().orElse(Long.MAX_VALUE);
    for (Note note : notes) {
      if (note instanceof Turn.Waits waits
          && waits.after() == WaitingAfter.ARRIVAL
          && waits.asked() > won) {
        faults.add("it was read as waiting after a win was answered");
      }
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
      switch (note) {
        case Claimed claimed -> open.merge(claimed.claim(), 1, Integer::sum);
        case Turn.Accepting accepting -> open.merge(accepting.claim(), 1, Integer::sum);
        case Answered(_, _, _, UUID claim, Won won) -> {
          open.merge(claim, -1, Integer::sum);
          wonEpochs.computeIfAbsent(claim, _ -> new TreeSet<>()).add(won.epoch());
        }
        case Answered answered -> {
          open.merge(answered.claim(), -1, Integer::sum);
          notWon.add(answered.claim());
        }
        default -> {}
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
}
