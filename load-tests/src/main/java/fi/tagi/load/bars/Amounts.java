package fi.tagi.load.bars;

/**
 * How much of each is measured.
 *
 * @param consoles to how many one tag goes
 * @param claimers how many claim at one instant, and how many accounts are made
 * @param conversations how many talk
 * @param rate how many messages a second they send
 * @param starts how many start at one instant
 * @param idle how many connections say nothing
 * @param seconds how long messages are measured
 * @param trial how many responders have an ordinary time beside those who misbehave
 * @param contactsOfYear how large the database is that a server starts on
 * @param contactsGrown how large the smaller database is of two between which everything grows; of
 *     each contact the diary has some 4.2 entries, so that it grows to five million
 */
public record Amounts(
    int consoles,
    int claimers,
    int conversations,
    int rate,
    int starts,
    int idle,
    int seconds,
    int trial,
    int contactsOfYear,
    int contactsGrown) {
  /** What the goals are about. */
  public static Amounts full() {
    return new Amounts(10_000, 1_000, 1_000, 2_000, 10_000, 10_000, 20, 20, 20_000, 120_000);
  }

  /** The same with fewer of everything, to see that it works. */
  public Amounts dividedBy(int by) {
    return new Amounts(
        Math.max(2, consoles / by),
        Math.max(2, claimers / by),
        Math.max(2, conversations / by),
        Math.max(1, rate / by),
        Math.max(2, starts / by),
        Math.max(2, idle / by),
        Math.max(1, seconds / by),
        Math.max(4, trial / by),
        Math.max(100, contactsOfYear / by),
        Math.max(100, contactsGrown / by));
  }
}
