package fi.tagi.server.guidance;

import fi.tagi.server.codes.Names;
import java.util.List;

/**
 * What is often said, to be put into a message and changed there.
 *
 * @param edition which one it is; 0 for none yet
 * @param replies in the order in which they are shown
 */
record Replies(int edition, List<Reply> replies) {
  /** None yet. */
  static final Replies NONE = new Replies(0, List.of());

  /** Copies. */
  Replies {
    replies = List.copyOf(replies);
  }

  /**
   * One of them.
   *
   * @param title by which it is found
   * @param texts the words in each language; empty where there are none, in one at least there are
   */
  record Reply(String title, Names texts) {}
}
