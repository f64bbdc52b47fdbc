package fi.tagi.server.command;

import fi.tagi.server.ServerConfig;
import fi.tagi.server.database.Database;
import fi.tagi.server.diary.SqlDiary;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be asked of the tables that follow from the diary. */
@Command(
    name = "projections",
    description = "The tables that follow from the diary.",
    synopsisSubcommandLabel = "COMMAND")
final class ProjectionsCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Makes the projections again, in one transaction. */
  @Command(name = "rebuild", description = "Makes them again from the diary, in one transaction.")
  int rebuild(@Mixin ConfigOptions options) throws Failure {
    ServerConfig config = options.read(Map.of());
    // A server that writes meanwhile could write between what was read and what is made of it.
    try (var _ = DataFolder.hold(config.data());
        Database database = Database.open(config.database())) {
      int contacts = new SqlDiary(database).rebuildProjections();
      spec.commandLine().getOut().println("Rebuilt from " + contacts + " contacts.");
      return 0;
    }
  }
}
