package fi.tagi.server.diary.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.OverReason;
import fi.tagi.server.contact.ContactEvent.Abandoned;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.verifier.VerifyDiary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When seals are made, by a clock that moves when told, and how they come into the folder. */
class SealWatchTest {
  @TempDir Path folder;
  private TestSeals test;
  private SealWatch watch;

  @BeforeEach
  void open() throws Exception {
    test = new TestSeals(TestDatabase.Kind.SQLITE, folder);
    start();
  }

  private void start() {
    watch = new SealWatch(test.sealing, test.settings, test.clock);
    watch.tick();
  }

  @AfterEach
  void close() {
    test.close();
  }

  private UUID arrives() {
    UUID contact = test.happens(new Arrived(Histories.INTAKE, 600));
    watch.nudge(contact);
    return contact;
  }

  private void passes(Duration time) {
    test.clock.advance(time);
    watch.tick();
  }

  @Test
  void theFirstSealIsMadeAtTheStartThoughThereIsNothingYet() throws Exception {
    assertThat(test.last().number()).isEqualTo(1);
    assertThat(test.last().entries()).isZero();
    assertThat(test.verified()).isNotEmpty();
  }

  @Test
  void aSealIsMadeWhenSoManyEntriesHaveNone() {
    for (int i = 0; i < 9; i++) {
      arrives();
    }
    passes(Duration.ofSeconds(1));
    assertThat(test.last().entries()).isZero();

    arrives();
    passes(Duration.ofSeconds(1));

    assertThat(test.last().entries()).isEqualTo(10);
    assertThat(test.last().number()).isEqualTo(2);
  }

  @Test
  void messagesNudgeButAreNoEntries() {
    UUID contact = arrives();
    for (int i = 0; i < 50; i++) {
      watch.nudge(contact);
      watch.tick();
    }
    assertThat(test.last().entries()).isZero();
    for (int i = 0; i < 9; i++) {
      arrives();
    }
    watch.tick();
    assertThat(test.last().entries()).isEqualTo(10);
  }

  @Test
  void fewerAreSealedTenMinutesAfterTheSealBefore() {
    arrives();
    passes(Duration.ofMinutes(10).minusMillis(1));
    assertThat(test.last().entries()).isZero();
    passes(Duration.ofMillis(1));
    assertThat(test.last().entries()).isEqualTo(1);

    passes(Duration.ofHours(2));
    assertThat(test.last().number()).as("nothing is new").isEqualTo(2);
    arrives();
    passes(Duration.ofSeconds(5));
    assertThat(test.last().entries()).isEqualTo(2);
  }

  @Test
  void changesOfSettingsAreSealedTenMinutesAfterTheSealBeforeThoughNobodyCame() {
    test.changes(1);
    passes(Duration.ofMinutes(10).minusMillis(1));
    assertThat(test.last().audit().entries()).isZero();
    passes(Duration.ofMillis(1));
    assertThat(test.last().audit().entries()).isEqualTo(1);

    passes(Duration.ofHours(1));
    assertThat(test.last().number()).as("nothing is new").isEqualTo(2);
    test.changes(1);
    passes(Duration.ofSeconds(5));
    assertThat(test.last().audit().entries()).isEqualTo(2);
  }

  @Test
  void everyDayHasASealThoughNothingHappens() throws Exception {
    passes(Duration.ofHours(12).minusSeconds(1));
    assertThat(test.last().number()).isEqualTo(1);
    for (int day = 2; day <= 5; day++) {
      passes(day == 2 ? Duration.ofSeconds(1) : Duration.ofDays(1));
      assertThat(test.last().number()).isEqualTo(day);
      assertThat(test.last().at()).isEqualTo(test.clock.instant());
      watch.tick();
      assertThat(test.last().number()).isEqualTo(day);
    }
    assertThat(test.verified()).isNotEmpty();
  }

  @Test
  void whatNobodyWasNudgedOfIsFoundOnTheNextDay() {
    test.happens(new Arrived(Histories.INTAKE, 600));
    passes(Duration.ofHours(11));
    assertThat(test.last().entries()).isZero();
    passes(Duration.ofHours(1));
    assertThat(test.last().entries()).isEqualTo(1);
  }

  @Test
  void aStartSealsWhatTheProcessBeforeLeft() {
    UUID contact = arrives();
    passes(Duration.ofMinutes(10));
    test.goesOn(contact, new Abandoned(OverReason.VISITOR_LEFT));
    arrives();

    start();

    assertThat(test.last().entries()).isEqualTo(3);
    assertThat(test.last().contacts()).isEqualTo(2);
    start();
    assertThat(test.last().number()).isEqualTo(3);
  }

  @Test
  void aLargeDiaryIsSealedBitByBitAndWhatHappensMeanwhileIsNotKeptWaiting() throws Exception {
    test.cameLongAgo(11_000);
    start();
    assertThat(test.last().entries()).isEqualTo(5_000);
    for (int i = 0; i < 20; i++) {
      arrives();
    }
    passes(Duration.ofSeconds(5));
    assertThat(test.last().entries()).isBetween(10_010L, 10_020L);
    passes(Duration.ofSeconds(5));
    passes(Duration.ofMinutes(10));
    assertThat(test.last().entries()).isEqualTo(11_020);
    assertThat(test.verified()).isNotEmpty();
    assertThat(test.sealing.countUnsealed()).isZero();
  }

