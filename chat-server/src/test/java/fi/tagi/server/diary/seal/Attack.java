package fi.tagi.server.diary.seal;

import java.util.SortedMap;
import java.util.random.RandomGenerator;

/** Something that somebody may do to an export who has everything but the key that signs. */
interface Attack {
  /** Does it. */
  void on(RandomGenerator random, Papers papers);

  /** The files after it. */
  default SortedMap<String, String> files(RandomGenerator random, Papers papers) {
    Papers changed = papers.copy();
    on(random, changed);
    return changed.files();
  }
}
