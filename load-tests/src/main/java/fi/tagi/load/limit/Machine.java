package fi.tagi.load.limit;

import fi.tagi.load.measure.Broadcast;
import fi.tagi.load.measure.Echo;
import fi.tagi.load.measure.Echo.Rounds;
import fi.tagi.load.measure.Idle;
import fi.tagi.load.meter.Progress;
import fi.tagi.load.report.Latency;
import fi.tagi.load.report.Report;
import fi.tagi.load.server.Folder;
import fi.tagi.load.server.Postgres;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.Tag;
import fi.tagi.protocol.WaitingAfter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Measures the limits of this machine, one after the other. */
public final class Machine {
  private static final String SECONDS = "4";
  private static final String EMPTY = "-";
  private static final String STORED = "bare echo after a commit";
  private static final int LONE = 8_000;

  /** How often what comes at {@link #PACE} is measured. */
  static final int PACED = 400;

  /**
   * How soon one commit follows another where one contact at a time comes, is claimed, ended and
   * coded. What comes so seldom finds processors asleep and, where a file system writes a file's
   * times with its content, one write more in each commit: a bare one is not at its fastest then
   * either.
   */
  public static final Duration PACE = Duration.ofMillis(2);

  private final Progress progress;

  /** Says there how far it is. */
  public Machine(Progress progress) {
    this.progress = progress;
  }

  /**
   * What commits take.
   *
   * @param aloneP50Nanos one message alone, half of them
   * @param aloneP99Nanos ninety-nine of a hundred
   * @param pacedP50Nanos one message alone, one every {@link #PACE}, half of them
   * @param batched messages a second, 256 to a commit
   * @param chained the same without an index, as the server's messages are stored
   */
  public record Commits(
      double aloneP50Nanos,
      double aloneP99Nanos,
      double pacedP50Nanos,
      double batched,
      double chained) {
    private static Commits of(Map<String, Double> figures) {
      return new Commits(
          figures.getOrDefault("alone-p50-nanos", Double.NaN),
          figures.getOrDefault("alone-p99-nanos", Double.NaN),
          figures.getOrDefault("paced-p50-nanos", Double.NaN),
          figures.getOrDefault("batched", Double.NaN),
          figures.getOrDefault("chained", Double.NaN));
    }
  }

  /** A tag as the server sends it, about 200 bytes. */
  public static byte[] tag() {
    return FrameCodec.write(
        new ResponderPush.Offer(
            new Tag(
                UUID.randomUUID(),
                1,
                "load-00000000",
                Language.FI,
                "unknown",
                "unknown",
                Instant.parse("2026-01-01T00:00:00.123456Z"),
                Insistence.FIRST,
                WaitingAfter.ARRIVAL,
                false)));
  }

  /** Lone echoes. */
  public Latency echo(int rounds) throws IOException, InterruptedException {
    progress.say("bare echo");
    return echo(1, rounds);
  }

  /** Lone echoes, one every {@link #PACE}, of a server that is warm by then. */
  public Latency pacedEcho() throws IOException, InterruptedException {
    progress.say("bare echo, at the pace of claims");
    try (BareProcess bare = BareProcess.start(List.of("server"))) {
      return lone(bare, "bare echo").paced();
    }
  }

  /** Echoes of many at once. */
  public Latency echo(int count, int rounds) throws IOException, InterruptedException {
    return echo(count, new Rounds("bare echo", rounds, Duration.ZERO));
  }

  private Latency echo(int count, Rounds rounds) throws IOException, InterruptedException {
    try (BareProcess bare = BareProcess.start(List.of("server"))) {
      return Echo.of(bare.address(), BareServer.PATH, count, rounds, tag(), progress);
    }
  }

  /**
   * Lone echoes of one server, one series after the other.
   *
   * @param fastest as often as it goes
   * @param paced one every {@link #PACE}
   */
  public record Lone(Latency fastest, Latency paced) {}

  /** Lone echoes, each of a frame that is durable by then. */
  public Lone storedEcho() throws IOException, InterruptedException {
    progress.say(STORED);
    Path folder = Files.createTempDirectory("tagi-load-");
    try (BareProcess bare = BareProcess.start(List.of("server", sqliteIn(folder)))) {
      return lone(bare, STORED);
    } finally {
      Folder.remove(folder);
    }
  }

  private Lone lone(BareProcess bare, String what) throws IOException, InterruptedException {
    URI server = bare.address();
    return new Lone(
        Echo.of(server, BareServer.PATH, 1, new Rounds(what, LONE, Duration.ZERO), tag(), progress),
        Echo.of(server, BareServer.PATH, 1, new Rounds(what, PACED, PACE), tag(), progress));
  }

  private static String sqliteIn(Path folder) {
    return "jdbc:sqlite:" + folder.resolve("bare.db");
  }

  /** One frame to many. */
  public Latency broadcast(int count, int rounds) throws IOException, InterruptedException {
    progress.say("bare broadcast");
    byte[] tag = tag();
    byte[] frame = new byte[tag.length + 1];
    frame[0] = BareServer.BROADCAST;
    System.arraycopy(tag, 0, frame, 1, tag.length);
    try (BareProcess bare = BareProcess.start(List.of("server"))) {
      return Broadcast.of(bare.address(), BareServer.PATH, count, rounds, frame, progress);
    }
  }

  /** Connections that say nothing. */
  public Report idle(int count) throws IOException, InterruptedException {
    progress.say("bare idle connections");
    try (BareProcess bare = BareProcess.start(List.of("server"))) {
      return Idle.measure(bare.address(), BareServer.PATH, bare.meter(), count, progress);
    }
  }

  /** Commits of SQLite. */
  public Commits sqlite() throws IOException, InterruptedException {
    progress.say("bare commits, SQLite");
    Path folder = Files.createTempDirectory("tagi-load-");
    try (BareProcess bare =
        BareProcess.start(List.of("commits", sqliteIn(folder), EMPTY, EMPTY, SECONDS))) {
      return Commits.of(bare.figures());
    } finally {
      Folder.remove(folder);
    }
  }

  /** Commits of PostgreSQL. */
  public Commits postgres() throws IOException, InterruptedException {
    progress.say("bare commits, PostgreSQL");
    try (Postgres postgres = Postgres.start();
        BareProcess bare =
            BareProcess.start(
                List.of("commits", postgres.url(), postgres.role(), postgres.role(), SECONDS))) {
      return Commits.of(bare.figures());
    }
  }
}
