package fi.tagi.server.statistics.table;

import java.time.Instant;
import java.time.LocalDate;

/** What stands in one place of a table. */
public sealed interface Cell {
  /** A small number that is not shown, or one that would give such a number away. */
  Cell HIDDEN = new Hidden();

  /** There is nothing to measure. */
  Cell NOTHING = new Nothing();

  /** A code, a name, a label of an hour. */
  record Text(String text) implements Cell {}

  /** A local date. */
  record Date(LocalDate date) implements Cell {}

  /** An instant; written in UTC. */
  record Time(Instant at) implements Cell {}

  /** A number, in the unit of its column's kind. */
  record Amount(long amount) implements Cell {}

  /** See {@link #HIDDEN}. */
  record Hidden() implements Cell {}

  /** See {@link #NOTHING}. */
  record Nothing() implements Cell {}

  /** A text. */
  static Cell of(String text) {
    return new Text(text);
  }

  /** A local date. */
  static Cell of(LocalDate date) {
    return new Date(date);
  }

  /** A number. */
  static Cell of(long amount) {
    return new Amount(amount);
  }
}
