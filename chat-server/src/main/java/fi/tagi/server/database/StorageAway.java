package fi.tagi.server.database;

/**
 * The database did not answer, or did not confirm a commit. What was asked may or may not be
 * stored; asking again with the same id gives the true answer.
 */
public final class StorageAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Because of this. */
  public StorageAway(Throwable cause) {
    super("storage away", cause);
  }

  /** For this reason. */
  public StorageAway(String reason) {
    super(reason);
  }
}
