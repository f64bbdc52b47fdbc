package fi.tagi.load.server;

/**
 * The made-up past of a server that is started for a run.
 *
 * @param contacts how many contacts, on the line that comes first; 0 for an empty database
 * @param years over how many years, up to yesterday
 */
public record History(int contacts, int years) {
  /** An empty database. */
  public static final History NONE = new History(0, 1);
}
