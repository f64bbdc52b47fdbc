package fi.tagi.server.desk;

import fi.tagi.protocol.Role;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.HandedOver;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.diary.Diary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Holds the answers of a race for contacts against each other and against what is stored: each
 * contact has one winner, and everybody else was told the truth about who and since when.
 */
final class ClaimCheck {
  private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  /** What one claimant heard. */
  private record Answered(UUID contact, UUID responder, ClaimAnswer answer) {}

  /** Notes what a claimant heard; safe for use by many threads. */
  void heard(UUID contact, UUID responder, ClaimAnswer answer) {
    answers.add(new Answered(contact, responder, answer));
  }

  /** Notes that a claimant got no answer but an exception. */
  void failed(UUID contact, UUID responder, RuntimeException exception) {
    failures.add(
        contact + ": no answer to " + responder + " but " + exception + " " + exception.getCause());
  }

  int size() {
    return answers.size();
  }

  /**
   * What is wrong, a line each; none when everything is right.
   *
   * @param diary where the claims are stored
   */
  List<String> faults(Diary diary) {
    Map<UUID, List<Answered>> byContact = new TreeMap<>();
    for (Answered answered : answers) {
      byContact.computeIfAbsent(answered.contact(), c -> new ArrayList<>()).add(answered);
    }
    List<String> faults = new ArrayList<>(failures);
    byContact.forEach((contact, heard) -> check(contact, heard, diary, faults));
    return faults;
  }

  private static void check(UUID contact, List<Answered> heard, Diary diary, List<String> faults) {
    List<Entry> entries = diary.entries(contact);
    boolean isHandedOver = entries.stream().anyMatch(e -> e.event() instanceof HandedOver);
    List<Entry> claims =
        entries.stream()
            .filter(
                e -> isHandedOver ? e.event() instanceof HandedOver : e.event() instanceof Claimed)
            .toList();
    if (claims.size() != 1) {
      faults.add(contact + " has " + claims.size() + " claims in the diary");
      return;
    }
    Entry stored = claims.getFirst();
    UUID winner = holder(stored);
    long won = heard.stream().filter(a -> a.answer() instanceof ClaimAnswer.Won).count();
    if (won != 1) {
      faults.add(contact + " was won " + won + " times");
    }
    for (Answered answered : heard) {
      if (!isTrue(answered, stored, winner)) {
        faults.add(contact + ": untrue to " + answered.responder() + ": " + answered.answer());
      }
    }
  }

  private static boolean isTrue(Answered answered, Entry stored, UUID winner) {
    boolean isWinner = answered.responder().equals(winner);
    return switch (answered.answer()) {
      case ClaimAnswer.Won won -> isWinner && won.epoch() == stored.version();
      case ClaimAnswer.AlreadyYours yours -> isWinner && yours.epoch() == stored.version();
      case ClaimAnswer.Lost lost ->
          !isWinner
              && lost.holder().equals(winner)
              && lost.role() == role(stored)
              && lost.since().equals(stored.at());
      case ClaimAnswer.Over _,
          ClaimAnswer.AskOver _,
          ClaimAnswer.NotAvailable _,
          ClaimAnswer.AtMaximum _,
          ClaimAnswer.Unknown _ ->
          false;
    };
  }

  private static UUID holder(Entry stored) {
    return stored.event() instanceof HandedOver over
        ? over.holder()
        : ((Claimed) stored.event()).holder();
  }

  private static Role role(Entry stored) {
    return stored.event() instanceof HandedOver over
        ? over.role()
        : ((Claimed) stored.event()).role();
  }
}
