package fi.tagi.server.diary.seal;

import fi.tagi.server.hash.ChainHash;
import fi.tagi.server.hash.Sha256;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A Merkle tree as RFC 6962 has it, over the hashes of entries, that only grows. Of it only the
 * peaks are held: the roots of its perfect subtrees, the largest first, from which the root follows
 * and any number of leaves can be added. Not safe for use by several threads.
 */
final class SealTree {
  private static final int HASH_BYTES = 32;
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest sha256 = Sha256.digest();
  private final List<byte[]> peaks = new ArrayList<>();
  private long size;

  /** A tree without leaves. */
  SealTree() {}

  /**
   * The tree of so many leaves and these peaks.
   *
   * @throws IllegalStateException when a tree of that size has another number of peaks
   */
  static SealTree of(long size, byte[] peaks) {
    if (peaks.length != Long.bitCount(size) * HASH_BYTES) {
      throw new IllegalStateException("the peaks of a seal are not those of its tree");
    }
    SealTree tree = new SealTree();
    tree.size = size;
    for (int at = 0; at < peaks.length; at += HASH_BYTES) {
      tree.peaks.add(java.util.Arrays.copyOfRange(peaks, at, at + HASH_BYTES));
    }
    return tree;
  }

  /** Adds a leaf at the end. */
  void add(ChainHash entry) {
    sha256.update(LEAF);
    byte[] hash = sha256.digest(entry.bytes());
    for (long left = size; (left & 1) == 1; left >>= 1) {
      hash = node(peaks.removeLast(), hash);
    }
    peaks.add(hash);
    size++;
  }

  long size() {
    return size;
  }

  /** The root in hexadecimal digits. */
  String root() {
    byte[] root = peaks.isEmpty() ? sha256.digest() : peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = node(peaks.get(i), root);
    }
    return HexFormat.of().formatHex(root);
  }

  /** The peaks, one after another. */
  byte[] peaks() {
    byte[] all = new byte[peaks.size() * HASH_BYTES];
    for (int i = 0; i < peaks.size(); i++) {
      System.arraycopy(peaks.get(i), 0, all, i * HASH_BYTES, HASH_BYTES);
    }
    return all;
  }

  private byte[] node(byte[] left, byte[] right) {
    sha256.update(NODE);
    sha256.update(left);
    return sha256.digest(right);
  }
}
