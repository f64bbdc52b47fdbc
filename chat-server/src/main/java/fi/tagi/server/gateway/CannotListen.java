package fi.tagi.server.gateway;

import java.util.Locale;

/**
 * The server cannot listen where it should; the message is one line for the person who starts it.
 */
public final class CannotListen extends Exception {
  private static final long serialVersionUID = 1L;

  CannotListen(String host, int port, Throwable cause) {
    super("cannot listen on " + host + ":" + port + ": " + reason(cause), cause);
  }

  private static String reason(Throwable cause) {
    String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    // Netty gives the number of Linux's error, and the words in the language of the machine.
    if (text.contains("error(-98)") || text.contains("in use")) {
      return "the port is in use";
    }
    if (text.contains("error(-13)") || text.contains("denied")) {
      return "this user may not open the port";
    }
    return text.contains("error(-99)") || text.contains("assign")
        ? "this machine has no such address"
        : "no such address";
  }
}
