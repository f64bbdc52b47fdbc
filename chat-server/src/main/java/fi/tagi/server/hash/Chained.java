package fi.tagi.server.hash;

/** What can stand in a chain of hashes. Which bytes it is, is laid down for good. */
public interface Chained {
  /** What begins its bytes, so that no two things are the same bytes: ASCII, with a line feed. */
  String tag();

  /** Puts all that it says. */
  void put(ChainBytes into);
}
