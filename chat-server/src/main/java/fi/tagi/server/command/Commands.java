package fi.tagi.server.command;

import fi.tagi.server.command.run.RunCommand;
import fi.tagi.server.command.run.Running;
import fi.tagi.server.command.start.ConfigOptions;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.command.start.Told;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** All commands, and how their failures are told. */
@Command(
    name = "tagi",
    description = "Tägi, an anonymous chat support server.",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND")
public final class Commands {
  /** In the order in which they are listed. */
  private static final Map<String, Supplier<Object>> ALL = all();

  private Commands() {}

  private static Map<String, Supplier<Object>> all() {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("run", RunCommand::new);
    all.put("user", UserCommand::new);
    all.put("schedule", ScheduleCommand::new);
    all.put("check-config", CheckConfig::new);
    all.put("diary", DiaryCommand::new);
    all.put("projections", ProjectionsCommand::new);
    all.put("statistics", StatisticsCommand::new);
    all.put("demo-data", DemoDataCommand::new);
    all.put("rehearse", RehearseCommand::new);
    return all;
  }

  /**
   * Runs one command.
   *
   * @return the exit code: 0 done, 1 could not, 2 misused
   */
  public static int run(String... arguments) {
    return Running.plain(arguments)
        .map(Commands::run)
        .orElseGet(() -> line(arguments).execute(arguments));
  }

  /** As picocli runs a command. */
  private static int run(Running running) {
    PrintWriter err = writer(FileDescriptor.err, "stderr.encoding");
    try {
      return running.in(writer(FileDescriptor.out, "stdout.encoding"));
    } catch (Exception e) {
      try {
        return Told.tell(e, err);
      } catch (Exception fault) {
        fault.printStackTrace(err);
        return 1;
      }
    }
  }

  /** What picocli gives to a command that it runs. */
  private static PrintWriter writer(FileDescriptor stream, String encoding) {
    Charset charset = Charset.forName(System.getProperty(encoding, "UTF-8"));
    return new PrintWriter(new FileOutputStream(stream), true, charset);
  }

  /**
   * The commands that the arguments can mean. Describing one takes longer than opening a database,
   * so that whoever names one gets only that.
   */
  static CommandLine line(String... arguments) {
    CommandLine line = new CommandLine(new Commands());
    boolean isNamed = arguments.length > 0 && ALL.containsKey(arguments[0]);
    ALL.forEach((name, command) -> {
      if (!isNamed || name.equals(arguments[0])) {
        line.addSubcommand(name, command.get());
      }
    });
    line.setExecutionExceptionHandler((fault, failed, parsed) -> Told.tell(fault, failed.getErr()));
    line.setParameterExceptionHandler(Commands::misused);
    return line;
  }

  private static int misused(ParameterException fault, String[] arguments) {
    CommandLine line = fault.getCommandLine();
    line.getErr().println("tagi: " + fault.getMessage());
    line.usage(line.getErr());
    return 2;
  }

  /** The version that the jar was packaged as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"Tägi " + (version == null ? "(not packaged)" : version)};
    }
  }

  /** Says every fault of the configuration, or that there is none; opens nothing. */
  @Command(name = "check-config", description = "Says every fault of the configuration, or none.")
  static final class CheckConfig implements Callable<Integer> {
    @Mixin private ConfigOptions options = new ConfigOptions();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Failure {
      options.read(Map.of());
      spec.commandLine().getOut().println("The configuration is sound.");
      return 0;
    }
  }
}
