package fi.tagi.load.record;

import java.util.UUID;

/** Something about the words of a contact. */
public sealed interface Saying extends Note {
  /** How a visitor is called where a responder has an alias. */
  String VISITOR = "the visitor";

  /** Whose note it is: {@link #VISITOR}, or a responder's alias. */
  String who();

  /** The id that the writer made. */
  UUID message();

  /** They sent a message, or the same message again. */
  record Wrote(UUID contact, long at, String who, UUID message, String text) implements Saying {}

  /**
   * They were told that their message is stored.
   *
   * @param seq at which position
   */
  record Acknowledged(UUID contact, long at, String who, UUID message, long seq)
      implements Saying {}

  /** They were told that their message is not stored, and will not be. */
  record Declined(UUID contact, long at, String who, UUID message) implements Saying {}

  /**
   * They were sent a message of the conversation, their own included.
   *
   * @param seq its position
   * @param author who wrote it, {@link #VISITOR} or an alias
   */
  record Heard(
      UUID contact, long at, String who, long seq, UUID message, String author, String text)
      implements Saying {}
}
