package fi.tagi.server.transcript;

import fi.tagi.protocol.Role;
import fi.tagi.server.transcript.Transcript.Kept;
import fi.tagi.server.transcript.Transcript.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What those who answer a contact write to each other, beside its messages: never among them, so
 * that no position in the conversation tells the visitor that there is one. Under the contact's
 * key.
 */
public interface SideNotes {
  /**
   * Stores a note at the next position among the notes. The same id again stores nothing and gives
   * the same answer. To be called in a transaction that holds the contact's lock.
   *
   * @return where it is stored; empty when the contact has no transcript (any more)
   */
  Optional<Kept> add(UUID contact, Note note, Instant at);

  /** Where a note is stored; empty when it is not (any more). */
  Optional<Stored> find(UUID contact, UUID note);

  /**
   * The notes after a position, in order, at most {@link Transcript#PAGE} of them; none when there
   * is no transcript.
   */
  List<StoredNote> after(UUID contact, long seq);

  /** Destroys the contact's notes. */
  void shred(UUID contact);

  /**
   * A note to be stored.
   *
   * @param id the id its writer's client made
   * @param responder who wrote it
   * @param role in which role they answer
   * @param text what
   */
  record Note(UUID id, UUID responder, Role role, String text) {
    @Override
    public String toString() {
      return "Note[" + id + "]";
    }
  }

  /**
   * A stored note.
   *
   * @param stored where
   * @param note what
   */
  record StoredNote(Stored stored, Note note) {}
}
