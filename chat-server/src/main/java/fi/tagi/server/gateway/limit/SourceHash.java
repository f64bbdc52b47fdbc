package fi.tagi.server.gateway.limit;

import fi.tagi.server.runtime.IdSource;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns an address into a number that says "the same as before" and nothing else. The key is
 * random, lives in memory and changes each day (UTC), so yesterday's numbers mean nothing today,
 * and nobody can go back from a number to an address. The address goes nowhere else. Safe for use
 * by many threads.
 */
public final class SourceHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final long DAY_MILLIS = 86_400_000;
  private static final int IPV6_NETWORK_BYTES = 8;

  private final InstantSource clock;
  private final IdSource ids;
  private final Mac mac;
  private long keyDay = Long.MIN_VALUE;

  /** With a new key for each day of this clock. */
  public SourceHash(InstantSource clock, IdSource ids) {
    this.clock = clock;
    this.ids = ids;
    try {
      this.mac = Mac.getInstance(ALGORITHM);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  /** The number of this address; of its /64 network where it is IPv6, which is one household. */
  public synchronized long of(InetAddress address) {
    long day = Math.floorDiv(clock.millis(), DAY_MILLIS);
    if (day != keyDay) {
      changeKey();
      keyDay = day;
    }
    byte[] bytes = address.getAddress();
    boolean wide = address instanceof Inet6Address;
    byte[] digest = mac.doFinal(wide ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
    return ByteBuffer.wrap(digest).getLong();
  }

  private void changeKey() {
    byte[] secret = (ids.token() + ids.token()).getBytes(StandardCharsets.US_ASCII);
    try {
      mac.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("unusable key", e);
    }
  }
}
