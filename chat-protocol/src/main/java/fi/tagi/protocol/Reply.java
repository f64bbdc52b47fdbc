package fi.tagi.protocol;

/** What the server answers to one {@link Command}; exactly one reply for each command. */
public interface Reply extends ServerFrame {
  /**
   * The {@code ref} of the command that is answered, or 0 when the command's own could not be read.
   */
  long ref();
}
