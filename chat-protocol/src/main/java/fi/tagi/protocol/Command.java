package fi.tagi.protocol;

/** What a client asks. */
public interface Command {
  /** The number by which the client knows the reply again; chosen by the client, 1 or more. */
  long ref();
}
