package fi.tagi.server.practice;

import fi.tagi.protocol.Language;
import fi.tagi.server.codes.Names;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A made-up visitor: says its first words on arrival, the next ones after each answer, and leaves
 * after the last. What it does follows from what was said and when; it remembers nothing.
 *
 * @param code what the contact came from
 * @param names what responders choose by
 * @param about what there is to practise
 * @param topic a theme code, or {@code unknown}
 * @param ageBand an age band code, or {@code unknown}
 * @param nickname what it wants to be called; empty for nothing
 * @param words what it says, in order
 * @param staysSeconds how long after the answer to its last words it leaves
 */
public record Script(
    String code,
    Names names,
    Names about,
    String topic,
    String ageBand,
    String nickname,
    List<Names> words,
    int staysSeconds) {
  /** How long it waits for somebody to come. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration READING = Duration.ofSeconds(2);
  private static final Duration A_LETTER = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(9);

  /** Copies. */
  public Script {
    words = List.copyOf(words);
  }

  /**
   * How its conversation stands.
   *
   * @param waitingSince since when nobody has answered it, or when it was answered last
   * @param isWaiting whether it waits for somebody to come
   * @param said how many of its words were said
   * @param isAnswered whether a responder wrote after those
   */
  record Standing(Instant waitingSince, boolean isWaiting, int said, boolean isAnswered) {}

  /** What it does next. */
  sealed interface Step {
    /** It says these words. */
    record Say(String text) implements Step {}

    /** It is writing. */
    record Typing() implements Step {}

    /** It waits. */
    record Wait() implements Step {}

    /** It goes. */
    record Leave() implements Step {}
  }

  /** What it does now. */
  Step next(Standing standing, Language language, Instant now) {
    Duration since = Duration.between(standing.waitingSince(), now);
    if (standing.said() == 0) {
      return new Step.Say(words.getFirst().in(language));
    }
    if (!standing.isAnswered()) {
      boolean isOutOfPatience = standing.isWaiting() && since.compareTo(PATIENCE) >= 0;
      return isOutOfPatience ? new Step.Leave() : new Step.Wait();
    }
    if (standing.said() >= words.size()) {
      return since.toSeconds() >= staysSeconds ? new Step.Leave() : new Step.Wait();
    }
    String text = words.get(standing.said()).in(language);
    return since.compareTo(writing(text)) >= 0 ? new Step.Say(text) : new Step.Typing();
  }

  private static Duration writing(String text) {
    Duration writing = READING.plus(A_LETTER.multipliedBy(text.length()));
    return writing.compareTo(LONGEST) < 0 ? writing : LONGEST;
  }
}
