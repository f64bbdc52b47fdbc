package fi.tagi.server.diary;

import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;

import fi.tagi.server.database.Database;
import fi.tagi.server.database.statement.Prepared;
import java.util.UUID;

/**
 * Whether what is remembered of a contact is how it still stands. A database that others write to
 * as well may fail over to one that lacks what was seen of it: there nothing that is remembered is
 * used.
 */
final class SqlVersion {
  /** Stands for any contact, or anybody, in a text whose values are marks. */
  static final UUID ANY = new UUID(0, 0);

  private final boolean mayFailOver;
  private final String version;

  SqlVersion(Database database) {
    mayFailOver = database.isLocking();
    version =
        database.text(sql ->
            sql.select(OPEN_CONTACT.VERSION)
                .from(OPEN_CONTACT)
                .where(OPEN_CONTACT.CONTACT_ID.eq(ANY)));
  }

  /** Whether what was committed may be lost again. */
  boolean mayFailOver() {
    return mayFailOver;
  }

  /** Whether the contact is open, and its last entry is the one of this version. */
  boolean isStill(Prepared sql, UUID contact, int remembered) {
    return !mayFailOver
        && sql.first(version, row -> row.count(1), contact)
            .filter(now -> now == remembered)
            .isPresent();
  }
}
