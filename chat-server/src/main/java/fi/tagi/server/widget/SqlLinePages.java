package fi.tagi.server.widget;

import static fi.tagi.server.database.schema.Tables.LINE_PAGE;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.database.Database;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.widget.LinePage.Leaving;
import fi.tagi.server.widget.LinePage.OwnText;
import fi.tagi.server.widget.LinePage.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * What the lines say in their own words. Answers come from a copy in memory, which is replaced as a
 * whole, so that visitors read also while the database is away. Safe for use by many threads.
 */
public final class SqlLinePages {
  private final Database database;
  private final AuditTrail trail;
  private volatile Map<String, LinePage> pages = Map.of();

  /**
   * Reads them all.
   *
   * @param trail where each change is written down
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public SqlLinePages(Database database, AuditTrail trail) {
    this.database = database;
    this.trail = trail;
    refresh();
  }

  /** What is stored as the body of a document. */
  private record Body(Leaving leaving, List<Reading> reading, List<OwnText> texts) {}

  /**
   * One side of a change, as the audit trail has it.
   *
   * @param edition which edition
   * @param leaving what leaving quickly does in it
   * @param reading whatever of it is otherwise in the other
   * @param texts the same
   */
  private record Side(int edition, Leaving leaving, List<Reading> reading, List<OwnText> texts) {}

  /** What the line says; the usual for a line that never said otherwise. */
  LinePage of(String line) {
    return pages.getOrDefault(line, LinePage.USUAL);
  }

  /**
   * Reads again what may have been saved elsewhere.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public synchronized void refresh() {
    pages = database.read(SqlLinePages::readAll);
  }

  /**
   * Replaces what the line says by the next edition.
   *
   * @param page what it is to say, with the edition that it was made from
   * @return whether it is stored, also when just this was saved before; not when somebody else
   *     saved another meanwhile
   */
  boolean save(String line, LinePage page, Actor by) {
    String body = json(new Body(page.leaving(), page.reading(), page.texts()));
    LinePage next = page.next();
    boolean saved =
        database.write(sql -> {
          LinePage before = find(sql, line).orElse(LinePage.USUAL);
          boolean replaced =
              page.edition() == 0
                  ? insert(sql, line, body) == 1
                  : update(sql, line, page.edition(), body) == 1;
          if (replaced) {
            AuditTrail.Change change =
                new AuditTrail.Change(
                    AuditKind.PAGE_CHANGED, line, differing(before, next), differing(next, before));
            trail.record(by, change);
          }
          return replaced || before.equals(next);
        });
    refresh();
    return saved;
  }

  private static int insert(DSLContext sql, String line, String body) {
    return sql.insertInto(LINE_PAGE)
        .set(LINE_PAGE.LINE, line)
        .set(LINE_PAGE.EDITION, 1)
        .set(LINE_PAGE.BODY, body)
        .onConflict(LINE_PAGE.LINE)
        .doNothing()
        .execute();
  }

  private static int update(DSLContext sql, String line, int edition, String body) {
    return sql.update(LINE_PAGE)
        .set(LINE_PAGE.EDITION, edition + 1)
        .set(LINE_PAGE.BODY, body)
        .where(LINE_PAGE.LINE.eq(line), LINE_PAGE.EDITION.eq(edition))
        .execute();
  }

  private static Optional<LinePage> find(DSLContext sql, String line) {
    return sql.selectFrom(LINE_PAGE)
        .where(LINE_PAGE.LINE.eq(line))
        .fetchOptional(row -> page(row.getEdition(), row.getBody()));
  }

  private static Map<String, LinePage> readAll(DSLContext sql) {
    Map<String, LinePage> read = new HashMap<>();
    sql.selectFrom(LINE_PAGE)
        .forEach(row -> read.put(row.getLine(), page(row.getEdition(), row.getBody())));
    return Map.copyOf(read);
  }

  private static LinePage page(int edition, String stored) {
    try {
      Body body = Json.read(stored.getBytes(UTF_8), Body.class);
      return new LinePage(edition, body.leaving(), body.reading(), body.texts());
    } catch (BadRequest e) {
      throw new IllegalStateException("what a line says: " + e.text(), e);
    }
  }

  private static String differing(LinePage one, LinePage other) {
    return json(
        new Side(
            one.edition(),
            one.leaving(),
            one.reading().stream().filter(entry -> !other.reading().contains(entry)).toList(),
            one.texts().stream().filter(entry -> !other.texts().contains(entry)).toList()));
  }

  private static String json(Object value) {
    return new String(Json.write(value), UTF_8);
  }
}
