package fi.tagi.load.foe;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.Limits;
import java.io.IOException;
import java.net.URI;

/** One wrong thing to do. */
public enum Foe {
  /** Sends the headers of a request a byte at a time. */
  SLOW_HEADERS {
    @Override
    String attack(RawSocket socket) throws IOException {
      socket.send("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ".getBytes(UTF_8));
      return expect("closed", socket.dripUntilClosed());
    }
  },
  /** Connects and says nothing. */
  HALF_OPEN {
    @Override
    String attack(RawSocket socket) throws IOException {
      return expect("closed", socket.readUntilClosed());
    }
  },
  /** Sends headers without end. */
  HUGE_HEADERS {
    @Override
    String attack(RawSocket socket) throws IOException {
      socket.send(("GET / HTTP/1.1\r\nHost: x\r\nX-Huge: " + "a".repeat(200_000)).getBytes(UTF_8));
      return expect("closed", socket.readUntilClosed());
    }
  },
  /** Sends what is no HTTP. */
  GARBAGE {
    @Override
    String attack(RawSocket socket) throws IOException {
      byte[] garbage = new byte[4_096];
      for (int i = 0; i < garbage.length; i++) {
        garbage[i] = (byte) (i * 31 + 7);
      }
      socket.send(garbage);
      return expect("closed", socket.readUntilClosed());
    }
  },
  /** Sends a frame that is larger than any may be. */
  OVERSIZE {
    @Override
    String attack(RawSocket socket) throws IOException {
      socket.open();
      socket.frame(RawSocket.TEXT, "x".repeat(Limits.FRAME_BYTES + 1_000).getBytes(UTF_8));
      return expect(CloseReason.TOO_LARGE, socket);
    }
  },
  /** Sends a binary frame. */
  BINARY {
    @Override
    String attack(RawSocket socket) throws IOException {
      socket.open();
      socket.frame(RawSocket.BINARY, new byte[] {1, 2, 3});
      return expect(CloseReason.NOT_TEXT, socket);
    }
  },
  /** Sends text that is not UTF-8. */
  NOT_UTF8 {
    @Override
    String attack(RawSocket socket) throws IOException {
      socket.open();
      socket.frame(RawSocket.TEXT, new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'});
      return expect(CloseReason.NOT_UTF8, socket);
    }
  },
  /** Sends bytes that are no frame. */
  BROKEN_FRAME {
    @Override
    String attack(RawSocket socket) throws IOException {
      socket.open();
      socket.send(new byte[] {(byte) 0xFF, (byte) 0xFF, 1, 2, 3, 4});
      return expect(CloseReason.BROKEN_FRAME, socket);
    }
  },
  /** Sends far more commands than a session may. */
  FLOOD {
    @Override
    String attack(RawSocket socket) throws IOException {
      socket.open();
      for (int i = 1; i <= FLOOD_FRAMES; i++) {
        socket.frame(
            RawSocket.TEXT, "{\"type\":\"typing\",\"ref\":%d}".formatted(i).getBytes(UTF_8));
      }
      return expect(CloseReason.FLOOD, socket);
    }
  },
  /** Sends what is no command, which is refused, and the connection lives. */
  MALFORMED {
    @Override
    String attack(RawSocket socket) throws IOException {
      socket.open();
      socket.frame(RawSocket.TEXT, "{\"type\":".getBytes(UTF_8));
      String refused = socket.text();
      socket.frame(RawSocket.TEXT, "{\"type\":\"typing\",\"ref\":1}".getBytes(UTF_8));
      String lives = socket.text();
      return refused.contains("malformed") && lives.contains("\"ref\":1")
          ? ""
          : "was answered " + refused + " and " + lives;
    }
  };

  private static final int FLOOD_FRAMES = 1_500;

  /**
   * Does it, and reads what the server does.
   *
   * @return what the server should not have done, in words; empty when it was right
   */
  public String attack(URI server) {
    try (RawSocket socket = RawSocket.connect(server)) {
      return attack(socket);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  abstract String attack(RawSocket socket) throws IOException;

  private static String expect(String what, String was) {
    return was.equals(what) ? "" : was;
  }

  private static String expect(CloseReason reason, RawSocket socket) throws IOException {
    int code = socket.closeCode();
    return code == reason.code() ? "" : "was closed with " + code + " for " + reason.code();
  }
}
