package fi.tagi.load.relay;

import fi.tagi.load.lean.Scan;
import io.netty.buffer.ByteBuf;

/**
 * Random-looking ids that say whose message it is: a mark of the run, which side, and which number.
 */
final class MessageIds {
  private static final byte[] DIGITS = Scan.key("0123456789abcdef");
  private static final int SIDE_AT = 20;
  private static final int NUMBER_AT = 28;

  private final byte[] mark;

  /**
   * Ids of one run.
   *
   * @param mark a random id of which the first half is used
   */
  MessageIds(String mark) {
    this.mark = Scan.key(mark.substring(0, 14) + "4000-8");
  }

  void write(ByteBuf out, int side, int talk, int number) {
    out.writeBytes(mark, 0, 14).writeBytes(mark, 14, 6);
    hex(out, side, 1);
    hex(out, talk >>> 16, 2);
    out.writeByte('-');
    hex(out, talk, 4);
    hex(out, number, 8);
  }

  private static void hex(ByteBuf out, int value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.writeByte(DIGITS[value >>> shift & 15]);
    }
  }

  static int side(ByteBuf bytes, int at) {
    return Scan.hex(bytes, at + SIDE_AT, 1);
  }

  static int talk(ByteBuf bytes, int at) {
    return Scan.hex(bytes, at + SIDE_AT + 1, 2) << 16 | Scan.hex(bytes, at + 24, 4);
  }

  static int number(ByteBuf bytes, int at) {
    return Scan.hex(bytes, at + NUMBER_AT, 8);
  }
}
