package fi.tagi.load.record;

import java.util.UUID;

/** How far the words of a contact have come. */
public sealed interface Mark extends Note {
  /** Up to which position. */
  long seq();

  /**
   * A console said that they are on it.
   *
   * @param who its responder's alias
   */
  record Received(UUID contact, long at, String who, long seq) implements Mark {}

  /** A visitor was told that they are on the page of somebody who answers. */
  record Delivered(UUID contact, long at, long seq) implements Mark {}
}
