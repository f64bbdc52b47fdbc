package fi.tagi.server.diary.seal;

import static fi.tagi.server.database.schema.Tables.SEALED_RANGE;

import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.SealedRangeRecord;
import fi.tagi.server.diary.Said;
import fi.tagi.server.diary.SqlChains;
import fi.tagi.server.diary.SqlChains.Link;
import fi.tagi.server.hash.ChainHash;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jooq.impl.DSL;

/**
 * Writes what is sealed into files: the entries in the order in which seals cover them, those of
 * the audit trail likewise, the seals, and the public keys. What is sealed never changes, so that a
 * server may write meanwhile; it is read a page at a time.
 */
public final class SqlDiaryExport {
  private static final int PAGE = 1_000;

  private final Database database;
  private final SqlSeals seals;
  private final SqlSealedAudit audit;

  /** Of this database. */
  public SqlDiaryExport(Database database) {
    this.database = database;
    this.seals = new SqlSeals(database);
    this.audit = new SqlSealedAudit(database);
  }

  /**
   * What was written.
   *
   * @param entries how many entries
   * @param audit how many entries of the audit trail
   * @param seals how many seals
   */
  public record Written(long entries, long audit, long seals) {}

  /**
   * Writes everything into a folder that is there and empty.
   *
   * @throws IOException when it cannot be written
   */
  public Written to(Path folder) throws IOException {
    long last = 0;
    long count = 0;
    try (Writer out = create(folder.resolve("seals.jsonl"))) {
      SortedMap<Long, String> page = seals.documentsAfter(last, PAGE);
      while (!page.isEmpty()) {
        for (String document : page.values()) {
          out.write(document + "\n");
        }
        count += page.size();
        last = page.lastKey();
        page = seals.documentsAfter(last, PAGE);
      }
    }
    for (Map.Entry<String, String> key : seals.keys().entrySet()) {
      Files.writeString(
          folder.resolve("key-" + key.getKey() + ".pem"),
          key.getValue(),
          StandardOpenOption.CREATE_NEW);
    }
    return new Written(
        entries(folder.resolve("entries.jsonl"), last),
        audit(folder.resolve("audit.jsonl"), last),
        count);
  }

  private static Writer create(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
  }

  /** Writes the entries that the seals up to a number cover, and says how many. */
  private long entries(Path file, long lastSeal) throws IOException {
    long count = 0;
    try (Writer out = create(file)) {
      List<SealedRangeRecord> page = ranges(0, 0, lastSeal);
      while (!page.isEmpty()) {
        List<UUID> contacts =
            page.stream().map(SealedRangeRecord::getContactId).distinct().toList();
        Map<UUID, List<Link>> chains = database.read(sql -> SqlChains.read(sql, contacts));
        for (SealedRangeRecord range : page) {
          for (Link link : chains.getOrDefault(range.getContactId(), List.of())) {
            if (link.said().version() >= range.getFirstVersion()
                && link.said().version() <= range.getLastVersion()) {
              out.write(line(link));
              count++;
            }
          }
        }
        page = ranges(page.getLast().getNumber(), page.getLast().getPlace(), lastSeal);
      }
    }
    return count;
  }

  private List<SealedRangeRecord> ranges(long afterSeal, int afterPlace, long lastSeal) {
    return database.read(sql ->
        sql.selectFrom(SEALED_RANGE)
            .where(
                DSL.row(SEALED_RANGE.NUMBER, SEALED_RANGE.PLACE).gt(afterSeal, afterPlace),
                SEALED_RANGE.NUMBER.le(lastSeal))
            .orderBy(SEALED_RANGE.NUMBER, SEALED_RANGE.PLACE)
            .limit(PAGE)
            .fetch());
  }

  private static String line(Link link) {
    Said said = link.said();
    return new JsonLine()
        .text("contact", said.contact().toString())
        .number("version", said.version())
        .at(said.at())
        .text("kind", said.kind())
        .text("body", said.body())
        .text("previous", link.before().toString())
        .text("hash", link.hash().toString())
        .end();
  }

  /** Writes the audit trail as far as the seals up to a number cover it, and says how much. */
  private long audit(Path file, long lastSeal) throws IOException {
    long count = 0;
    try (Writer out = create(file)) {
      var page = audit.chain(0, ChainHash.NONE, lastSeal, PAGE);
      while (!page.isEmpty()) {
        for (SqlSealedAudit.Link link : page) {
          out.write(line(link));
          count++;
        }
        page = audit.chain(page.getLast().place(), page.getLast().hash(), lastSeal, PAGE);
      }
    }
    return count;
  }

  private static String line(SqlSealedAudit.Link link) {
    AuditEntry entry = link.entry();
    return new JsonLine()
        .number("position", entry.position())
        .at(entry.at())
        .text("actor", entry.by().code())
        .text("account", entry.by().accountCode())
        .text("kind", entry.kind())
        .text("subject", entry.subject())
        .text("before", entry.before())
        .text("after", entry.after())
        .text("previous", link.before().toString())
        .text("hash", link.hash().toString())
        .end();
  }
}
