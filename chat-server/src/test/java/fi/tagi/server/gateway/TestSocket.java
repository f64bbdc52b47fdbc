package fi.tagi.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.Command;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Limits;
import fi.tagi.protocol.ServerFrame;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A WebSocket to the server under test, frame by frame. It answers pings like a browser, checks
 * every text frame that comes against the published schema, and lets a test send what no browser
 * would. Nothing waits longer than {@link TestConnection#PATIENCE_MILLIS}.
 */
public final class TestSocket implements AutoCloseable {
  /** Opcodes of RFC 6455. */
  public static final int CONTINUATION = 0;

  public static final int TEXT = 1;
  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};

  private final TestConnection connection;
  private final FrameSchema schema;
  private final boolean answersPings;
  private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> pings = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> pongs = new LinkedBlockingQueue<>();
  private final CompletableFuture<Closed> closed = new CompletableFuture<>();

  private TestSocket(TestConnection connection, Opening opening) {
    this.connection = connection;
    this.schema = FrameSchema.of(opening.path);
    this.answersPings = opening.answersPings;
    if (opening.reads) {
      startReading();
    }
  }

  /** A visitor's page that is about to connect. */
  public static Opening visitor(int port) {
    return new Opening(port, "/v1/visitor");
  }

  /** A responder's console that is about to connect, signed in by this cookie. */
  public static Opening responder(int port, String cookie) {
    return new Opening(port, "/v1/responder").header("Cookie: tagi=" + cookie);
  }

  /** A managers' page that is about to connect, signed in by this cookie. */
  public static Opening manager(int port, String cookie) {
    return new Opening(port, "/v1/manager").header("Cookie: tagi=" + cookie);
  }

  /** Sends a command. */
  public void send(Command command) {
    sendFrame(true, TEXT, FrameCodec.write(command));
  }

  /** Sends a text frame. */
  public void sendText(String text) {
    sendFrame(true, TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends any frame, masked as it must be. */
  public void sendFrame(boolean last, int opcode, byte[] payload) {
    sendBytes(frame((last ? 0x80 : 0) | opcode, payload, true));
  }

  /** Sends any bytes at all. */
  public void sendBytes(byte[] bytes) {
    connection.send(bytes);
  }

  /** A frame's bytes. */
  public static byte[] frame(int firstByte, byte[] payload, boolean masked) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
    int maskBit = masked ? 0x80 : 0;
    frame.put((byte) firstByte);
    if (payload.length < 126) {
      frame.put((byte) (maskBit | payload.length));
    } else if (payload.length < 65_536) {
      frame.put((byte) (maskBit | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (maskBit | 127)).putLong(payload.length);
    }
    if (masked) {
      frame.put(MASK);
    }
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (masked ? payload[i] ^ MASK[i % 4] : payload[i]));
    }
    byte[] bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    return bytes;
  }

  /** The next reply or push. */
  public ServerFrame next() {
    String text = nextText();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return schema.read(bytes);
    } catch (BadFrame e) {
      throw new AssertionError("not a frame of the wire: " + text, e);
    }
  }

  /** The next reply or push, which must be one of this kind. */
  public <T extends ServerFrame> T next(Class<T> type) {
    ServerFrame frame = next();
    assertThat(frame).isInstanceOf(type);
    return type.cast(frame);
  }

  /** The next one of this kind; what comes before it is passed over. */
  public <T extends ServerFrame> T await(Class<T> type) {
    while (true) {
      ServerFrame frame = next();
      if (type.isInstance(frame)) {
        return type.cast(frame);
      }
    }
  }

  /** The next text frame, which fits the schema. */
  public String nextText() {
    Object next = take(arrived, "frame");
    if (next instanceof Closed end) {
      throw new AssertionError("closed instead: " + end);
    }
    String text = (String) next;
    List<String> faults = schema.faults(text);
    if (!faults.isEmpty()) {
      throw new AssertionError(faults + " in " + text);
    }
    return text;
  }

  /** The text frames that came and were not asked for yet. */
  public List<String> pending() {
    List<Object> all = new ArrayList<>(arrived);
    return all.stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }

  /** The payload of the next ping. */
  public byte[] nextPing() {
    return take(pings, "ping");
  }

  /** The payload of the next pong. */
  public byte[] nextPong() {
    return take(pongs, "pong");
  }

  /** How the connection ended, once it has. */
  public Closed awaitClosed() {
    try {
      return closed.get(TestConnection.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("not closed", e);
    }
  }

  /** Begins to read, on a socket that was opened without. */
  public void startReading() {
    Thread.ofVirtual().name("test-socket").start(this::read);
  }

  /** Breaks the connection off without a word. */
  @Override
  public void close() {
    connection.close();
  }

  private void read() {
    Closed end = Closed.WITHOUT_A_WORD;
    try {
      DataInputStream in = connection.in();
      while (true) {
        int first = in.readUnsignedByte();
        assertThat(first & 0x80).as("never in fragments").isEqualTo(0x80);
        byte[] payload = new byte[length(in)];
        in.readFully(payload);
        if ((first & 0x0f) == CLOSE) {
          end = Closed.of(payload);
        }
        take(first & 0x0f, payload);
      }
    } catch (IOException e) {
      arrived.add(end);
      closed.complete(end);
    } catch (AssertionError e) {
      closed.completeExceptionally(e);
    }
  }

  private void take(int opcode, byte[] payload) {
    switch (opcode) {
      case TEXT -> arrived.add(new String(payload, StandardCharsets.UTF_8));
      case CLOSE -> sendFrame(true, CLOSE, payload);
      case PING -> {
        pings.add(payload);
        if (answersPings) {
          sendFrame(true, PONG, payload);
        }
      }
      case PONG -> pongs.add(payload);
      default -> throw new AssertionError("the server never sends opcode " + opcode);
    }
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readUnsignedByte();
    assertThat(length & 0x80).as("never masked").isZero();
    return switch (length) {
      case 126 -> in.readUnsignedShort();
      case 127 -> Math.toIntExact(in.readLong());
      default -> length;
    };
  }

  private static <T> T take(BlockingQueue<T> queue, String what) {
    try {
      T next = queue.poll(TestConnection.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      if (next == null) {
        throw new AssertionError("no " + what + " came");
      }
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /**
   * How a connection ended.
   *
   * @param code the close code; 1006 when the connection broke without one, 1005 for a close
   *     without a code
   * @param reason the reason text
   */
  public record Closed(int code, String reason) {
    static final Closed WITHOUT_A_WORD = new Closed(1006, "");

    static Closed of(byte[] payload) {
      return payload.length < 2
          ? new Closed(1005, "")
          : new Closed(
              ByteBuffer.wrap(payload).getShort() & 0xffff,
              new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
    }
  }

  /** A connection that is about to be opened. */
  public static final class Opening {
    private final int port;
    private final String path;
    private final List<String> headers = new ArrayList<>();
    private Optional<String> origin;
    private Optional<String> subprotocol = Optional.of(Limits.SUBPROTOCOL);
    private boolean answersPings = true;
    private boolean reads = true;
    private int receiveBuffer;

    private Opening(int port, String path) {
      this.port = port;
      this.path = path;
      this.origin = Optional.of("http://localhost:" + port);
    }

    /** From a page of this origin; empty for none. */
    public Opening from(String given) {
      origin = Optional.of(given).filter(value -> !value.isEmpty());
      return this;
    }

    /** Offering this subprotocol; empty for none. */
    public Opening offering(String given) {
      subprotocol = Optional.of(given).filter(value -> !value.isEmpty());
      return this;
    }

    /** With one more header line. */
    public Opening header(String line) {
      headers.add(line);
      return this;
    }

    /** Without answers to pings. */
    public Opening silent() {
      answersPings = false;
      return this;
    }

    /** Without reading anything until {@link TestSocket#startReading}. */
    public Opening withoutReading() {
      reads = false;
      receiveBuffer = 4096;
      return this;
    }

    /** Connects; the handshake must succeed. */
    public TestSocket open() {
      TestConnection connection = TestConnection.to(port, receiveBuffer);
      TestConnection.Answer answer = shake(connection);
      assertThat(answer.status()).as(answer.text()).isEqualTo(101);
      assertThat(answer.header("Sec-WebSocket-Protocol")).isEqualTo(Limits.SUBPROTOCOL);
      assertThat(answer.header("Sec-WebSocket-Extensions")).isEmpty();
      return new TestSocket(connection, this);
    }

    /** Connects and answers what the server said, whatever it was. */
    public TestConnection.Answer ask() {
      try (TestConnection connection = TestConnection.to(port)) {
        return shake(connection);
      }
    }

    private TestConnection.Answer shake(TestConnection connection) {
      List<String> lines = new ArrayList<>(headers);
      lines.add("Upgrade: websocket");
      lines.add("Connection: Upgrade");
      lines.add("Sec-WebSocket-Version: 13");
      lines.add("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
      origin.ifPresent(value -> lines.add("Origin: " + value));
      subprotocol.ifPresent(value -> lines.add("Sec-WebSocket-Protocol: " + value));
      return connection.ask("GET", path, lines.toArray(String[]::new));
    }
  }
}
