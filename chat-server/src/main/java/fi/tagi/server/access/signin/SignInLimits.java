package fi.tagi.server.access.signin;

import java.time.Duration;

/**
 * How long a sign-in lasts.
 *
 * @param idle ends after so long without use
 * @param absolute ends after so long in any case
 */
public record SignInLimits(Duration idle, Duration absolute) {
  /** Limits that are longer than nothing, the idle one not over the absolute one. */
  public SignInLimits {
    if (!idle.isPositive() || idle.compareTo(absolute) > 0) {
      throw new IllegalArgumentException("the idle limit must be positive and not over absolute");
    }
  }

  /** A working day: 8 hours without use, 24 hours in all. */
  public static SignInLimits defaults() {
    return new SignInLimits(Duration.ofHours(8), Duration.ofHours(24));
  }
}
