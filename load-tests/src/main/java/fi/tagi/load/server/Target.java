package fi.tagi.load.server;

import fi.tagi.load.office.Crew;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The server that is tried. */
public interface Target extends AutoCloseable {
  /** Its public address, {@code http://localhost:8080}. */
  URI address();

  /** A manager there. */
  Crew.Manager manager();

  /** Its process, where it is known; what it costs can be measured then. */
  OptionalLong pid();

  /** Which database it keeps, in a word. */
  String database();

  /**
   * Asks it to end as an operator does, and starts it again on the same port and data; returns when
   * it is ready.
   *
   * @throws IOException when it does not come back
   * @throws UnsupportedOperationException when it is somebody else's server
   */
  void restart() throws IOException, InterruptedException;

  /**
   * Kills it as a power cut does, and starts it again on the same port and data; returns when it is
   * ready.
   *
   * @throws IOException when it does not come back
   * @throws UnsupportedOperationException when it is somebody else's server
   */
  void crash() throws IOException, InterruptedException;

  /**
   * Has it export its diary, beside the running server.
   *
   * @param folder where to, which is not there yet
   * @return false when it is somebody else's server, whose diary is not at hand
   * @throws IOException when it does not do it
   */
  boolean exportDiary(Path folder) throws IOException, InterruptedException;

  /** No server at all. */
  static Target none() {
    return new GivenServer(URI.create("http://localhost:1"), new Crew.Manager("", ""));
  }

  @Override
  void close() throws IOException;
}
