package fi.tagi.server.scenario;

import fi.tagi.protocol.ServerFrame;
import fi.tagi.server.gateway.TestSocket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The frames that came on a socket and no step of the story has asked for yet. */
final class Seen {
  private final TestSocket socket;
  private final Consumer<ServerFrame> reader;
  private final List<ServerFrame> frames = new ArrayList<>();

  Seen(TestSocket socket) {
    this(socket, frame -> {});
  }

  /**
   * The frames of this socket.
   *
   * @param reader reads each of them too, once and in their order
   */
  Seen(TestSocket socket, Consumer<ServerFrame> reader) {
    this.socket = socket;
    this.reader = reader;
  }

  /** The first frame of this kind that is as described, waited for when it has not come yet. */
  <T extends ServerFrame> T await(Class<T> type, Predicate<T> as) {
    for (Iterator<ServerFrame> all = frames.iterator(); all.hasNext(); ) {
      ServerFrame frame = all.next();
      if (type.isInstance(frame) && as.test(type.cast(frame))) {
        all.remove();
        return type.cast(frame);
      }
    }
    while (true) {
      ServerFrame frame = next(type);
      if (type.isInstance(frame) && as.test(type.cast(frame))) {
        return type.cast(frame);
      }
      frames.add(frame);
    }
  }

  private ServerFrame next(Class<?> awaited) {
    try {
      ServerFrame frame = socket.next();
      reader.accept(frame);
      return frame;
    } catch (AssertionError e) {
      throw new AssertionError("waited for " + awaited.getSimpleName() + ", saw " + frames, e);
    }
  }

  /** What came so far and was not asked for. */
  <T extends ServerFrame> List<T> all(Class<T> type) {
    return frames.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
