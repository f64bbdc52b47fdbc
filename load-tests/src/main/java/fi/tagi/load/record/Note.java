package fi.tagi.load.record;

import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Withdrawal;
import java.util.UUID;

/**
 * One thing that a robot sent or was told about a contact: here what concerns who has it, in {@link
 * Saying} the words, in {@link Mark} how far they have come, in {@link Turn} how it went on.
 */
public sealed interface Note
    permits Note.Arrived,
        Note.Met,
        Note.Parted,
        Note.Offered,
        Note.Withdrawn,
        Note.Claimed,
        Note.Answered,
        Saying,
        Mark,
        Turn {
  /** About which contact. */
  UUID contact();

  /** When, by {@link System#nanoTime}. */
  long at();

  /** A visitor's contact was taken. */
  record Arrived(UUID contact, long at) implements Note {}

  /**
   * A visitor was told who joined.
   *
   * @param alias who
   */
  record Met(UUID contact, long at, String alias) implements Note {}

  /** A visitor was told that the contact is over. */
  record Parted(UUID contact, long at) implements Note {}

  /**
   * A responder was shown the tag.
   *
   * @param who the responder's alias, which no two robots share
   * @param version the tag's version
   */
  record Offered(UUID contact, long at, String who, long version) implements Note {}

  /** A responder's tag was withdrawn. */
  record Withdrawn(UUID contact, long at, String who, Withdrawal why) implements Note {}

  /**
   * A responder claimed.
   *
   * @param claim the claim's id
   */
  record Claimed(UUID contact, long at, String who, UUID claim) implements Note {}

  /** A responder's claim was answered. */
  record Answered(UUID contact, long at, String who, UUID claim, ResponderReply answer)
      implements Note {}
}
