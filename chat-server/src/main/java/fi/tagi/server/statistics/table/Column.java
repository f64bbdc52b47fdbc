package fi.tagi.server.statistics.table;

/**
 * A column.
 *
 * @param code what it is called in files for programs; {@link Terms} has its name and definition
 * @param kind what stands in it, beside {@link Cell#HIDDEN} and {@link Cell#NOTHING}
 */
public record Column(String code, Kind kind) {

  /** What stands in a column. */
  public enum Kind {
    /** {@link Cell.Text}. */
    TEXT,
    /** {@link Cell.Date}. */
    DATE,
    /** {@link Cell.Time}. */
    TIME,
    /** {@link Cell.Amount}: how many. */
    COUNT,
    /** {@link Cell.Amount}: whole seconds. */
    SECONDS,
    /** {@link Cell.Amount}: whole percents. */
    PERCENT
  }
}
