package fi.tagi.server.diary.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.diary.SqlDiary;
import fi.tagi.server.hash.ChainHash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is signed and handed out, to the byte; the signature here is one that OpenSSL made. */
class SealFormatTest {
  private static final String KEY =
      "MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n"
          + "MCowBQYDK2VwAyEAA6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=";
  private static final String ID = "a050837d85070582ccf7394b0988847c";
  private static final String DOCUMENT =
      "{\"number\":1,\"at\":1803902400123456,\"entries\":0,\"contacts\":0,"
          + "\"root\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\","
          + "\"previous\":\"0000000000000000000000000000000000000000000000000000000000000000\","
          + "\"key\":\""
          + ID
          + "\",\"nextKey\":\""
          + ID
          + "\","
          + "\"signature\":\"a257181e263a1f5318d132955327871b2540b7b59c3bc5db074d0b6204a73612"
          + "e32fa0a633a15a3ac927b5dd1e870fa0ea096e6ada8a930c83969a520a4d6300\"}";
  private static final String AUDIT_HASH =
      "1cabba6219820f1669571b9e53f9befc3fd390aabd8f3250d01b690cc863e104";
  private static final String WITH_AUDIT =
      DOCUMENT
              .substring(0, DOCUMENT.indexOf("\"signature"))
              .replace(
                  "\"previous\"", "\"audit\":1,\"auditLast\":\"" + AUDIT_HASH + "\",\"previous\"")
          + "\"signature\":\"895c9f8fd3c3eec35f4b44782c5d11f1f9412239c796f29d9e62626152b82131"
          + "bbf7a9e969c39d836244dfabb0a1be34eb0ac5785ead1d9bf3c63aeddfe6990a\"}";

  @TempDir Path folder;

  private static Seal seal(SealKey key, Optional<Seal.Audited> audited) {
    return Seal.of(
        new Seal.Head(
            1,
            Histories.START,
            0,
            0,
            new SealTree().root(),
            audited,
            Seal.NONE,
            key.id(),
            key.id()),
        key);
  }

  @Test
  void aSealIsThisText() {
    SealKey key = SealKey.read(KEY);
    Seal seal = seal(key, Optional.of(new Seal.Audited(1, ChainHash.of(AUDIT_HASH))));

    assertThat(seal.document()).isEqualTo(WITH_AUDIT);
    assertThat(seal.hash())
        .isEqualTo("744f7e959b778d8037badd9d57fb95b114ab24d97e820a06ce7b2ad4aae9c90c");
    assertThat(Seal.read(WITH_AUDIT)).isEqualTo(seal);
    assertThat(seal.isSignedBy(key.pem())).isTrue();
    assertThat(Seal.read(WITH_AUDIT.replace("\"audit\":1,", "\"audit\":2,")).isSignedBy(key.pem()))
        .isFalse();
  }

  @Test
  void aSealFromBeforeTheAuditTrailWasCoveredIsThisText() {
    SealKey key = SealKey.read(KEY);
    Seal seal = seal(key, Optional.empty());

    assertThat(key.id()).isEqualTo(ID);
    assertThat(seal.document()).isEqualTo(DOCUMENT);
    assertThat(seal.hash())
        .isEqualTo("21f1d5959d3ddc6edcbe33ba3e3330dc3b3949d2e706702805f6ee7fb6b515fb");
    assertThat(Seal.read(DOCUMENT)).isEqualTo(seal);
    assertThat(seal.isSignedBy(key.pem())).isTrue();
    assertThat(seal.isSignedBy(SealKey.fresh().pem())).isFalse();
  }

  @Test
  void whatIsNoSealOrKeyIsRefused() {
    for (String other :
        List.of(DOCUMENT + "\n", DOCUMENT.replace("\"number\":1", "\"number\":x"), "", "{}")) {
      assertThatThrownBy(() -> Seal.read(other + " ")).isInstanceOf(IllegalStateException.class);
    }
    String anotherPublicPart = SealKey.fresh().written().lines().toList().get(1);
    for (String other :
        List.of("", "a\nb", KEY.lines().toList().getFirst() + "\n" + anotherPublicPart)) {
      assertThatThrownBy(() -> SealKey.read(other)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anEntryIsTheLineThatIsWrittenDown() throws Exception {
    Path docs = Path.of("docs/diary.md");
    UUID contact = new UUID(12, 12);
    try (TestDatabase test = TestDatabase.sqlite(folder)) {
      Database database = test.open();
      SealSettings settings =
          new SealSettings(1, Duration.ofDays(1), Optional.empty(), folder.resolve("seal.key"));
      Instant at = Histories.START.plusSeconds(1);
      new SqlDiary(database)
          .append(new Contact.None(contact), new Arrived(Histories.INTAKE, 600), at);
      new Sealing(database, settings, () -> at).sealAll();
      Path export = Files.createDirectory(folder.resolve("export"));
      new SqlDiaryExport(database).to(export);

      assertThat(Files.readString(docs))
          .contains(Files.readString(export.resolve("entries.jsonl")));
    }
  }

  @Test
  void anEntryOfTheAuditTrailIsTheLineThatIsWrittenDown() throws Exception {
    try (TestDatabase test = TestDatabase.sqlite(folder)) {
      Database database = test.open();
      SealSettings settings =
          new SealSettings(1, Duration.ofDays(1), Optional.empty(), folder.resolve("seal.key"));
      Instant at = Histories.START.plusSeconds(2);
      new SqlAuditTrail(database, () -> at)
          .record(
              Actor.account(UUID.fromString("aaaaaaaa-0000-4000-8000-000000000001")),
              new AuditTrail.Change(
                  AuditKind.LINE_CHANGED,
                  "nuoret",
                  "{\"promiseSeconds\":600}",
                  "{\"promiseSeconds\":300}"));
      new Sealing(database, settings, () -> at).sealAll();
      Path export = Files.createDirectory(folder.resolve("export"));
      new SqlDiaryExport(database).to(export);

      String line = Files.readString(export.resolve("audit.jsonl"));
      assertThat(line).contains(AUDIT_HASH);
      assertThat(Files.readString(Path.of("docs/diary.md"))).contains(line);
    }
  }
}
