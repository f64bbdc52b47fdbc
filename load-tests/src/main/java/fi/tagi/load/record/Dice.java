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

  private final Random random;

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
    return below(100) < percent;
  }
}