  @Test
  void whatIsNewHereAndThereInALargeDiaryTakesOneSeal() throws Exception {
    test.cameLongAgo(4_000);
    start();
    long before = test.last().number();
    for (int i = 0; i < 20; i++) {
      test.happens(new Arrived(Histories.INTAKE, 600));
    }

    start();

    assertThat(test.last().entries()).isEqualTo(4_020);
    assertThat(test.last().number()).isEqualTo(before + 1);
    assertThat(test.verified()).isNotEmpty();
  }

  @Test
  void aLookAtALargeDiaryGoesOnWhereItWasWhenTheKeyIsBack() throws Exception {
    test.cameLongAgo(6_000);
    start();
    Files.setPosixFilePermissions(test.keyFile, PosixFilePermissions.fromString("rw-r--r--"));
    passes(Duration.ofSeconds(5));
    assertThat(test.last().entries()).isEqualTo(5_000);
    Files.setPosixFilePermissions(test.keyFile, PosixFilePermissions.fromString("rw-------"));
    passes(Duration.ofSeconds(5));
    assertThat(test.last().entries()).isEqualTo(6_000);
  }

  @Test
  void whatCannotBeSealedNowIsSealedWhenItCan() throws Exception {
    Files.setPosixFilePermissions(test.keyFile, PosixFilePermissions.fromString("rw-r--r--"));
    arrives();
    passes(Duration.ofMinutes(10));
    assertThat(test.last().entries()).isZero();
    assertThat(watch.ageSeconds()).isEqualTo(600);

    Files.setPosixFilePermissions(test.keyFile, PosixFilePermissions.fromString("rw-------"));
    watch.tick();

    assertThat(test.last().entries()).isEqualTo(1);
    assertThat(watch.ageSeconds()).isZero();
  }

  @Test
  void everySealAndKeyIsCopiedAsItIsStored() throws Exception {
    arrives();
    passes(Duration.ofMinutes(10));
    test.sealing.changeKey();
    arrives();
    passes(Duration.ofMinutes(10));

    assertThat(copies())
        .hasSize(7)
        .contains("seal-0000000001.json", "seal-0000000005.json")
        .filteredOn(name -> name.startsWith("key-"))
        .hasSize(2);
    Path export = test.exported();
    assertThat(Files.readString(export.resolve("seals.jsonl")))
        .isEqualTo(String.join("", List.of(copy(1), copy(2), copy(3), copy(4), copy(5))));
    assertThat(test.compared()).hasSize(2);
    assertThat(watch.notCopied()).isZero();
  }

  @Test
  void aFolderThatIsAwayKeepsNobodyWaitingAndIsMadeGoodWhenItIsBack() throws Exception {
    Path away = folder.resolve("away");
    Files.move(test.copies, away);
    for (int seal = 2; seal <= 4; seal++) {
      arrives();
      passes(Duration.ofMinutes(10));
      assertThat(test.last().number()).isEqualTo(seal);
    }
    assertThat(watch.notCopied()).isEqualTo(3);
    assertThat(test.copies).as("a folder is never made").doesNotExist();

    Files.move(away, test.copies);
    watch.tick();

    assertThat(watch.notCopied()).isZero();
    assertThat(copies()).hasSize(5);
    assertThat(test.compared()).hasSize(2);
  }

  @Test
  void aCopyIsNeverWrittenOver() throws Exception {
    Path other = Files.writeString(test.copies.resolve("seal-0000000002.json"), "another\n");
    arrives();
    passes(Duration.ofMinutes(10));
    arrives();
    passes(Duration.ofMinutes(10));

    assertThat(other).hasContent("another");
    assertThat(watch.notCopied()).isEqualTo(2);
    assertThat(test.last().number()).isEqualTo(3);
  }

  @Test
  void aDatabaseThatWasPutBackIsFoundByTheCopiesOfWhatCameAfter() throws Exception {
    for (int i = 0; i < 3; i++) {
      arrives();
      passes(Duration.ofMinutes(10));
    }
    test.close();
    Files.delete(folder.resolve("tagi.db"));
    test = new TestSeals(TestDatabase.Kind.SQLITE, folder);
    start();
    arrives();
    passes(Duration.ofMinutes(11));

    assertThat(watch.notCopied()).isEqualTo(1);
    assertThat(copies()).hasSize(5);
    assertThat(test.verified()).hasSize(3);
    assertThatThrownBy(() -> test.compared()).isInstanceOf(VerifyDiary.Fault.class);
  }

  private String copy(int number) throws IOException {
    return Files.readString(test.copies.resolve(SealFolder.nameOf(number)));
  }

  private List<String> copies() throws IOException {
    try (Stream<Path> files = Files.list(test.copies)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
