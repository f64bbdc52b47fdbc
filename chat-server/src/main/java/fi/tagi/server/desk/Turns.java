package fi.tagi.server.desk;

import fi.tagi.server.contact.Contact;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps those who want the same contact at the same moment from crowding at the database: one of
 * them asks it, and all who come meanwhile share the next turn, whose reading begins after they
 * came. Decides nothing: whoever still wants the contact as their turn left it takes another, and
 * between nodes the diary's key is what it was.
 */
final class Turns {
  private final Map<UUID, Door> doors = new ConcurrentHashMap<>();

  /** The turn that is taken, and the one that people gather for. */
  private record Door(Turn now, @Nullable Turn next) {}

  private static final class Turn {
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final CompletableFuture<Contact> left = new CompletableFuture<>();
  }

  /**
   * Takes a turn, or shares one.
   *
   * @param turn reads the contact, does what there is to do, and gives the contact as it left it
   * @return the contact as the turn left it, whoever took it
   */
  Contact take(UUID contact, Supplier<Contact> turn) {
    Turn mine = new Turn();
    Door door =
        doors.compute(
            contact,
            (_, before) -> {
              if (before == null) {
                return new Door(mine, null);
              }
              return before.next() == null ? new Door(before.now(), mine) : before;
            });
    if (door.now() == mine) {
      return run(contact, mine, turn);
    }
    if (door.next() == mine) {
      mine.begun.join();
      return run(contact, mine, turn);
    }
    return shared(Objects.requireNonNull(door.next()));
  }

  private Contact run(UUID contact, Turn mine, Supplier<Contact> turn) {
    try {
      Contact after = turn.get();
      mine.left.complete(after);
      return after;
    } catch (RuntimeException | Error e) {
      mine.left.completeExceptionally(e);
      throw e;
    } finally {
      doors.computeIfPresent(contact, (_, door) -> following(door));
    }
  }

  private static @Nullable Door following(Door door) {
    Turn next = door.next();
    if (next == null) {
      return null;
    }
    next.begun.complete(null);
    return new Door(next, null);
  }

  private static Contact shared(Turn turn) {
    try {
      return turn.left.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
