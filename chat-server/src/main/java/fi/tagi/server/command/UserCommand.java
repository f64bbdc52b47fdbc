package fi.tagi.server.command;

import fi.tagi.protocol.Language;
import fi.tagi.server.Core;
import fi.tagi.server.ServerConfig;
import fi.tagi.server.Tools;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.account.Account;
import fi.tagi.server.access.account.AccountDetails;
import fi.tagi.server.access.account.AccountRefused;
import fi.tagi.server.access.api.UserCommands;
import fi.tagi.server.command.start.ConfigOptions;
import fi.tagi.server.command.start.DataFolder;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.SystemScheduler;
import fi.tagi.server.transcript.MasterKey;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The accounts of people who sign in. May be used beside a running server. */
@Command(
    name = "user",
    description = "The accounts of people who sign in.",
    synopsisSubcommandLabel = "COMMAND")
final class UserCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Makes an account, and prints the link by which its person sets a password. */
  @Command(
      name = "add",
      description = "Makes an account; prints the link by which its person sets a password.")
  int add(
      @Mixin ConfigOptions options,
      @Parameters(paramLabel = "NAME", description = "The name to sign in with.") String name,
      @Mixin UserOptions user)
      throws Failure {
    ServerConfig config = options.read(Map.of());
    AccountDetails details = user.details(name);
    return with(
        config,
        users -> out().println(config.publicUrl(config.listen().port()) + users.add(details)));
  }

  /** Prints every account. */
  @Command(name = "list", description = "Prints every account.")
  int list(@Mixin ConfigOptions options) throws Failure {
    return with(options.read(Map.of()), users -> users.list().forEach(this::print));
  }

  /** Disables an account, and ends its sign-ins. */
  @Command(
      name = "disable",
      description = "Disables an account; its person is signed out within two seconds.")
  int disable(
      @Mixin ConfigOptions options,
      @Parameters(paramLabel = "NAME", description = "The name to sign in with.") String name)
      throws Failure {
    return with(options.read(Map.of()), users -> users.disable(name));
  }

  private void print(Account account) {
    AccountDetails details = account.details();
    String state = account.disabled() ? "disabled" : account.invited() ? "invited" : "";
    String line =
        String.format(
            "%-20s %-20s %-30s %s",
            details.name(), details.alias(), AccountRole.codes(details.roles()), state);
    out().println(line.stripTrailing());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private interface Work {
    void on(UserCommands users) throws AccountRefused;
  }

  private static int with(ServerConfig config, Work work) throws Failure {
    DataFolder.make(config.data());
    try (SystemScheduler scheduler = new SystemScheduler();
        Core core =
            Core.open(config, new Tools(InstantSource.system(), scheduler, IdSource.secure()))) {
      work.on(new UserCommands(core.accounts(), core.invitations(), core.signIns()));
      return 0;
    } catch (MasterKey.Unusable e) {
      throw new Failure(String.valueOf(e.getMessage()));
    } catch (AccountRefused e) {
      throw new Failure("refused: " + e.reason().code());
    }
  }

  /** What an account is made of, beside its name. */
  static final class UserOptions {
    @Option(names = "--real-name", required = true, description = "Who it is; managers see it.")
    private String realName = "";

    @Option(names = "--alias", required = true, description = "What visitors see.")
    private String alias = "";

    @Option(
        names = "--role",
        required = true,
        description = "professional, expert or manager; may be given several times.")
    private Set<String> roles = Set.of();

    @Option(
        names = "--language",
        defaultValue = "fi",
        description = "fi, sv or en; may be given several times. Default: ${DEFAULT-VALUE}.")
    private Set<String> languages = Set.of();

    @Option(
        names = "--maximum",
        defaultValue = "" + AccountDetails.MAXIMUM_DEFAULT,
        description = "How many conversations at once. Default: ${DEFAULT-VALUE}.")
    private int maximum;

    AccountDetails details(String name) throws Failure {
      try {
        return new AccountDetails(
            name,
            realName,
            alias,
            roles.stream().map(AccountRole::ofCode).collect(java.util.stream.Collectors.toSet()),
            languages.stream()
                .map(UserOptions::language)
                .collect(java.util.stream.Collectors.toSet()),
            maximum);
      } catch (IllegalArgumentException e) {
        throw new Failure("no such role or language");
      }
    }

    private static Language language(String code) {
      return Language.valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
  }
}
