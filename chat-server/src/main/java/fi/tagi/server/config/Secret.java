package fi.tagi.server.config;

/** A value that must not be shown. Only {@link #reveal} gives it out. */
public final class Secret {
  /** What is shown instead. */
  static final String MASK = "(hidden)";

  /** No secret at all. */
  public static final Secret NONE = new Secret("");

  private final String value;

  /** Keeps the value. */
  public Secret(String value) {
    this.value = value;
  }

  /** The value itself, for the one place that needs it. */
  public String reveal() {
    return value;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return isEmpty() ? "" : MASK;
  }
}
