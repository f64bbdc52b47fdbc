package fi.tagi.server.desk.visitor;

import static fi.tagi.server.database.schema.Tables.VISITOR_KEY;

import fi.tagi.server.database.Database;
import fi.tagi.server.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Resume tokens in the database, as SHA-256 hashes: a token has 128 random bits, so that a plain
 * hash keeps it.
 */
public final class SqlVisitorKeys implements VisitorKeys {
  private final Database database;

  /** The tokens of this database. */
  public SqlVisitorKeys(Database database) {
    this.database = database;
  }

  @Override
  public void add(String token, UUID contact) {
    database.write(sql ->
        sql.insertInto(VISITOR_KEY)
            .set(VISITOR_KEY.KEY_HASH, hash(token))
            .set(VISITOR_KEY.CONTACT_ID, contact)
            .execute());
  }

  @Override
  public Optional<UUID> find(String token) {
    return database.read(sql ->
        sql.select(VISITOR_KEY.CONTACT_ID)
            .from(VISITOR_KEY)
            .where(VISITOR_KEY.KEY_HASH.eq(hash(token)))
            .fetchOptional(VISITOR_KEY.CONTACT_ID));
  }

  @Override
  public void shred(UUID contact) {
    database.write(
        sql -> sql.deleteFrom(VISITOR_KEY).where(VISITOR_KEY.CONTACT_ID.eq(contact)).execute());
  }

  private static String hash(String token) {
    return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
  }
}
