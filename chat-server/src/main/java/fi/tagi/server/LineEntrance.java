package fi.tagi.server;

import fi.tagi.server.endpoint.Entrance;
import fi.tagi.server.practice.SqlPasses;
import fi.tagi.server.schedule.Lines;
import java.util.Optional;

/** Visitors come to the lines, and by a pass to practice lines. */
record LineEntrance(Lines lines, SqlPasses passes) implements Entrance {
  @Override
  public Optional<String> line(String named) {
    return passes.line(named).filter(line -> lines.serving(line).isPresent());
  }

  @Override
  public boolean hasSite(String line, String site) {
    return lines.find(line).stream()
        .flatMap(known -> known.sites().stream())
        .anyMatch(known -> known.site().equals(site));
  }
}
