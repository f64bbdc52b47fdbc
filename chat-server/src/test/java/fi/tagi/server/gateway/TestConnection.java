package fi.tagi.server.gateway;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A TCP connection to the server under test, by which a test can be as impolite as it likes. */
public final class TestConnection implements AutoCloseable {
  /** How long anything may take before a test fails. */
  static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final DataInputStream in;

  private TestConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
  }

  /** Connects to this port of the loopback. */
  public static TestConnection to(int port) {
    return to(port, 0);
  }

  /**
   * Connects with a receive buffer of this size, so that a reader who stops reading is noticed
   * soon.
   *
   * @param receiveBuffer in bytes; 0 for the system's choice
   */
  public static TestConnection to(int port, int receiveBuffer) {
    try {
      Socket socket = new Socket();
      if (receiveBuffer > 0) {
        socket.setReceiveBufferSize(receiveBuffer);
      }
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      return new TestConnection(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends these bytes; without effect when the server has closed. */
  public void send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // The server closed first; the test sees that when it reads.
    }
  }

  /** Sends this text. */
  public TestConnection send(String text) {
    send(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Sends a request of a method and target with these header lines and no body. */
  public Answer ask(String method, String target, String... headers) {
    send(head(method, target, headers) + "\r\n");
    return answer("HEAD".equals(method));
  }

  /** Sends a request with a body. */
  public Answer ask(String method, String target, byte[] body, String... headers) {
    send(head(method, target, headers) + "Content-Length: " + body.length + "\r\n\r\n");
    send(body);
    return answer(false);
  }

  private static String head(String method, String target, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: test\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }

  /** Reads one answer. */
  public Answer answer(boolean withoutBody) {
    try {
      int status = Integer.parseInt(line().split(" ", 3)[1]);
      Map<String, String> headers = new TreeMap<>();
      for (String header = line(); !header.isEmpty(); header = line()) {
        int colon = header.indexOf(':');
        headers.put(
            header.substring(0, colon).toLowerCase(Locale.ROOT),
            header.substring(colon + 1).strip());
      }
      return new Answer(status, headers, withoutBody ? new byte[0] : body(headers));
    } catch (IOException e) {
      throw new UncheckedIOException("no answer", e);
    }
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int length;
    do {
      length = Integer.parseInt(line(), 16);
      body.write(in.readNBytes(length));
      line();
    } while (length > 0);
    return body.toByteArray();
  }

  /** Reads until the server closes, and answers whether it did. */
  public boolean isClosedByServer() {
    try {
      in.readAllBytes();
      return true;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      // A reset closes too.
      return true;
    }
  }

  DataInputStream in() {
    return in;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("closed by the server");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An HTTP answer.
   *
   * @param status its status
   * @param headers by name in small letters
   * @param body its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares answers
  public record Answer(int status, Map<String, String> headers, byte[] body) {
    /** A header's value, empty for none. */
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The body as text. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
