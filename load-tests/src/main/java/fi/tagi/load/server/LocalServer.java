package fi.tagi.load.server;

import fi.tagi.load.office.Crew;
import fi.tagi.load.office.Invitation;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A server started for the run: a process of its own on a new folder, on loopback, on a free port.
 * Closing it asks it to end as an operator does and removes the folder.
 */
public final class LocalServer implements Target {
  private static final Duration STOP_MAX = Duration.ofSeconds(20);
  private static final String MANAGER = "load-manager";

  private final Program program;
  private final Path folder;
  private final Storage storage;
  private final Crew.Manager manager;
  private volatile Process process;
  private URI address;
  private Duration startedIn = Duration.ZERO;

  private LocalServer(Program program, Path folder, Storage storage, Crew.Manager manager)
      throws IOException, InterruptedException {
    this.program = program;
    this.folder = folder;
    this.storage = storage;
    this.manager = manager;
    Started started = begin(0);
    this.process = started.process();
    this.address = started.address();
    this.startedIn = started.took();
    // Whoever interrupts a run does not leave its server behind.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroy()));
  }

  private record Started(Process process, URI address, Duration took) {}

  /**
   * Starts one with an empty database and a manager.
   *
   * @param storage which database; closed with the server
   * @param settings of the server, over those that every load run has
   * @throws IOException when it does not start; then nothing is left behind
   */
  public static LocalServer start(Program program, Storage storage, Map<String, String> settings)
      throws IOException, InterruptedException {
    return start(program, storage, settings, History.NONE);
  }

  /**
   * The same over a made-up past.
   *
   * @throws IOException when it does not start; then nothing is left behind
   */
  public static LocalServer start(
      Program program, Storage storage, Map<String, String> settings, History history)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tagi-load-");
    try {
      Files.write(folder.resolve("tagi.yaml"), Configuration.lines(storage, settings));
      Crew.Manager manager = new Crew.Manager(MANAGER, UUID.randomUUID().toString());
      fill(program, folder, history);
      String link = addManager(program, folder);
      LocalServer server = new LocalServer(program, folder, storage, manager);
      try {
        Invitation.accept(server.address, link, manager);
        return server;
      } catch (IOException | RuntimeException e) {
        server.close();
        throw e;
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      Folder.remove(folder);
      storage.close();
      throw e;
    }
  }

  private static void fill(Program program, Path folder, History history)
      throws IOException, InterruptedException {
    if (history.contacts() > 0) {
      program.output(
          options(
              folder,
              List.of("demo-data", "--contacts", "" + history.contacts()),
              List.of("--years", "" + history.years())),
          folder.resolve("history.log").toFile());
    }
  }

  private static String addManager(Program program, Path folder)
      throws IOException, InterruptedException {
    return program
        .output(
            options(
                folder,
                List.of("user", "add", MANAGER, "--real-name", "Load", "--role", "manager"),
                List.of("--alias", "Load manager")),
            folder.resolve("user.log").toFile())
        .strip();
  }

  private static List<String> options(Path folder, List<String> command, List<String> more) {
    List<String> all = new ArrayList<>(command);
    all.addAll(more);
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    all.addAll(List.of("--config", folder.resolve("tagi.yaml").toString()));
    return all;
  }

  private Started begin(int port) throws IOException, InterruptedException {
    File errors = folder.resolve("server.log").toFile();
    File printed = folder.resolve("server.out").toFile();
    long from = System.nanoTime();
    Process begun =
        program
            .command(options(folder, List.of("run"), List.of("--port", "" + port)))
            .redirectError(ProcessBuilder.Redirect.appendTo(errors))
            .redirectOutput(printed)
            .start();
    begun.getOutputStream().close();
    Readiness readiness = new Readiness(begun, printed.toPath(), errors);
    URI where = port == 0 ? readiness.address() : address;
    readiness.await(where);
    return new Started(begun, where, Duration.ofNanos(System.nanoTime() - from));
  }

  @Override
  public URI address() {
    return address;
  }

  @Override
  public Crew.Manager manager() {
    return manager;
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.of(process.pid());
  }

  @Override
  public String database() {
    return storage.name();
  }

  /** From its last start to {@code /readyz}. */
  public Duration startedIn() {
    return startedIn;
  }

  @Override
  public void restart() throws IOException, InterruptedException {
    stop();
    beginAgain();
  }

  /**
   * Leaves it alone for so long.
   *
   * @throws IOException when it ended meanwhile
   */
  public void rest(Duration time) throws IOException, InterruptedException {
    if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException("the server ended with " + process.exitValue());
    }
  }

  @Override
  public void crash() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    beginAgain();
  }

  private void beginAgain() throws IOException, InterruptedException {
    Started started = begin(address.getPort());
    process = started.process();
    startedIn = started.took();
  }

  @Override
  public boolean exportDiary(Path to) throws IOException, InterruptedException {
    program.output(
        options(folder, List.of("diary", "export"), List.of("--to", to.toString())),
        folder.resolve("export.log").toFile());
    return true;
  }

  private void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      stop();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      storage.close();
      Folder.remove(folder);
    }
  }
}
