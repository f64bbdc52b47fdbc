package fi.tagi.server.scenario;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.ManagerCommand;
import fi.tagi.protocol.ManagerPush;
import fi.tagi.protocol.ManagerPush.LineNow;
import fi.tagi.protocol.ManagerPush.Waiting;
import fi.tagi.protocol.ManagerReply;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.gateway.TestSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** The board before a manager: what is on it is what the frames made of it. */
final class TestBoard implements AutoCloseable {
  private final TestSocket socket;
  private final Map<String, LineNow> lines = new LinkedHashMap<>();
  private final Map<UUID, Waiting> waits = new LinkedHashMap<>();

  private TestBoard(TestSocket socket) {
    this.socket = socket;
  }

  /** The board on the page of a manager who opens it now. */
  static TestBoard at(TestServer server, Language language) {
    String cookie = server.signIn(server.person("Leena", AccountRole.MANAGER));
    TestBoard board = new TestBoard(TestSocket.manager(server.port(), cookie).open());
    board.socket.send(new ManagerCommand.Watch(1, language));
    if (!(board.socket.next() instanceof ManagerReply.Watching)) {
      throw new AssertionError("the board is not watched");
    }
    return board;
  }

  static TestBoard at(TestServer server) {
    return at(server, Language.FI);
  }

  /** Waits until the line is on the board as described. */
  LineNow sees(String line, Predicate<LineNow> as) {
    while (lines.get(line) == null || !as.test(lines.get(line))) {
      takes(describe(line));
    }
    return lines.get(line);
  }

  /** Waits until the contact is on the board as described. */
  Waiting seesWaiting(UUID contact, Predicate<Waiting> as) {
    while (waits.get(contact) == null || !as.test(waits.get(contact))) {
      takes(String.valueOf(waits.get(contact)));
    }
    return waits.get(contact);
  }

  /** Waits until the contact is not on the board. */
  void seesGone(UUID contact) {
    while (waits.containsKey(contact)) {
      takes("still there");
    }
  }

  /** Waits until so many are on the board. */
  void seesWaiting(int count) {
    while (waits.size() != count) {
      takes(waits.size() + " wait");
    }
  }

  /** The next change of those who wait. */
  ManagerPush.Waits seesChange() {
    while (true) {
      if (takes("no change") instanceof ManagerPush.Waits change) {
        return change;
      }
    }
  }

  private Object takes(String seen) {
    Object frame;
    try {
      frame = socket.next();
    } catch (AssertionError e) {
      throw new AssertionError("saw: " + seen, e);
    }
    switch (frame) {
      case ManagerPush.Lines push -> {
        lines.clear();
        push.lines().forEach(line -> lines.put(line.view().line(), line));
      }
      case ManagerPush.Waits push -> {
        push.waits().forEach(wait -> waits.put(wait.contact(), wait));
        push.gone().forEach(waits::remove);
      }
      default -> throw new AssertionError("unasked: " + frame);
    }
    return frame;
  }

  private String describe(String line) {
    return String.valueOf(lines.get(line));
  }

  @Override
  public void close() {
    socket.close();
  }
}
