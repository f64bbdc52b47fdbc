package fi.tagi.server.statistics.export;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.statistics.table.Table;
import java.util.List;

/**
 * A kind of export: {@code /v1/exports/} and its code, in every format.
 *
 * @param kind its code, as in the address and in the audit trail
 * @param daysMax how many days it may be of at most
 * @param source makes its tables
 */
public record Export(String kind, int daysMax, Source source) {
  /** A year. */
  private static final int USUAL_DAYS_MAX = 366;

  /** One of a year at most. */
  public Export(String kind, Source source) {
    this(kind, USUAL_DAYS_MAX, source);
  }

  /** Makes tables of what was asked. */
  @FunctionalInterface
  public interface Source {
    /**
     * The tables. Their rows are made when they are written.
     *
     * @throws BadRequest when what was asked is at fault
     */
    List<Table> tables(Asked asked) throws BadRequest;
  }
}
