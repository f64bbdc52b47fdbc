package fi.tagi.load.server;

import fi.tagi.load.office.Crew;
import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A server that runs already, which is neither measured nor stopped. */
public record GivenServer(URI address, Crew.Manager manager) implements Target {
  @Override
  public OptionalLong pid() {
    return OptionalLong.empty();
  }

  @Override
  public String database() {
    return "unknown";
  }

  @Override
  public void restart() {
    throw notOurs();
  }

  @Override
  public void crash() {
    throw notOurs();
  }

  private static UnsupportedOperationException notOurs() {
    return new UnsupportedOperationException(
        "this scenario restarts the server: run it without --server");
  }

  @Override
  public boolean exportDiary(Path folder) {
    return false;
  }

  @Override
  public void close() {}
}
