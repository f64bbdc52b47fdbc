package fi.tagi.load.bars;

import java.util.Locale;

/**
 * One row.
 *
 * @param what what was to be reached
 * @param measured what was measured, in words and figures
 * @param goal the goal, in words
 * @param outcome whether it was met
 */
public record Bar(String what, String measured, String goal, Outcome outcome) {
  /** Whether a goal was met. */
  public enum Outcome {
    /** It was. */
    MET,
    /** It was not. */
    NOT_MET,
    /** Nobody knows. */
    NOT_MEASURED;

    /** As people read it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** A row about one number that must not be greater. */
  static Bar atMost(String what, String measured, double value, double most) {
    return of(what, measured, value, "≤ " + number(most), value <= most);
  }

  /** A row about one number that must not be smaller. */
  static Bar atLeast(String what, String measured, double value, double least) {
    return of(what, measured, value, "≥ " + number(least), value >= least);
  }

  private static Bar of(String what, String measured, double value, String goal, boolean met) {
    if (Double.isNaN(value)) {
      return notMeasured(what, goal, "no figure");
    }
    return new Bar(what, measured, goal, met ? Outcome.MET : Outcome.NOT_MET);
  }

  /** A row that could not be measured. */
  static Bar notMeasured(String what, String goal, String why) {
    return new Bar(what, why, goal, Outcome.NOT_MEASURED);
  }

  /** A text with figures, the same in every language. */
  @SuppressWarnings("AnnotateFormatMethod") // every format is a literal beside its values
  static String words(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** A number as people read it. */
  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
  }
}
