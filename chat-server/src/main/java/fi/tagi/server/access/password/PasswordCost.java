package fi.tagi.server.access.password;

/**
 * How much work a guess at a password costs: the parameters of Argon2id.
 *
 * @param memoryKib memory, in KiB
 * @param iterations passes over it
 * @param lanes parallel lanes
 */
public record PasswordCost(int memoryKib, int iterations, int lanes) {
  private static final int MEMORY_PER_LANE_MIN = 8;

  /** A cost that Argon2id can work with. */
  public PasswordCost {
    if (lanes < 1 || iterations < 1 || memoryKib < MEMORY_PER_LANE_MIN * lanes) {
      throw new IllegalArgumentException("not a cost of Argon2id");
    }
  }

  /** The least that OWASP recommends: 19 MiB, two passes, one lane. */
  public static PasswordCost least() {
    return new PasswordCost(19 * 1024, 2, 1);
  }
}
