package fi.tagi.server.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("master.key");
  }

  private void mode(String mode) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  @Test
  void itIsMadeOnceForTheOwnersEyesOnly() throws Exception {
    MasterKey made = MasterKey.at(file);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
    String written = Files.readString(file);
    MasterKey read = MasterKey.at(file);
    assertThat(Files.readString(file)).isEqualTo(written);
    assertThat(read.key()).isEqualTo(made.key());
  }

  @Test
  void everyKeyIsAnother() throws Exception {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      Path another = folder.resolve("key-" + i);
      assertThat(MasterKey.at(another).key().getEncoded()).hasSize(32);
      keys.add(Files.readString(another));
    }
    assertThat(keys).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------", "rw------x"})
  void itIsRefusedWhenAnybodyElseMayUseIt(String mode) throws Exception {
    MasterKey first = MasterKey.at(file);
    mode(mode);
    assertThatThrownBy(() -> MasterKey.at(file))
        .isInstanceOf(MasterKey.Unusable.class)
        .hasMessageContaining("0600")
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining(Files.readString(file));
    mode("rw-------");
    assertThat(MasterKey.at(file).key()).isEqualTo(first.key());
    mode("r--------");
    assertThat(MasterKey.at(file).key()).isEqualTo(first.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not base64 at all!", "c2hvcnQ=", "AAAA"})
  void whatIsNoKeyIsRefused(String content) throws Exception {
    Files.writeString(file, content);
    mode("rw-------");
    assertThatThrownBy(() -> MasterKey.at(file))
        .isInstanceOf(MasterKey.Unusable.class)
        .hasMessageContaining("not a master key");
    assertThat(Files.readString(file)).isEqualTo(content);
  }

  @Test
  void aFolderThatIsNotThereIsSaidPlainly() {
    assertThatThrownBy(() -> MasterKey.at(folder.resolve("nowhere").resolve("master.key")))
        .isInstanceOf(MasterKey.Unusable.class)
        .hasMessageContaining("cannot read or make");
  }

  @Test
  void ofManyWhoMakeItAtOnceAllHaveTheSame() throws Exception {
    for (int round = 0; round < 20; round++) {
      Path shared = folder.resolve("shared-" + round);
      List<Callable<MasterKey>> makers =
          Stream.<Callable<MasterKey>>generate(() -> () -> MasterKey.at(shared)).limit(16).toList();
      Set<String> keys = new HashSet<>();
      try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<MasterKey> made : executor.invokeAll(makers)) {
          keys.add(Base64.getEncoder().encodeToString(made.get().key().getEncoded()));
        }
      }
      assertThat(keys).hasSize(1);
    }
  }
}
