package fi.tagi.server.guidance;

import static fi.tagi.server.database.schema.Tables.GUIDANCE_DOCUMENT;

import fi.tagi.server.database.Database;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The documents in the database. Safe for use by many threads. */
public final class SqlGuidance {
  private final Database database;

  /** Of this database. */
  public SqlGuidance(Database database) {
    this.database = database;
  }

  /** What there is of this kind; empty when nothing was ever saved. */
  Optional<Stored> find(Owner owner, Kind kind) {
    return database.read(sql -> find(sql, owner, kind));
  }

  /**
   * Replaces a document by the next edition, together with what else is to be written.
   *
   * @param edition the one that it was made from
   * @param also done in the same transaction, when it is replaced now
   * @return whether it is stored, also when just this was saved before; not when somebody else
   *     saved another meanwhile
   */
  boolean save(Owner owner, Kind kind, int edition, String body, Runnable also) {
    return database.write(sql -> {
      boolean replaced =
          edition == 0
              ? insert(sql, owner, kind, body) == 1
              : update(sql, owner, kind, edition, body) == 1;
      if (replaced) {
        also.run();
      }
      return replaced || find(sql, owner, kind).equals(Optional.of(new Stored(edition + 1, body)));
    });
  }

  private static int insert(DSLContext sql, Owner owner, Kind kind, String body) {
    return sql.insertInto(GUIDANCE_DOCUMENT)
        .set(GUIDANCE_DOCUMENT.OWNER, owner.name())
        .set(GUIDANCE_DOCUMENT.KIND, kind.code())
        .set(GUIDANCE_DOCUMENT.EDITION, 1)
        .set(GUIDANCE_DOCUMENT.BODY, body)
        .onConflict(GUIDANCE_DOCUMENT.OWNER, GUIDANCE_DOCUMENT.KIND)
        .doNothing()
        .execute();
  }

  private static int update(DSLContext sql, Owner owner, Kind kind, int edition, String body) {
    return sql.update(GUIDANCE_DOCUMENT)
        .set(GUIDANCE_DOCUMENT.EDITION, edition + 1)
        .set(GUIDANCE_DOCUMENT.BODY, body)
        .where(
            GUIDANCE_DOCUMENT.OWNER.eq(owner.name()),
            GUIDANCE_DOCUMENT.KIND.eq(kind.code()),
            GUIDANCE_DOCUMENT.EDITION.eq(edition))
        .execute();
  }

  private static Optional<Stored> find(DSLContext sql, Owner owner, Kind kind) {
    return sql.selectFrom(GUIDANCE_DOCUMENT)
        .where(GUIDANCE_DOCUMENT.OWNER.eq(owner.name()), GUIDANCE_DOCUMENT.KIND.eq(kind.code()))
        .fetchOptional(row -> new Stored(row.getEdition(), row.getBody()));
  }

  /** What kind of document. */
  enum Kind {
    /** A referral directory. */
    REFERRALS("referrals"),
    /** Canned replies. */
    REPLIES("replies");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /**
   * Whose a document is.
   *
   * @param name as the table has it
   */
  record Owner(String name) {
    /** A line's. */
    static Owner line(String code) {
      return new Owner("line " + code);
    }

    /** A person's own. */
    static Owner account(UUID account) {
      return new Owner("account " + account);
    }
  }

  /**
   * A document.
   *
   * @param edition which one
   * @param body its entries as JSON
   */
  record Stored(int edition, String body) {}
}
