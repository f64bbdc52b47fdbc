package fi.tagi.load.lean;

import io.netty.buffer.ByteBuf;

/** Finds things in a frame of the server without making objects of it. */
public final class Scan {
  static final byte[] EMPTY_LINE = LeanSocket.ascii("\r\n\r\n");
  private static final int TYPE_AT = LeanSocket.ascii("{\"type\":\"").length;

  private Scan() {}

  /** What follows this; to be made once. */
  public static byte[] key(String text) {
    return LeanSocket.ascii(text);
  }

  /** Whether the frame's type is this; {@code type} ends with the quotation mark. */
  public static boolean isType(ByteBuf bytes, int from, int to, byte[] type) {
    return isAt(bytes, from + TYPE_AT, to, type);
  }

  /** The index after the first place where the key is; -1 when it is nowhere. */
  public static int after(ByteBuf bytes, int from, int to, byte[] key) {
    for (int at = from; at + key.length <= to; at++) {
      if (bytes.getByte(at) == key[0] && isAt(bytes, at, to, key)) {
        return at + key.length;
      }
    }
    return -1;
  }

  static boolean isAt(ByteBuf bytes, int at, int to, byte[] key) {
    if (at + key.length > to) {
      return false;
    }
    for (int i = 0; i < key.length; i++) {
      if (bytes.getByte(at + i) != key[i]) {
        return false;
      }
    }
    return true;
  }

  /** The whole number that begins here. */
  public static long number(ByteBuf bytes, int at, int to) {
    long value = 0;
    for (int i = at; i < to; i++) {
      int digit = bytes.getByte(i) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** So many hexadecimal digits. */
  public static int hex(ByteBuf bytes, int at, int digits) {
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      value = value << 4 | Character.digit(bytes.getByte(i), 16);
    }
    return value;
  }
}
