package fi.tagi.server.command;

import fi.tagi.server.ServerConfig;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.command.start.ConfigOptions;
import fi.tagi.server.command.start.DataFolder;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.database.Database;
import fi.tagi.server.diary.seal.Sealing;
import fi.tagi.server.diary.seal.SqlDiaryExport;
import fi.tagi.server.diary.whole.SqlVerification;
import fi.tagi.server.secret.SecretFile;
import fi.tagi.verifier.VerifyDiary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be asked of the diary. May be used beside a running server. */
@Command(
    name = "diary",
    description = "The append-only record.",
    synopsisSubcommandLabel = "COMMAND")
final class DiaryCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Verifies an export, or all that this server has; fails at what is not right. */
  @Command(
      name = "verify",
      description = "Verifies an export, or else the whole diary of this server; changes nothing.")
  int verify(
      @Mixin ConfigOptions options,
      @Parameters(arity = "0..1", paramLabel = "EXPORT-DIR", description = "What was exported.")
          @Nullable Path export,
      @Option(
              names = "--seals",
              paramLabel = "DIR",
              description = "Copies of the seals; for this server's diary seals.folder.")
          @Nullable Path copies,
      @Option(
              names = "--key",
              paramLabel = "ID",
              description = "A key that is known to be right; may be given several times.")
          @Nullable List<String> keys)
      throws Failure {
    List<String> trusted = new ArrayList<>(keys == null ? List.of() : keys);
    if (export != null) {
      verified(export, copiesIn(Optional.ofNullable(copies)), trusted).forEach(out()::println);
      return 0;
    }
    ServerConfig config = options.read(Map.of());
    try (Database database = Database.open(config.database())) {
      Sealing sealing = new Sealing(database, config.seals(), InstantSource.system());
      SqlVerification.Report report = new SqlVerification(database).verify();
      if (!report.faults().isEmpty()) {
        List<String> lines = new ArrayList<>(report.faults());
        lines.add("the diary is not sound");
        throw new Failure(lines);
      }
      sealing.knownKey().ifPresent(trusted::add);
      // Looked up before the export: what a server seals meanwhile, the export lacks rightly.
      Optional<List<Path>> known =
          copiesIn(Optional.ofNullable(copies).or(() -> config.seals().folder()));
      List<String> said = exported(database, folder -> verified(folder, known, trusted));
      out().println("The diary is sound: " + report.contacts() + " contacts.");
      said.forEach(out()::println);
      out()
          .println(
              "Entries without a seal yet: %d, and %d of the audit trail."
                  .formatted(sealing.countUnsealed(), sealing.countUnsealedAudit()));
      return 0;
    } catch (SecretFile.Unusable e) {
      throw new Failure(String.valueOf(e.getMessage()));
    }
  }

  /** Seals everything, and writes it into files. */
  @Command(
      name = "export",
      description =
          "Seals every entry, and writes entries, audit trail, seals and public keys into files.")
  int export(
      @Mixin ConfigOptions options,
      @Option(
              names = "--to",
              required = true,
              paramLabel = "DIR",
              description = "An empty folder, or one that is not there yet.")
          Path to)
      throws Failure {
    ServerConfig config = options.read(Map.of());
    try (Database database = Database.open(config.database())) {
      DataFolder.make(to);
      try (Stream<Path> files = Files.list(to)) {
        if (files.findAny().isPresent()) {
          throw new Failure(to + " is not empty");
        }
      }
      new SqlAuditTrail(database, InstantSource.system())
          .record(
              Actor.OPERATOR,
              new AuditTrail.Change(
                  AuditKind.EXPORT_MADE, "diary", AuditTrail.NOTHING, AuditTrail.NOTHING));
      try {
        new Sealing(database, config.seals(), InstantSource.system()).sealAll();
      } catch (SecretFile.Unusable | IllegalStateException e) {
        spec.commandLine()
            .getErr()
            .println("tagi: what has no seal is left out: " + e.getMessage());
      }
      SqlDiaryExport.Written written = new SqlDiaryExport(database).to(to);
      out()
          .println(
              "Wrote %d entries, %d of the audit trail, and %d seals."
                  .formatted(written.entries(), written.audit(), written.seals()));
      return 0;
    } catch (IOException e) {
      throw new Failure(to + " cannot be written: " + e.getClass().getSimpleName());
    }
  }

  /** Goes over to a new key that signs seals. */
  @Command(
      name = "rotate-key",
      description = "Goes over to a new key that signs seals, announced in a seal of the old one.")
  int rotateKey(
      @Mixin ConfigOptions options,
      @Option(
              names = "--lost",
              description = "The old key is lost: goes over to the one in the file, or a new one.")
          boolean lost)
      throws Failure {
    ServerConfig config = options.read(Map.of());
    try (Database database = Database.open(config.database())) {
      Sealing sealing = new Sealing(database, config.seals(), InstantSource.system());
      String key = lost ? sealing.replaceLostKey() : sealing.changeKey();
      out().println("Seals are signed by key " + key + " from now on: note it down elsewhere.");
      return 0;
    } catch (SecretFile.Unusable | IllegalStateException e) {
      throw new Failure(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<List<Path>> copiesIn(Optional<Path> folder) throws Failure {
    try {
      return folder.isEmpty() ? Optional.empty() : Optional.of(VerifyDiary.copiesIn(folder.get()));
    } catch (VerifyDiary.Fault | IOException e) {
      throw new Failure("the diary cannot be compared: " + e.getMessage());
    }
  }

  private static List<String> verified(Path export, Optional<List<Path>> copies, List<String> keys)
      throws Failure {
    try {
      return VerifyDiary.verify(export, copies, keys);
    } catch (VerifyDiary.Fault e) {
      throw new Failure("the diary is not sound: " + e.getMessage());
    } catch (IOException e) {
      throw new Failure("cannot read " + e.getMessage());
    }
  }

  /** What is exported into a folder that is gone afterwards. */
  private static List<String> exported(Database database, Check check) throws Failure {
    try {
      Path folder = Files.createTempDirectory("tagi-diary");
      try {
        new SqlDiaryExport(database).to(folder);
        return check.of(folder);
      } finally {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new Failure("a temporary folder cannot be written: " + e.getMessage());
    }
  }

  private interface Check {
    List<String> of(Path folder) throws Failure;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
