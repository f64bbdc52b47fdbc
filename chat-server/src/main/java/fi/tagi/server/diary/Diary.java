package fi.tagi.server.diary;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.hash.ChainHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The append-only record of what happened to each contact. */
public interface Diary {
  /** All entries of a contact, in order; none when there is no such contact. */
  List<Entry> entries(UUID contact);

  /**
   * Adds what happened at the next version. When this returns a contact, the entry is committed,
   * unless an outer transaction is still open.
   *
   * @param before the contact as the caller knows it
   * @param at when it happened, in microseconds
   * @return the contact after it; empty, with nothing written, when somebody else's entry has that
   *     version
   */
  Optional<Contact> append(Contact before, ContactEvent event, Instant at);

  /**
   * The hash of each entry of a contact, in order: each covers the one before it, and so the last
   * covers them all.
   */
  List<ChainHash> chain(UUID contact);

  /** The contact as it is now. */
  default Contact read(UUID contact) {
    return Contact.of(contact, entries(contact));
  }
}
