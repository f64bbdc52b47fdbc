package fi.tagi.server.conversation;

import fi.tagi.protocol.Author;
import fi.tagi.protocol.Participant;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.roster.Aliases;
import fi.tagi.server.transcript.SideNotes;
import fi.tagi.server.transcript.Transcript.Writer;
import java.util.UUID;

/**
 * Those who write, as others see them: never by a real name.
 *
 * @param aliases the public names
 */
public record Authors(Aliases aliases) {

  String alias(UUID responder) {
    return aliases.of(responder);
  }

  Participant participant(Claim claim) {
    return new Participant(alias(claim.holder()), claim.role(), claim.at());
  }

  /**
   * A side note, as a console shows it.
   *
   * @param reader whose console
   */
  ResponderPush.Note note(UUID contact, SideNotes.StoredNote stored, UUID reader) {
    SideNotes.Note note = stored.note();
    return new ResponderPush.Note(
        contact,
        stored.stored().seq(),
        note.id(),
        alias(note.responder()),
        note.role(),
        note.responder().equals(reader),
        note.text(),
        stored.stored().at());
  }

  Author author(Writer writer) {
    return switch (writer) {
      case Writer.Visitor _ -> new Author.Visitor();
      case Writer.Responder responder ->
          new Author.Responder(alias(responder.id()), responder.role());
    };
  }
}
