package fi.tagi.server.transcript;

import fi.tagi.protocol.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The words of each contact, until they are shredded. */
public interface Transcript {
  /**
   * Begins the transcript of a contact, under a new key.
   *
   * @param nickname what the visitor wants to be called; empty for nothing
   */
  void open(UUID contact, String nickname);

  /**
   * Seals a text ahead of the transaction that stores it, since in that others wait.
   *
   * @param message the id of the message that it is to be the text of
   * @return empty where the contact's key is not at hand; storing it seals it then
   */
  Optional<Sealed> sealed(UUID contact, UUID message, String text);

  /**
   * Stores a message at the next position. The same message id again stores nothing and gives the
   * same answer.
   *
   * @param ahead the message's text, sealed before
   * @return where it is stored; empty when the contact has no transcript (any more)
   */
  Optional<Kept> append(UUID contact, Words words, Optional<Sealed> ahead, Instant at);

  /** The same, of a text that was not sealed ahead. */
  default Optional<Kept> append(UUID contact, Words words, Instant at) {
    return append(contact, words, Optional.empty(), at);
  }

  /** Where a message is stored; empty when it is not (any more). */
  Optional<Stored> find(UUID contact, UUID message);

  /**
   * The messages after a position, in order, at most {@link #PAGE} of them; none when there is no
   * transcript.
   */
  List<Message> after(UUID contact, long seq);

  /** What stands in front of the messages; empty when there is no transcript (any more). */
  Optional<Head> head(UUID contact);

  /** Who waits for whose words, in every contact that has a transcript. */
  Map<UUID, Pulse> pulses();

  /** Who waits for whose words in this contact; empty when it has no transcript (any more). */
  Optional<Pulse> pulse(UUID contact);

  /** What those who answer write to each other. */
  SideNotes notes();

  /** Destroys the contact's words, its side notes and their key. */
  void shred(UUID contact);

  /** How many messages {@link #after} gives at the most. */
  int PAGE = 200;

  /** Who wrote: the visitor, or a responder. */
  sealed interface Writer {
    /** The visitor. */
    record Visitor() implements Writer {}

    /**
     * A responder.
     *
     * @param id who
     * @param role in which role they hold the contact
     */
    record Responder(UUID id, Role role) implements Writer {}

    /** Whether it is this responder. */
    default boolean is(UUID responder) {
      return this instanceof Responder(UUID id, Role _) && id.equals(responder);
    }
  }

  /**
   * A message to be stored.
   *
   * @param id the id its writer's client made
   * @param writer who wrote it
   * @param text what
   */
  record Words(UUID id, Writer writer, String text) {
    @Override
    public String toString() {
      return "Words[" + id + "]";
    }
  }

  /**
   * A text that is sealed.
   *
   * @param wrappedKey under which key, as that is stored
   * @param text what is to be stored
   */
  record Sealed(byte[] wrappedKey, byte[] text) {}

  /**
   * Where a message is stored.
   *
   * @param seq its position, from 1
   * @param at since when
   */
  record Stored(long seq, Instant at) {}

  /**
   * What became of a message that was to be stored.
   *
   * @param stored where it is
   * @param isNew whether it is there only now
   */
  record Kept(Stored stored, boolean isNew) {}

  /**
   * A stored message.
   *
   * @param stored where
   * @param words what
   */
  record Message(Stored stored, Words words) {}

  /**
   * Who waits for whose words.
   *
   * @param lastSeq the position of the newest message, 0 for none
   * @param answeredAt when a responder wrote last
   * @param unansweredAt when the visitor first wrote after that
   */
  record Pulse(long lastSeq, Optional<Instant> answeredAt, Optional<Instant> unansweredAt) {}

  /**
   * What stands in front of the messages.
   *
   * @param nickname what the visitor wants to be called; empty for nothing
   * @param lastSeq the position of the newest message, 0 for none
   */
  record Head(String nickname, long lastSeq) {
    @Override
    public String toString() {
      return "Head[" + lastSeq + "]";
    }
  }
}
