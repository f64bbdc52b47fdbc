package fi.tagi.load.foe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.tagi.load.wire.Link;
import fi.tagi.protocol.Limits;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A socket on which anything can be sent, WebSocket frames among it. For one thread. */
final class RawSocket implements AutoCloseable {
  static final int TEXT = 1;
  static final int BINARY = 2;

  private static final String ADDRESS = "127.0.0.66";
  private static final int CLOSE = 8;
  private static final int MASKED = 0x80;
  private static final int FINAL = 0x80;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;
  private static final int PATIENCE_MILLIS = 60_000;
  private static final long DRIP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final URI server;
  private final Socket socket;
  private final DataInputStream in;

  private RawSocket(URI server, Socket socket) throws IOException {
    this.server = server;
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  static RawSocket connect(URI server) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.setTcpNoDelay(true);
      // From an address that no robot has: limits are by source.
      socket.bind(new InetSocketAddress(ADDRESS, 0));
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MILLIS);
      return new RawSocket(server, socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Sends bytes; a server that closed meanwhile is found when reading. */
  void send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      // What it said before it closed is still to be read.
      return;
    }
  }

  /** Becomes a visitor's WebSocket. */
  void open() throws IOException {
    String request =
        """
        GET /v1/visitor HTTP/1.1
        Host: %1$s
        Upgrade: websocket
        Connection: Upgrade
        Origin: http://%1$s
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
        Sec-WebSocket-Protocol: %2$s

        """
            .formatted(server.getAuthority(), Limits.SUBPROTOCOL)
            .replace("\n", "\r\n");
    send(request.getBytes(US_ASCII));
    String status = line();
    if (!status.contains(" 101 ")) {
      throw new IOException("was not let in: " + status);
    }
    while (!line().isEmpty()) {
      // The rest of the headers says nothing more.
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /** Sends one frame, masked with zeros. */
  void frame(int opcode, byte[] payload) {
    int head = payload.length < LENGTH_16 ? 6 : 8;
    byte[] bytes = new byte[head + payload.length];
    bytes[0] = (byte) (FINAL | opcode);
    if (head == 6) {
      bytes[1] = (byte) (MASKED | payload.length);
    } else {
      bytes[1] = (byte) (MASKED | LENGTH_16);
      bytes[2] = (byte) (payload.length >> 8);
      bytes[3] = (byte) payload.length;
    }
    System.arraycopy(payload, 0, bytes, head, payload.length);
    send(bytes);
  }

  /** The next text frame; fails when the connection is closed instead. */
  String text() throws IOException {
    while (true) {
      int opcode = in.readUnsignedByte() & 0x0F;
      byte[] payload = payload();
      if (opcode == TEXT) {
        return new String(payload, UTF_8);
      }
      if (opcode == CLOSE) {
        throw new IOException("was closed with " + code(payload));
      }
    }
  }

  /** Reads until a close frame and gives its code; {@link Link#NO_CODE} when none comes. */
  int closeCode() throws IOException {
    try {
      while (true) {
        int opcode = in.readUnsignedByte() & 0x0F;
        byte[] payload = payload();
        if (opcode == CLOSE) {
          return code(payload);
        }
      }
    } catch (EOFException | SocketException e) {
      return Link.NO_CODE;
    }
  }

  private static int code(byte[] payload) {
    return payload.length < 2 ? Link.NO_CODE : ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF);
  }

  private byte[] payload() throws IOException {
    int length = in.readUnsignedByte() & 0x7F;
    if (length == LENGTH_64) {
      throw new IOException("a frame of a size that the server never sends");
    }
    byte[] payload = new byte[length == LENGTH_16 ? in.readUnsignedShort() : length];
    in.readFully(payload);
    return payload;
  }

  /** Reads until the server closes. */
  String readUntilClosed() throws IOException {
    try {
      in.transferTo(OutputStream.nullOutputStream());
      return "closed";
    } catch (SocketTimeoutException e) {
      return "was left open";
    } catch (SocketException e) {
      return "closed";
    }
  }

  /** Sends a byte now and then until the server closes. */
  String dripUntilClosed() throws IOException {
    socket.setSoTimeout(1);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (System.nanoTime() < end) {
      send(new byte[] {'a'});
      LockSupport.parkNanos(DRIP_NANOS);
      try {
        if (in.read() < 0) {
          return "closed";
        }
      } catch (SocketException e) {
        return "closed";
      } catch (SocketTimeoutException e) {
        // It is open still.
      }
    }
    return "was left open";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
