package fi.tagi.server.desk;

import fi.tagi.server.database.Atomically;
import fi.tagi.server.desk.visitor.VisitorKeys;
import fi.tagi.server.diary.Diary;
import fi.tagi.server.diary.OpenContact.Talk;
import fi.tagi.server.diary.OpenContacts;
import fi.tagi.server.transcript.Transcript;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the desk writes to.
 *
 * @param diary what happened
 * @param open the contacts that are not closed
 * @param transcript the words
 * @param keys what lets a visitor's page come back
 * @param transaction makes several writes one
 */
public record Storage(
    Diary diary,
    OpenContacts open,
    Transcript transcript,
    VisitorKeys keys,
    Atomically transaction) {

  /**
   * Does something with an open contact in a transaction in which nobody else changes who may write
   * in it.
   *
   * @return what came of it, committed; empty when the contact is closed
   * @throws fi.tagi.server.database.StorageAway when the commit is not confirmed
   */
  <T> Optional<T> within(UUID contact, Function<Talk, T> work) {
    return transaction.atomically(() -> open.lock(contact).map(work));
  }
}
