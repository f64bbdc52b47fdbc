package fi.tagi.server.desk;

import fi.tagi.server.database.Atomically;
import fi.tagi.server.desk.visitor.VisitorKeys;
import fi.tagi.server.diary.Diary;
import fi.tagi.server.diary.OpenContacts;
import fi.tagi.server.transcript.Transcript;

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
    Atomically transaction) {}
