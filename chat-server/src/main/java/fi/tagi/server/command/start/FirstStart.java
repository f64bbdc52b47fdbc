package fi.tagi.server.command.start;

import fi.tagi.server.Core;
import fi.tagi.server.ServerConfig;
import fi.tagi.server.Tools;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.demo.Demo;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.document.Defaults;
import java.util.Map;

/** What a new installation begins with. Does nothing to one that is in use. */
public final class FirstStart {
  private FirstStart() {}

  /**
   * Puts in the demo when it was asked for, else the line and week that managers then change.
   *
   * @throws Failure when others may reach the server and sign in by the demo's known password
   */
  public static void prepare(ServerConfig config, Core core, Tools tools) throws Failure {
    if (config.isPublic() && demo(core, tools).isHere()) {
      throw new Failure(
          "the demo's accounts, whose password is known, are in this database: take another data"
              + " folder, or disable them first while nobody else can reach the server");
    }
    if (config.demo()) {
      demo(core, tools).fill(tools.clock().instant());
    }
    if (core.lines().all().isEmpty()) {
      Defaults defaults = Defaults.read();
      Line line = defaults.line();
      core.lines().save(line);
      core.lines().replaceSchedules(Map.of(line.code(), defaults.schedule()), Actor.SERVER);
    }
  }

  public static Demo demo(Core core, Tools tools) {
    return new Demo(core.lines(), core.accounts(), core.passwords(), core.storage(), tools.ids());
  }
}
