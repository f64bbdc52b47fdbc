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
  private final String add;
  private final String find;
  private final String shred;

  /** The tokens of this database. */
  public SqlVisitorKeys(Database database) {
    this.database = database;
    UUID id = new UUID(0, 0);
    add =
        database.text(sql ->
            sql.insertInto(VISITOR_KEY, VISITOR_KEY.KEY_HASH, VISITOR_KEY.CONTACT_ID)
                .values("", id));
    find =
        database.text(sql ->
            sql.select(VISITOR_KEY.CONTACT_ID)
                .from(VISITOR_KEY)
                .where(VISITOR_KEY.KEY_HASH.eq("")));
    shred = database.text(sql -> sql.deleteFrom(VISITOR_KEY).where(VISITOR_KEY.CONTACT_ID.eq(id)));
  }

  @Override
  public void add(String token, UUID contact) {
    write(add, hash(token), contact);
  }

  @Override
  public Optional<UUID> find(String token) {
    return database.prepared(sql -> sql.first(find, row -> row.id(1), hash(token)));
  }

  @Override
  public void shred(UUID contact) {
    write(shred, contact);
  }

  private void write(String text, Object... values) {
    database.atomically(() -> database.prepared(sql -> sql.update(text, values)));
  }

  static String hash(String token) {
    return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
  }
}
