package fi.tagi.server.command;

import fi.tagi.server.ServerConfig;
import fi.tagi.server.command.start.ConfigOptions;
import fi.tagi.server.command.start.DataFolder;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.database.Database;
import fi.tagi.server.diary.whole.SqlRebuild;
import fi.tagi.server.shift.book.SqlShiftBook;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be asked of the tables that follow from the diary and the shift book. */
@Command(
    name = "projections",
    description = "The tables that follow from the diary and the shift book.",
    synopsisSubcommandLabel = "COMMAND")
final class ProjectionsCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Makes the projections again, those of either record in one transaction. */
  @Command(name = "rebuild", description = "Makes them again from the diary and the shift book.")
  int rebuild(@Mixin ConfigOptions options) throws Failure {
    ServerConfig config = options.read(Map.of());
    // A server that writes meanwhile could write between what was read and what is made of it.
    try (var _ = DataFolder.hold(config.data());
        Database database = Database.open(config.database())) {
      int contacts = new SqlRebuild(database).projections();
      int shifts = new SqlShiftBook(database).rebuildProjection();
      spec.commandLine()
          .getOut()
          .println("Rebuilt from " + contacts + " contacts and " + shifts + " shifts.");
      return 0;
    }
  }
}
