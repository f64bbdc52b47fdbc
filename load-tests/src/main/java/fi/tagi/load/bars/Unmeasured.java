package fi.tagi.load.bars;

/** What no scenario measures yet. */
enum Unmeasured {
  /** A larger database. */
  GROWTH(
      "growth: 10 × as many waiting, responders, open conversations, diary rows (5,000,000)",
      "p99 of claim and of a message ≤ 1.5 ×; CPU for a message ≤ 1.2 ×",
      "scenarios run with --history N, but two runs are not yet compared here"),
  /** Those who misbehave. */
  BESIDE(
      "slow consoles and hostile traffic: ordinary p99",
      "≤ 2 × the p99 without them; heap bounded; slow ones closed within 15 s",
      "their scenarios check promises; the two runs are not yet compared here");

  private final String what;
  private final String goal;
  private final String why;

  Unmeasured(String what, String goal, String why) {
    this.what = what;
    this.goal = goal;
    this.why = why;
  }

  Bar bar() {
    return Bar.notMeasured(what, goal, why);
  }
}
