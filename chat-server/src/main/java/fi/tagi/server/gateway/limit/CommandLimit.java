package fi.tagi.server.gateway.limit;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One session's allowance, asked on its event loop. Every frame counts, pings and fragments too, so
 * that none of them is a way around it.
 */
public final class CommandLimit {
  private final TokenBucket commands;
  private final Rate refusals;
  private final LongSupplier nanos;

  /** Most sessions are never refused anything. */
  private @Nullable TokenBucket refused;

  /**
   * A full allowance.
   *
   * @param commands for frames
   * @param refusals for refused ones
   * @param nanos a monotonic clock, in nanoseconds
   */
  public CommandLimit(Rate commands, Rate refusals, LongSupplier nanos) {
    this.commands = new TokenBucket(commands, nanos);
    this.refusals = refusals;
    this.nanos = nanos;
  }

  /** Decides over the next frame. */
  public Verdict next() {
    return commands.take() ? Verdict.PASS : refuse();
  }

  /** Decides over a frame that is refused whatever the allowance says. */
  public Verdict refuse() {
    TokenBucket bucket = refused;
    if (bucket == null) {
      bucket = new TokenBucket(refusals, nanos);
      refused = bucket;
    }
    return bucket.take() ? Verdict.TOO_FAST : Verdict.FLOOD;
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
