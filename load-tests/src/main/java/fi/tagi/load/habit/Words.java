package fi.tagi.load.habit;

import fi.tagi.load.record.Dice;
import fi.tagi.protocol.Limits;
import java.util.UUID;

/**
 * Something to say, that nobody else says.
 *
 * @param message its id
 * @param text the words
 */
record Words(UUID message, String text) {
  private static final String FILLER = " olen täällä ja kuuntelen, kerro vain rauhassa 👋";
  private static final int TIMES_MAX = 6;
  private static final int LEFT_FOR_ID = 100;

  static Words of(Dice dice) {
    UUID message = dice.id();
    return new Words(message, message + FILLER.repeat(dice.below(TIMES_MAX)));
  }

  /** As long as a message may be, in characters of four bytes. */
  static Words longest(Dice dice) {
    UUID message = dice.id();
    return new Words(message, message + "👋".repeat(Limits.MESSAGE_CHARS - LEFT_FOR_ID));
  }
}
