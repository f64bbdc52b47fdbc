package fi.tagi.server.command;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import fi.tagi.server.ServerConfig;
import fi.tagi.server.command.run.RunningServer;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.config.Settings;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.DatabaseSettings;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.diary.seal.SealWatch;
import fi.tagi.server.diary.seal.Sealing;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What an operator and an auditor do with the history of the demo. */
class DiaryCommandTest {
  @TempDir Path folder;
  private Path copies;
  private ServerConfig config;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void demo() throws Exception {
    TestDatabase.migrated(folder.resolve("data"));
    copies = Files.createDirectory(folder.resolve("copies"));
    config =
        ServerConfig.of(
            new Settings.Sources(
                Optional.empty(),
                Map.of(),
                Map.of(
                    "data", folder.resolve("data").toString(),
                    "listen.port", "0",
                    "demo", "true",
                    "passwords.memory-kib", "8192",
                    "passwords.iterations", "1",
                    "seals.folder", copies.toString())));
    RunningServer.start(config, new PrintWriter(out)).close();
    sealed();
  }

  /** What the server does every five seconds. */
  private void sealed() {
    try (Database database = Database.open(config.database())) {
      Sealing sealing = new Sealing(database, config.seals(), InstantSource.system());
      new SealWatch(sealing, config.seals(), InstantSource.system()).tick();
    }
  }

