package fi.tagi.load.robot;

import fi.tagi.protocol.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The commands of one connection that are not answered yet. For one thread. */
final class Pending<C extends Command> {
  private final Map<Long, C> commands = new LinkedHashMap<>();
  private long lastRef;

  /** A number for the next command. */
  long nextRef() {
    return ++lastRef;
  }

  /** Waits for the answer to this command. */
  C add(C command) {
    commands.put(command.ref(), command);
    return command;
  }

  /** The command that this answers; null when there is none. */
  @Nullable C answered(long ref) {
    return commands.remove(ref);
  }

  /** How many are not answered yet. */
  int count() {
    return commands.size();
  }

  /** Those that are sent again over a new connection, in order; the others are given up. */
  List<C> keep(Predicate<C> kept) {
    commands.values().removeIf(kept.negate());
    return List.copyOf(commands.values());
  }
}
