package fi.tagi.server.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnwrappedKeysTest {
  private static final UUID CONTACT = new UUID(1, 1);
  private static final UUID OTHER = new UUID(2, 2);

  @TempDir Path folder;

  private final Seal seal = new Seal();
  private MasterKey master;
  private UnwrappedKeys keys;

  @BeforeEach
  void open() throws MasterKey.Unusable {
    master = MasterKey.at(folder.resolve("master.key"));
    keys = new UnwrappedKeys(seal, master);
  }

  @Test
  void aKeyIsUnwrappedOnceUntilItIsForgotten() {
    byte[] wrapped = seal.wrap(master, CONTACT, seal.newKey());
    SecretKey first = keys.unwrap(CONTACT, wrapped);
    assertThat(keys.unwrap(CONTACT, wrapped.clone())).isSameAs(first);
    keys.forget(CONTACT);
    assertThat(keys.unwrap(CONTACT, wrapped)).isEqualTo(first).isNotSameAs(first);
  }

  @Test
  void aRememberedKeyOpensOnlyWhatIsStored() {
    SecretKey key = seal.newKey();
    SecretKey replaced = seal.newKey();
    assertThat(keys.unwrap(CONTACT, seal.wrap(master, CONTACT, key))).isEqualTo(key);
    assertThat(keys.unwrap(CONTACT, seal.wrap(master, CONTACT, replaced))).isEqualTo(replaced);
  }

  @Test
  void aKeyOfOneContactDoesNotServeAnother() {
    byte[] wrapped = seal.wrap(master, CONTACT, seal.newKey());
    keys.unwrap(CONTACT, wrapped);
    assertThatIllegalStateException().isThrownBy(() -> keys.unwrap(OTHER, wrapped));
  }
}
