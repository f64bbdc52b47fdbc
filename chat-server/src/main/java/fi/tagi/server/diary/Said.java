package fi.tagi.server.diary;

import fi.tagi.server.hash.ChainBytes;
import fi.tagi.server.hash.Chained;
import java.time.Instant;
import java.util.UUID;

/**
 * What an entry says, as it is stored. Its bytes in the chain are laid down in {@code
 * docs/diary.md}; they never change.
 *
 * @param contact which contact
 * @param version its place among the contact's entries
 * @param at when it was made
 * @param kind the code of what happened
 * @param body the fields of what happened, as JSON
 */
public record Said(UUID contact, int version, Instant at, String kind, String body)
    implements Chained {
  @Override
  public String tag() {
    return "tagi/diary/entry/v1\n";
  }

  @Override
  public void put(ChainBytes into) {
    into.id(contact).count(version).at(at).text(kind).text(body);
  }
}
