package fi.tagi.load.robot;

import fi.tagi.load.record.Mark;
import fi.tagi.load.record.Notebook;
import fi.tagi.protocol.ResponderCommand;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells the server which of the visitors' words have reached a console, as its page does: what
 * comes within a moment together.
 */
final class Receipts {
  private static final Duration TOGETHER = Duration.ofMillis(300);
  private static final int POSITIONS_MAX = 50;

  private final ResponderRobot robot;
  private final Notebook notebook;
  private final Map<UUID, Long> positions;
  private final Set<UUID> due = new LinkedHashSet<>();

  /**
   * Nothing came yet.
   *
   * @param positions of the conversations on the console, as they are when it is told
   */
  Receipts(ResponderRobot robot, Notebook notebook, Map<UUID, Long> positions) {
    this.robot = robot;
    this.notebook = notebook;
    this.positions = positions;
  }

  /** The positions of all conversations, which a hello says. */
  List<ResponderCommand.Position> all() {
    return positions.keySet().stream().map(this::position).toList();
  }

  /** Words of the visitor of this contact came. */
  void came(UUID contact) {
    if (due.isEmpty()) {
      robot.later(TOGETHER, this::tell);
    }
    due.add(contact);
  }

  private void tell() {
    List<ResponderCommand.Position> told =
        due.stream()
            .filter(positions::containsKey)
            .limit(POSITIONS_MAX)
            .map(this::position)
            .toList();
    due.clear();
    robot.line().send(new ResponderCommand.Received(robot.line().ref(), told));
  }

  /** To be said now. */
  private ResponderCommand.Position position(UUID contact) {
    long seq = positions.getOrDefault(contact, 0L);
    notebook.add(new Mark.Received(contact, System.nanoTime(), robot.alias(), seq));
    return new ResponderCommand.Position(contact, seq);
  }
}
