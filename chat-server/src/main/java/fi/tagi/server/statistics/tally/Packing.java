package fi.tagi.server.statistics.tally;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Numbers and texts as bytes. A number is written in groups of seven bits, the lowest first, each
 * but the last with its high bit set (LEB128); a text as its length and its UTF-8.
 */
final class Packing {
  private static final int GROUP = 7;
  private static final int MORE = 1 << GROUP;

  private Packing() {}

  /** Writes. */
  static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(8 * 1024);

    /** A number that is not negative. */
    void number(long number) {
      long left = number;
      while (left >= MORE) {
        out.write((int) (left % MORE) | MORE);
        left /= MORE;
      }
      out.write((int) left);
    }

    /** Any number; small ones, also negative, take few bytes. */
    void signed(long number) {
      number((number << 1) ^ (number >> (Long.SIZE - 1)));
    }

    void text(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      out.writeBytes(bytes);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }

  /** Reads what was written, in the same order. */
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    long number() {
      long number = 0;
      int shift = 0;
      byte group = bytes[at++];
      while (group < 0) {
        number |= ((long) (group & (MORE - 1))) << shift;
        shift += GROUP;
        group = bytes[at++];
      }
      return number | ((long) group << shift);
    }

    long signed() {
      long zigzag = number();
      return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    String text() {
      int length = (int) number();
      String text = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
      return text;
    }
  }
}
