package fi.tagi.server.gateway.limit;

import java.util.function.LongSupplier;

/**
 * One session's allowance. Every frame counts, pings and fragments too, so that none of them is a
 * way around it.
 */
public final class CommandLimit {
  private final TokenBucket commands;
  private final TokenBucket refusals;

  /**
   * A full allowance.
   *
   * @param commands for frames
   * @param refusals for refused ones
   * @param nanos a monotonic clock, in nanoseconds
   */
  public CommandLimit(Rate commands, Rate refusals, LongSupplier nanos) {
    this.commands = new TokenBucket(commands, nanos);
    this.refusals = new TokenBucket(refusals, nanos);
  }

  /** Decides over the next frame. */
  public Verdict next() {
    return commands.take() ? Verdict.PASS : refuse();
  }

  /** Decides over a frame that is refused whatever the allowance says. */
  public Verdict refuse() {
    return refusals.take() ? Verdict.TOO_FAST : Verdict.FLOOD;
  }

  /** What to do with a frame. */
  public enum Verdict {
    /** It goes on. */
    PASS,
    /** It is refused; the session lives. */
    TOO_FAST,
    /** Too many were refused already: the session is closed. */
    FLOOD
  }
}
