package fi.tagi.server.widget;

/**
 * What the button on a site asks for where the site wants it: whether the line is open, in words,
 * and the line's own words for the button. Nothing in it is about whoever asks, and all of it
 * stands on the visitors' page too.
 *
 * @param open whether new contacts are taken
 * @param state until when, or when it opens next, in words
 * @param seconds after how long it may be otherwise, and may be asked again
 * @param label the words on the button
 * @param opening what stands in the chat's place until it shows itself
 * @param close on the way back from there
 * @param leave on the way out
 */
record ButtonState(
    boolean open,
    String state,
    int seconds,
    String label,
    String opening,
    String close,
    String leave) {

  /** As the line says it at the instant of these words. */
  static ButtonState of(OpeningWords words) {
    return new ButtonState(
        words.isOpen(),
        words.state(),
        words.secondsTrue(),
        words.text("button"),
        words.text("button.opening"),
        words.text("button.close"),
        words.text("leave"));
  }
}
