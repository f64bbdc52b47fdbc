package fi.tagi.server.diary.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.hash.ChainHash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The tree, against the definition of RFC 6962 written down as it is. */
class SealTreeTest {
  private final List<ChainHash> leaves = leaves(200);

  private static List<ChainHash> leaves(int count) {
    SplittableRandom random = new SplittableRandom(1);
    List<ChainHash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes = new byte[32];
      random.nextBytes(bytes);
      leaves.add(ChainHash.stored(bytes));
    }
    return leaves;
  }

  @Test
  void itsRootIsTheOneThatIsDefinedAtEverySize() throws Exception {
    SealTree tree = new SealTree();
    for (int size = 0; size < leaves.size(); size++) {
      assertThat(tree.size()).isEqualTo(size);
      assertThat(tree.root()).isEqualTo(HexFormat.of().formatHex(root(leaves.subList(0, size))));
      tree.add(leaves.get(size));
    }
  }

  @Test
  void itGoesOnFromItsPeaksAsIfItHadBeenThereAllTheTime() {
    SealTree tree = new SealTree();
    for (ChainHash leaf : leaves) {
      tree.add(leaf);
      SealTree again = SealTree.of(tree.size(), tree.peaks());
      assertThat(again.root()).isEqualTo(tree.root());
      tree = again;
    }
  }

  @Test
  void peaksOfAnotherSizeAreNone() {
    SealTree tree = new SealTree();
    leaves.subList(0, 6).forEach(tree::add);
    byte[] peaks = tree.peaks();
    assertThatThrownBy(() -> SealTree.of(7, peaks)).isInstanceOf(IllegalStateException.class);
  }

  /** MTH(D[n]) with k the largest power of two smaller than n. */
  private static byte[] root(List<ChainHash> data) throws NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    if (data.size() > 1) {
      int k = Integer.highestOneBit(data.size() - 1);
      byte[] left = root(data.subList(0, k));
      byte[] right = root(data.subList(k, data.size()));
      sha256.update((byte) 1);
      sha256.update(left);
      sha256.update(right);
    } else if (data.size() == 1) {
      sha256.update((byte) 0);
      sha256.update(data.getFirst().bytes());
    }
    return sha256.digest();
  }
}
