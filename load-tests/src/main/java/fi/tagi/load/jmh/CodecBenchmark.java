package fi.tagi.load.jmh;

import fi.tagi.protocol.Author;
import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.Command;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorPush;
import fi.tagi.protocol.VisitorReply;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and writing the three frames that every message costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
  private static final UUID ID = UUID.fromString("0b5f2f10-9c1d-4e5a-8c1f-1234567890ab");
  private static final Instant AT = Instant.parse("2026-01-01T12:00:00.123456Z");
  private static final String TEXT =
      "Moi! En oikein tiedä mistä aloittaisin, mutta viime aikoina kaikki on tuntunut raskaalta.";

  private final Command write = new VisitorCommand.Write(7, ID, TEXT);
  private final ServerFrame accepted = new VisitorReply.Accepted(7, ID, 3, AT);
  private final ServerFrame message =
      new VisitorPush.Message(3, ID, new Author.Visitor(), TEXT, AT);
  private final byte[] written = FrameCodec.write(write);
  private final byte[] messageWritten = FrameCodec.write(message);

  /** The server reads a command. */
  @Benchmark
  public VisitorCommand decodeWrite() throws BadFrame {
    return FrameCodec.visitorCommand(written);
  }

  /** The server acknowledges. */
  @Benchmark
  public byte[] encodeAccepted() {
    return FrameCodec.write(accepted);
  }

  /** The server delivers. */
  @Benchmark
  public byte[] encodeMessage() {
    return FrameCodec.write(message);
  }

  /** A page reads what is delivered. */
  @Benchmark
  public ServerFrame decodeMessage() throws BadFrame {
    return FrameCodec.toVisitor(messageWritten);
  }
}