  @Test
  void theWholeDiaryIsVerifiedAndLeavesNothingBehind() throws Exception {
    List<String> before = names(Path.of(System.getProperty("java.io.tmpdir")));

    assertThat(live("verify")).as(err.toString()).isZero();

    assertThat(out.toString().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).matches("The diary is sound: \\d+ contacts\\."),
            line -> assertThat(line).contains("All is as it was sealed", "under 1 seal,"),
            line ->
                assertThat(line)
                    .isEqualTo("Entries without a seal yet: 0, and 0 of the audit trail."));
    assertThat(names(Path.of(System.getProperty("java.io.tmpdir"))))
        .filteredOn(name -> name.startsWith("tagi-diary"))
        .isSubsetOf(before);
  }

  @Test
  void anExportIsVerifiedByWhoeverHasIt() throws Exception {
    Path export = folder.resolve("export");
    assertThat(live("export", "--to", export.toString())).as(err.toString()).isZero();
    assertThat(out.toString())
        .matches("Wrote \\d+ entries, \\d+ of the audit trail, and 2 seals.\n");
    assertThat(names(export)).hasSize(4).contains("entries.jsonl", "audit.jsonl", "seals.jsonl");
    assertThat(Files.readAllLines(export.resolve("audit.jsonl")))
        .last(as(STRING))
        .contains("\"actor\":\"operator\"", "\"kind\":\"export_made\"", "\"subject\":\"diary\"");

    assertThat(diary("verify", export.toString())).isZero();
    assertThat(out.toString().lines())
        .hasSize(3)
        .last()
        .asString()
        .startsWith("No copies of the seals were compared");
    String key = names(copies).getFirst().replaceAll("key-|\\.pem", "");
    assertThat(diary("verify", export.toString(), "--seals", copies.toString(), "--key", key))
        .isZero();
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(diary("verify", export.toString(), "--key", "0123")).isEqualTo(1);
    assertThat(err).hasToString("tagi: the diary is not sound: no seal is signed by key 0123\n");
  }

  @Test
  void anExportGoesIntoAnEmptyFolderOnly() throws Exception {
    Path export = Files.createDirectory(folder.resolve("export"));
    assertThat(live("export", "--to", export.toString())).isZero();
    assertThat(live("export", "--to", export.toString())).isEqualTo(1);
    assertThat(err).hasToString("tagi: " + export + " is not empty\n");
  }

  @Test
  void whoeverHasNotTheKeyExportsWhatIsSealed() throws Exception {
    Files.setPosixFilePermissions(
        config.seals().keyFile(), PosixFilePermissions.fromString("rw-r--r--"));
    sql(
        "INSERT INTO diary_entry VALUES ('00000000-0000-4000-8000-000000000009', 1, 0, 'x', '{}',"
            + " zeroblob(32))");
    assertThat(live("export", "--to", folder.resolve("export").toString())).isZero();
    assertThat(err.toString()).startsWith("tagi: what has no seal is left out: others may use");
    assertThat(diary("verify", folder.resolve("export").toString())).isZero();
  }

  @Test
  void aNewKeyIsUsedFromThenOn() throws Exception {
    assertThat(live("rotate-key")).as(err.toString()).isZero();
    String key = out.toString().replaceAll("(?s).*by key ([0-9a-f]{32}) from.*", "$1");
    sealed();

    assertThat(live("verify")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("under 3 seals", "by key " + key);
    assertThat(names(copies)).hasSize(5).contains("key-" + key + ".pem");
  }

  @Test
  void aKeyThatIsLostKeepsTheServerFromStartingUntilItIsReplaced() throws Exception {
    Files.delete(config.seals().keyFile());
    assertThat(live("rotate-key")).isEqualTo(1);
    assertThat(err.toString()).contains("seal.key", "rotate-key --lost");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    Failure.class, () -> RunningServer.start(config, new PrintWriter(out)).close())
                .lines())
        .singleElement()
        .asString()
        .contains("seal.key", "rotate-key --lost");

    assertThat(live("rotate-key", "--lost")).isZero();

    RunningServer.start(config, new PrintWriter(out)).close();
    assertThat(live("verify")).as(err.toString()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "UPDATE diary_entry SET recorded_at = recorded_at + 1 WHERE version = 2",
        "UPDATE diary_entry SET hash = zeroblob(32) WHERE version = 1",
        "UPDATE diary_entry SET hash = NULL WHERE version = 2",
        "DELETE FROM diary_entry WHERE version = 3",
        "DELETE FROM sealed_range WHERE place = 3",
        "UPDATE audit_entry SET actor = 'operator' WHERE position = 2",
        "DELETE FROM audit_entry WHERE position = 2",
        "UPDATE audit_entry SET position = 1000 WHERE position = 2",
        "DELETE FROM sealed_audit WHERE place = (SELECT max(place) FROM sealed_audit)",
        "DELETE FROM seal_key",
        "DELETE FROM diary_seal",
        "UPDATE diary_seal SET document = replace(document, '\"number\":1', '\"number\":2')",
      })
  void whateverIsDoneToTheDatabaseIsFound(String change) throws Exception {
    sql("DROP TRIGGER diary_entry_no_update");
    sql("DROP TRIGGER diary_entry_no_delete");
    sql("DROP TRIGGER sealed_range_no_delete");
    sql("DROP TRIGGER audit_entry_no_update");
    sql("DROP TRIGGER audit_entry_no_delete");
    sql("DROP TRIGGER sealed_audit_no_delete");
    sql("DROP TRIGGER seal_key_no_delete");
    sql("DROP TRIGGER diary_seal_no_delete");
    sql("DROP TRIGGER diary_seal_no_update");
    sql(change);

    assertThat(live("verify")).isEqualTo(1);
    assertThat(err.toString().lines()).last().asString().contains("the diary is not sound");
  }

  @Test
  void aDiaryCutOffWithItsSealsIsFoundByTheCopies() throws Exception {
    assertThat(live("rotate-key")).isZero();
    sealed();
    for (String table : List.of("diary_seal", "sealed_range", "seal_key")) {
      sql("DROP TRIGGER " + table + "_no_delete");
    }
    sql("DELETE FROM diary_seal WHERE number > 1");
    assertThat(live("verify")).isEqualTo(1);
    assertThat(err.toString()).contains("seal 2 is missing; the folder has it");
  }

  @Test
  void aFolderOfCopiesThatIsAwayOrEmptyProvesNothing() throws Exception {
    for (String name : names(copies)) {
      Files.delete(copies.resolve(name));
    }
    assertThat(live("verify")).isEqualTo(1);
    assertThat(err).hasToString("tagi: the diary is not sound: the folder of the seals is empty\n");
    Files.delete(copies);
    assertThat(live("verify")).isEqualTo(1);
    assertThat(err.toString()).contains("cannot be compared: the folder of the seals is away");
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void sql(String statement) throws Exception {
    String url = DatabaseSettings.sqlite(folder.resolve("data/tagi.db")).url();
    try (Connection connection = DriverManager.getConnection(url);
        Statement change = connection.createStatement()) {
      change.executeUpdate(statement);
    }
  }

  /** On the server's own diary. */
  private int live(String... arguments) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("tagi.yaml"),
            "data: " + config.data() + "\nseals: {folder: " + copies + "}\n");
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--config", file.toString()));
    return diary(all.toArray(String[]::new));
  }

  private int diary(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    CommandLine line = Commands.line();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of("diary"));
    all.addAll(List.of(arguments));
    return line.execute(all.toArray(String[]::new));
  }
}
