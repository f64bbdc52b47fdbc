package fi.tagi.server.contact.rule;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import java.time.Instant;
import java.util.UUID;

/** What is answered to a claim. */
public sealed interface ClaimAnswer {
  /** It is yours, by this claim. */
  record Won(int epoch) implements ClaimAnswer {}

  /** It is yours, by an earlier claim. */
  record AlreadyYours(int epoch) implements ClaimAnswer {}

  /** Somebody else has it. */
  record Lost(UUID holder, Role role, Instant since) implements ClaimAnswer {}

  /** It is over, nobody can have it. */
  record Over(OverReason reason) implements ClaimAnswer {}

  /**
   * It waits, but the claimant may not have it now: off duty, or no window of their role is open.
   */
  record NotAvailable() implements ClaimAnswer {}

  /** What was asked of a colleague is over, so that it cannot be accepted any more. */
  record AskOver() implements ClaimAnswer {}

  /** It waits, but the claimant holds as many conversations as their maximum. */
  record AtMaximum() implements ClaimAnswer {}

  /** There is no such contact. */
  record Unknown() implements ClaimAnswer {}
}
