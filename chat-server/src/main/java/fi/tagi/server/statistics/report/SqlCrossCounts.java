package fi.tagi.server.statistics.report;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;

import fi.tagi.server.database.Database;
import fi.tagi.server.statistics.tally.Attribute;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Counts coded contacts by two attributes. */
public final class SqlCrossCounts implements Reporting.CrossCounts {
  private final Database database;

  /** Those of this database. */
  public SqlCrossCounts(Database database) {
    this.database = database;
  }

  /** The database counts what is stored alike; what has several codes is taken apart here. */
  @Override
  public Map<String, Map<String, Long>> count(
      String line, Instant from, Instant to, Attribute rows, Attribute columns) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    database
        .read(sql ->
            sql.select(column(rows), column(columns), DSL.count())
                .from(CONTACT_FACT)
                .where(CONTACT_FACT.LINE.eq(line))
                .and(CONTACT_FACT.ARRIVED_AT.ge(from))
                .and(CONTACT_FACT.ARRIVED_AT.lt(to))
                .and(CONTACT_FACT.DEFINITION.gt(0))
                .groupBy(column(rows), column(columns))
                .fetch())
        .forEach(group -> {
          for (String row : codes(rows, group.value1())) {
            for (String column : codes(columns, group.value2())) {
              counts
                  .computeIfAbsent(row, r -> new HashMap<>())
                  .merge(column, group.value3().longValue(), Long::sum);
            }
          }
        });
    return counts;
  }

  private static Field<String> column(Attribute attribute) {
    return switch (attribute) {
      case SITE -> CONTACT_FACT.SITE;
      case LANGUAGE -> CONTACT_FACT.LANGUAGE;
      case ROLE -> CONTACT_FACT.ROLE;
      case WHO -> CONTACT_FACT.WHO;
      case AGE_BAND -> CONTACT_FACT.AGE_BAND;
      case THEME -> CONTACT_FACT.THEMES;
      case LEVEL -> CONTACT_FACT.LEVEL;
      case REFERRAL -> CONTACT_FACT.REFERRALS;
      case DISPOSITION -> CONTACT_FACT.DISPOSITION;
    };
  }

  private static List<String> codes(Attribute attribute, String stored) {
    return switch (attribute) {
      case THEME -> Stream.of(stored.split(",")).filter(code -> !code.isEmpty()).toList();
      case REFERRAL ->
          Stream.of(stored.split(","))
              .filter(code -> !code.isEmpty())
              .map(code -> code.substring(0, code.indexOf(':')))
              .toList();
      case SITE, LANGUAGE, ROLE, WHO, AGE_BAND, LEVEL, DISPOSITION -> List.of(stored);
    };
  }
}
