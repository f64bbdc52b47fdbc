package fi.tagi.server.diary.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.OverReason;
import fi.tagi.server.contact.ContactEvent.Abandoned;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.secret.SecretFile;
import fi.tagi.verifier.VerifyDiary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What seals cover, whoever makes them, and which key signs them. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class SealingTest {
  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestSeals test;

  SealingTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws Exception {
    test = new TestSeals(kind, folder);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void eachSealCoversWhatCameSinceTheOneBefore() throws Exception {
    UUID first = test.happens(new Arrived(Histories.INTAKE, 600));
    test.happens(new Arrived(Histories.INTAKE, 600), new Abandoned(OverReason.VISITOR_LEFT));
    test.sealing.sealAll();
    Seal.Head before = test.last();
    test.clock.advance(Duration.ofMinutes(1));
    test.goesOn(first, new Abandoned(OverReason.VISITOR_GONE));
    test.happens(new Arrived(Histories.INTAKE, 600));
    test.sealing.sealAll();

    assertThat(before.number()).isEqualTo(1);
    assertThat(before.entries()).isEqualTo(3);
    assertThat(before.contacts()).isEqualTo(2);
    assertThat(before.previous()).isEqualTo(Seal.NONE);
    assertThat(test.last().number()).isEqualTo(2);
    assertThat(test.last().entries()).isEqualTo(5);
    assertThat(test.last().contacts()).isEqualTo(3);
    assertThat(test.last().at()).isEqualTo(before.at().plusSeconds(60));
    assertThat(test.place.dump("sealed_range")).hasSize(4);
    assertThat(test.verified().getFirst())
        .startsWith(
            "All is as it was sealed: 5 entries of 3 contacts, and 0 of the audit trail, under 2 seals, ");
  }

  @Test
  void whereNothingIsNewNoSealIsMadeUnlessItIsAskedFor() throws Exception {
    test.happens(3);
    test.sealing.sealAll();
    test.sealing.sealAll();
    assertThat(test.last().number()).isEqualTo(1);
    test.sealing.sealNothing();
    assertThat(test.last().number()).isEqualTo(2);
    assertThat(test.verified()).hasSize(3);
  }

  @Test
  void aLargeDiaryIsSealedInPieces() throws Exception {
    for (int i = 0; i < 2_300; i++) {
      test.happens(new Arrived(Histories.INTAKE, 600));
    }
    test.sealing.sealAll();
    assertThat(test.last().number()).isEqualTo(3);
    assertThat(test.last().entries()).isEqualTo(2_300);
    assertThat(test.verified()).isNotEmpty();
  }

  @Test
  void whatIsCommittedLateIsCoveredByTheSealAfter() throws Exception {
    UUID early = test.happens(new Arrived(Histories.INTAKE, 600));
    UUID late = new UUID(7, 7);
    try (Connection slow = test.place.connect()) {
      slow.setAutoCommit(false);
      if (kind == TestDatabase.Kind.POSTGRES) {
        insertLike(early, slow, late);
        test.happens(2);
        test.sealing.sealAll();
        assertThat(test.last().contacts()).isEqualTo(2);
      } else {
        test.sealing.sealAll();
        insertLike(early, slow, late);
      }
      slow.commit();
    }
    long before = test.last().entries();
    test.sealing.seal(List.of(late));
    assertThat(test.last().entries()).isEqualTo(before + 1);
  }

  private void insertLike(UUID like, Connection connection, UUID contact) throws SQLException {
    String id = "'" + contact + (kind == TestDatabase.Kind.POSTGRES ? "'::uuid" : "'");
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO diary_entry SELECT %s, version, recorded_at, kind, body, hash FROM diary_entry WHERE contact_id = '%s'"
              .formatted(id, like));
    }
  }

  @Test
  void manyWhoSealWhileOthersWriteCoverEverythingOnce() throws Exception {
    List<Callable<Boolean>> everybody = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Sealing other = new Sealing(test.place.open(), test.settings, test.clock);
      everybody.add(() -> {
        for (int round = 0; round < 10; round++) {
          other.sealAll();
        }
        return true;
      });
    }
    everybody.add(() -> {
      for (int round = 0; round < 60; round++) {
        test.happens(4);
        test.changes(2);
      }
      return true;
    });
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> done : executor.invokeAll(everybody)) {
        assertThat(done.get()).isTrue();
      }
    }
    test.sealing.sealAll();

    assertThat(test.sealing.countUnsealed()).isZero();
    assertThat(test.last().contacts()).isEqualTo(60);
    assertThat(test.last().audit().entries()).isEqualTo(120);
    assertThat(test.last().entries()).isEqualTo(test.place.dump("diary_entry").size());
    assertThat(test.verified()).isNotEmpty();
  }

  @Test
  void aChangeOfKeysIsAnnouncedByTheOldKeyAndNeedsNoRestart() throws Exception {
    test.happens(3);
    test.sealing.sealAll();
    String old = test.last().key();
    Sealing running = new Sealing(test.place.open(), test.settings, test.clock);

    String changed = test.sealing.changeKey();
    test.happens(3);
    running.sealAll();

    assertThat(changed).isNotEqualTo(old);
    assertThat(test.last().key()).isEqualTo(changed);
    assertThat(Files.getPosixFilePermissions(test.keyFile))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder.resolve("seal.key.next")).doesNotExist();
    assertThat(test.verified(old, changed)).hasSize(2);
  }

  @Test
  void aChangeOfKeysThatWasCutOffIsFinishedByWhoeverSealsNext() throws Exception {
    test.happens(3);
    test.sealing.sealAll();
    Path old = Files.copy(test.keyFile, folder.resolve("old.key"));
    String changed = test.sealing.changeKey();
    // As if the process had died between the announcement and the renaming.
    Files.move(test.keyFile, folder.resolve("seal.key.next"));
    Files.copy(old, test.keyFile, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);

    test.happens(3);
    test.sealing.sealAll();

    assertThat(test.last().key()).isEqualTo(changed);
    assertThat(test.sealing.knownKey()).contains(changed);
  }

  @Test
  void aLostKeyIsReplacedOnlyOnPurposeAndTheVerifierMustBeTold() throws Exception {
    test.happens(3);
    test.sealing.sealAll();
    Files.delete(test.keyFile);
    test.happens(3);
    assertThatThrownBy(() -> test.sealing.sealAll())
        .isInstanceOf(SecretFile.Unusable.class)
        .hasMessageContaining(test.keyFile.toString());
    assertThat(test.keyFile).doesNotExist();

    String key = test.sealing.replaceLostKey();
    test.sealing.sealAll();

    assertThatThrownBy(() -> test.verified())
        .isInstanceOf(VerifyDiary.Fault.class)
        .hasMessage("seal 2 is signed by key " + key + ", which no seal announced");
    assertThat(test.verified(key)).isNotEmpty();
  }

  @Test
  void aKeyThatOthersMayUseSealsNothing() throws Exception {
    test.happens(3);
    test.sealing.sealAll();
    Files.setPosixFilePermissions(test.keyFile, PosixFilePermissions.fromString("rw-r-----"));
    test.happens(3);
    assertThatThrownBy(() -> test.sealing.sealAll())
        .isInstanceOf(SecretFile.Unusable.class)
        .hasMessageContaining("0600");
    assertThat(test.last().number()).isEqualTo(1);
  }

  @Test
  void nothingIsBuiltOnASealThatWasNotMadeHere() throws Exception {
    test.happens(3);
    test.sealing.sealAll();
    Seal seal = test.sealing.last().orElseThrow();
    try (Connection connection = test.place.connect();
        var forged = connection.prepareStatement("INSERT INTO diary_seal VALUES (2, ?, ?)")) {
      Seal.Head head = seal.head();
      forged.setString(
          1,
          new Seal(
                  new Seal.Head(
                      2,
                      head.at(),
                      0,
                      0,
                      new SealTree().root(),
                      head.audited(),
                      seal.hash(),
                      head.key(),
                      head.nextKey()),
                  seal.signature())
              .document());
      forged.setBytes(2, new byte[0]);
      forged.executeUpdate();
    }
    test.happens(3);
    assertThatThrownBy(() -> test.sealing.sealAll())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("number 2");
    assertThatThrownBy(() -> test.verified()).hasMessageContaining("seal 2");
  }

  @Test
  void theDatabaseRefusesToChangeOrRemoveWhatIsSealed() throws Exception {
    test.happens(3);
    test.changes(1);
    test.sealing.sealAll();
    for (String table : List.of("diary_seal", "sealed_range", "sealed_audit", "seal_key")) {
      List<String> before = test.place.dump(table);
      String column = table.equals("seal_key") ? "pem" : "number";
      for (String attack :
          List.of("UPDATE " + table + " SET " + column + " = " + column, "DELETE FROM " + table)) {
        assertThatThrownBy(() -> sql(attack)).as(attack).isInstanceOf(SQLException.class);
      }
      assertThat(test.place.dump(table)).isEqualTo(before).isNotEmpty();
    }
    assertThatThrownBy(() ->
            sql("INSERT INTO diary_entry VALUES ('" + new UUID(1, 2) + "', 1, 0, 'x', '{}', NULL)"))
        .isInstanceOf(SQLException.class);
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = test.place.connect();
        Statement attempt = connection.createStatement()) {
      attempt.executeUpdate(statement);
    }
  }
}
