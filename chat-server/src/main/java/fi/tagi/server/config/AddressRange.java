package fi.tagi.server.config;

import java.net.InetAddress;

/**
 * A range of network addresses, {@code 10.0.0.0/8} or a single {@code ::1}.
 *
 * @param base an address of the range
 * @param prefix how many leading bits all addresses of the range share with it
 */
public record AddressRange(InetAddress base, int prefix) {

  /**
   * Reads a range; never asks a name server.
   *
   * @throws IllegalArgumentException when it is not an address, or an address and a prefix
   */
  public static AddressRange of(String text) {
    int slash = text.indexOf('/');
    InetAddress base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int bits = base.getAddress().length * Byte.SIZE;
    int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException("prefix out of range");
    }
    return new AddressRange(base, prefix);
  }

  /** Whether the address is in the range. */
  public boolean contains(InetAddress address) {
    byte[] mine = base.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return base.getHostAddress() + "/" + prefix;
  }
}
