package fi.tagi.server.browser;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Set;

/**
 * As much of RFC 1928 as a browser needs that is given a SOCKS proxy. It leads to this machine
 * alone: what else a browser asks for by itself is no page's business.
 */
final class Socks {
  private static final int VERSION = 5;
  private static final int BY_NAME = 3;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");
  private static final byte[] NO_PASSWORD = {VERSION, 0};
  private static final byte[] CONNECTED = {VERSION, 0, 0, 1, 0, 0, 0, 0, 0, 0};
  private static final byte[] UNREACHABLE = {VERSION, 3, 0, 1, 0, 0, 0, 0, 0, 0};

  private Socks() {}

  /** The port of this machine to which the browser wants to go; empty when it is another's. */
  static OptionalInt asked(Socket browser) throws IOException {
    DataInputStream in = new DataInputStream(browser.getInputStream());
    in.readUnsignedByte();
    in.skipNBytes(in.readUnsignedByte());
    browser.getOutputStream().write(NO_PASSWORD);
    in.skipNBytes(3);
    if (in.readUnsignedByte() != BY_NAME) {
      return OptionalInt.empty();
    }
    String host = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
    int port = in.readUnsignedShort();
    return THIS_MACHINE.contains(host) ? OptionalInt.of(port) : OptionalInt.empty();
  }

  /** The browser is connected. */
  static void agrees(Socket browser) throws IOException {
    browser.getOutputStream().write(CONNECTED);
  }

  /** Nothing can be reached. */
  static void refuses(Socket browser) throws IOException {
    browser.getOutputStream().write(UNREACHABLE);
  }
}
