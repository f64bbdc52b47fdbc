package fi.tagi.server.diary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contacts that are not closed. */
public interface OpenContacts {
  /** All of them, the oldest arrival first. */
  List<OpenContact> all();

  /**
   * The same, for whoever looks every second: what a contact is at its version stays so, and is not
   * read again. Not to be called within a write, whose contacts may never come to be.
   */
  List<OpenContact> look();

  /** The contacts that wait, on every line, the oldest arrival first. */
  List<OpenContact> waiting();

  /** Those on practice lines, the oldest arrival first. */
  List<OpenContact> forPractice();

  /** How many contacts wait on a line, what the same transaction appended included. */
  int countWaiting(String line);

  /** How many contacts wait on a line that arrived before an instant. */
  int countWaitingBefore(String line, Instant arrivedAt);

  /** What a responder holds, is in, or has still to code, the oldest arrival first. */
  List<OpenContact> heldBy(UUID responder);

  /** One of them. */
  Optional<OpenContact> find(UUID contact);

  /**
   * Who may write in one of them, which nobody else changes until the transaction that this is
   * called in ends.
   */
  Optional<OpenContact.Talk> lock(UUID contact);

  /**
   * How many conversations a responder is in, exact until the transaction that this is called in
   * ends: a second claim of the same responder waits for it.
   */
  int countRunning(UUID responder);
}
