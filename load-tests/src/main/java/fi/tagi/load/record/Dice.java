package fi.tagi.load.record;

import java.util.Random;
import java.util.UUID;

/**
 * Random ids and choices, all from one seed, so that a run can be had again. Safe for use by many
 * threads.
 */
public final class Dice {
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private static final int HUNDRED = 100;

  /** The golden section of a hundred, prime to it. */
  private static final int STEP = 61;

  private final Random random;
  private int spread;

  /** Ids that follow from the seed. */
  public Dice(long seed) {
    this.random = new Random(seed);
  }

  /** The next id. */
  public synchronized UUID id() {
    long high = (random.nextLong() & ~0xF000L) | VERSION_4;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT;
    return new UUID(high, low);
  }

  /** A number from 0 to one less than the bound. */
  public synchronized int below(int bound) {
    return random.nextInt(bound);
  }

  /** Yes in so many cases of a hundred. */
  public boolean chance(int percent) {
    return below(HUNDRED) < percent;
  }

  /**
   * The next of a series of numbers from 0 to 99 without chance: each comes once in a hundred, and
   * a few in a row already lie far apart. Who does something in so many cases of a hundred by it
   * does it in as many of twenty, which chance does not promise.
   *
   * <p>The multiples of the golden section: Knuth, The Art of Computer Programming 3, 6.4, theorem
   * S.
   */
  public synchronized int spread() {
    spread = (spread + STEP) % HUNDRED;
    return spread;
  }
}
