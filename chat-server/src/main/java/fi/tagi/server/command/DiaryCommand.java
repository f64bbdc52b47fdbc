package fi.tagi.server.command;

import fi.tagi.server.ServerConfig;
import fi.tagi.server.database.Database;
import fi.tagi.server.diary.SqlVerification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be asked of the diary. */
@Command(
    name = "diary",
    description = "The append-only record.",
    synopsisSubcommandLabel = "COMMAND")
final class DiaryCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Reads the whole diary; fails with a line for each contact that is unsound. */
  @Command(name = "verify", description = "Reads the whole diary and checks that it is sound.")
  int verify(@Mixin ConfigOptions options) throws Failure {
    ServerConfig config = options.read(Map.of());
    try (Database database = Database.open(config.database())) {
      SqlVerification.Report report = new SqlVerification(database).verify();
      if (!report.faults().isEmpty()) {
        List<String> lines = new ArrayList<>(report.faults());
        lines.add("the diary is not sound");
        throw new Failure(lines);
      }
      spec.commandLine()
          .getOut()
          .println("The diary is sound: " + report.contacts() + " contacts.");
      return 0;
    }
  }
}
