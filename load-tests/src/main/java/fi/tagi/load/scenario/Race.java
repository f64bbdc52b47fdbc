package fi.tagi.load.scenario;

import fi.tagi.load.robot.ResponderRobot;
import fi.tagi.protocol.ResponderReply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One contact of the claim storm: everybody who has the tag waits for the start, claims at the same
 * moment, and the winner ends only when everybody was answered. Safe for use by many threads.
 */
final class Race {
  private final int claimers;
  private final Set<ResponderRobot> ready = new LinkedHashSet<>();
  private boolean started;
  private int open;
  private Optional<Win> win = Optional.empty();
  private boolean ending;

  /** A race that starts by itself when so many have the tag. */
  Race(int claimers) {
    this.claimers = claimers;
  }

  /** Who won, and the epoch. */
  record Win(ResponderRobot robot, long epoch) {}

  /** Somebody has the tag; gives who is to claim now. */
  synchronized List<ResponderRobot> has(ResponderRobot robot) {
    if (!ready.add(robot)) {
      return List.of();
    }
    if (started) {
      open++;
      return List.of(robot);
    }
    return ready.size() >= claimers ? start() : List.of();
  }

  /** Starts with those who are ready; gives who is to claim now. */
  synchronized List<ResponderRobot> start() {
    if (started || ready.isEmpty()) {
      return List.of();
    }
    started = true;
    open += ready.size();
    return List.copyOf(ready);
  }

  /** Whether this answer is the winner's first, who then asks a second time. */
  synchronized boolean isFirstWin(ResponderRobot robot, ResponderReply answer) {
    if (win.isEmpty() && answer instanceof ResponderReply.Won won) {
      win = Optional.of(new Win(robot, won.epoch()));
      open++;
      return true;
    }
    return false;
  }

  /** A claim was answered; gives the win that is to be ended now. */
  synchronized Optional<Win> answered() {
    open--;
    if (open > 0 || ending || win.isEmpty()) {
      return Optional.empty();
    }
    ending = true;
    return win;
  }
}
