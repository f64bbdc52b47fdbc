package fi.tagi.load.record;

import java.util.Random;
import java.util.UUID;

/** Random ids, all from one seed, so that a run can be had again. Safe for use by many threads. */
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
}
