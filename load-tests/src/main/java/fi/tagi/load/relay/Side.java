package fi.tagi.load.relay;

import java.util.Arrays;

/**
 * What one of the two in a conversation wrote, message by message: when it was to be sent, at which
 * position it was acknowledged, and at which the other side got it. For one event loop.
 */
final class Side {
  private long[] dueAt = new long[64];
  private int[] acknowledged = new int[64];
  private int[] delivered = new int[64];
  private int sent;
  private int answered;
  private int lastDelivered = -1;
  private int faults;

  /** Takes the number of the next message. */
  int next(long due) {
    if (sent == dueAt.length) {
      dueAt = Arrays.copyOf(dueAt, sent * 2);
      acknowledged = Arrays.copyOf(acknowledged, sent * 2);
      delivered = Arrays.copyOf(delivered, sent * 2);
    }
    dueAt[sent] = due;
    return sent++;
  }

  /** The server says that it is stored. */
  void acknowledged(int number, int seq) {
    if (number >= sent || acknowledged[number] != 0) {
      faults++;
      return;
    }
    acknowledged[number] = seq;
    answered++;
  }

  /** The server did not take it. */
  void refused() {
    answered++;
  }

  /** The other side got it. */
  void delivered(int number, int seq) {
    if (number >= sent || number <= lastDelivered) {
      faults++;
      return;
    }
    lastDelivered = number;
    delivered[number] = seq;
  }

  long dueAt(int number) {
    return dueAt[number];
  }

  int sent() {
    return sent;
  }

  /** How many are on their way. */
  int open() {
    return sent - answered;
  }

  /** Whether everything that was acknowledged was delivered. */
  boolean isEven() {
    return open() == 0 && broken() == 0;
  }

  /** How many messages were not acknowledged and delivered once, in order, at one position. */
  int broken() {
    int broken = faults;
    for (int i = 0; i < sent; i++) {
      if (acknowledged[i] != delivered[i]) {
        broken++;
      }
    }
    return broken;
  }
}
