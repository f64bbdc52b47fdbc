package fi.tagi.server.diary.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.verifier.VerifyDiary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How seals cover the audit trail, and in which order. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class AuditSealingTest {
  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestSeals test;

  AuditSealingTest(TestDatabase.Kind kind) {
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
  void eachSealCoversWhatIsNewInTheAuditTrailToo() throws Exception {
    test.changes(3);
    test.happens(new Arrived(Histories.INTAKE, 600));
    test.sealing.sealAll();
    test.changes(2);
    assertThat(test.sealing.countUnsealedAudit()).isEqualTo(2);
    test.sealing.seal(List.of());
    test.sealing.seal(List.of());
    test.sealing.changeKey();

    assertThat(test.sealing.countUnsealedAudit()).isZero();
    assertThat(test.last().number()).isEqualTo(4);
    assertThat(test.last().audit().entries()).isEqualTo(5);
    assertThat(test.verified().getFirst())
        .startsWith("All is as it was sealed: 1 entry of 1 contact, and 5 of the audit trail,");
  }

  @Test
  void aLongAuditTrailFromBeforeIsSealedInPieces() throws Exception {
    test.database.write(sql -> {
      test.changes(2_300);
      return true;
    });
    test.sealing.sealAll();
    assertThat(test.last().number()).isEqualTo(3);
    assertThat(test.last().audit().entries()).isEqualTo(2_300);
    assertThat(test.verified()).isNotEmpty();
  }

  @Test
  void whatIsCommittedLateToTheAuditTrailComesAfterWhatWasEarlier() throws Exception {
    test.changes(1);
    try (Connection slow = test.place.connect()) {
      slow.setAutoCommit(false);
      if (kind == TestDatabase.Kind.POSTGRES) {
        change(slow);
        test.changes(2);
        test.sealing.sealAll();
        assertThat(test.last().audit().entries()).isEqualTo(3);
      } else {
        change(slow);
      }
      slow.commit();
    }
    test.changes(1);
    test.sealing.seal(List.of());

    assertThat(test.sealing.countUnsealedAudit()).isZero();
    assertThat(test.verified()).isNotEmpty();
    if (kind == TestDatabase.Kind.POSTGRES) {
      assertThat(positions("audit.jsonl")).containsExactly("1", "3", "4", "2", "5");
    }
  }

  private static void change(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO audit_entry (recorded_at, actor, kind, subject, before, after)"
              + " VALUES (1, 'operator', 'late', 'x', '{}', '{}')");
    }
  }

  private List<String> positions(String file) throws Exception {
    return Files.readAllLines(test.exported().resolve(file)).stream()
        .map(line -> line.replaceAll(".*\"position\":(\\d+),.*", "$1"))
        .toList();
  }

  @Test
  void sealsFromBeforeTheAuditTrailWasCoveredAreRightBesideNewOnes() throws Exception {
    test.changes(2);
    oldSeal();
    assertThat(test.verified().getFirst()).contains("1 entry of", "0 of the audit trail");

    test.sealing.sealAll();

    assertThat(test.last().number()).isEqualTo(2);
    assertThat(test.verified().getFirst()).contains("1 entry of", "2 of the audit trail");
  }

  @Test
  void noSealThatFollowsLeavesTheAuditTrailOutAgain() throws Exception {
    test.changes(2);
    test.sealing.sealAll();
    Seal last = test.sealing.last().orElseThrow();
    SealKey key = new KeyFile(test.keyFile).orNew();
    Path exported = test.exported();
    Path file = exported.resolve("seals.jsonl");
    Seal without = Seal.of(head(2, last.head().root(), last.hash(), key), key);
    Files.writeString(file, Files.readString(file) + without.document() + "\n");

    assertThatThrownBy(() -> VerifyDiary.verify(exported, Optional.empty(), List.of()))
        .hasMessage("seal 2 covers less than the one before it");
  }

  /** A seal as it was made before, of one contact that arrived. */
  private void oldSeal() throws Exception {
    UUID contact = test.happens(new Arrived(Histories.INTAKE, 600));
    SealKey key = new KeyFile(test.keyFile).orNew();
    SqlSeals seals = new SqlSeals(test.database);
    List<SqlSeals.Range> ranges = seals.unsealed(List.of(contact));
    SealTree tree = new SealTree();
    tree.add(ranges.getFirst().hashes().getFirst());
    Seal old = Seal.of(head(1, tree.root(), Seal.NONE, key), key);
    seals.add(new SqlSeals.Last(old, tree), new SqlSeals.Found(ranges, List.of()), key);
  }

  private Seal.Head head(long number, String root, String previous, SealKey key) {
    return new Seal.Head(
        number,
        test.clock.instant(),
        number == 1 ? 1 : 0,
        number == 1 ? 1 : 0,
        root,
        Optional.empty(),
        previous,
        key.id(),
        key.id());
  }
}
