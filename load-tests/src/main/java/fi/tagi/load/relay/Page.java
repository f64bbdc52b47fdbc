package fi.tagi.load.relay;

import fi.tagi.load.lean.Ear;
import fi.tagi.load.lean.LeanSocket;
import fi.tagi.load.lean.Scan;
import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorReply;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A visitor's page that comes, and then counts what it hears. */
final class Page implements Ear {
  static final byte[] ACCEPTED = Scan.key("accepted\"");
  static final byte[] MESSAGE = Scan.key("message\"");
  static final byte[] REFUSED = Scan.key("refused\"");
  private static final byte[] DELIVERED = Scan.key("delivered\"");
  static final byte[] SEQ = Scan.key("\"seq\":");
  static final byte[] MESSAGE_ID = Scan.key("\"message\":\"");
  static final byte[] REF = Scan.key("\"ref\":");
  private static final long ARRIVE = 1;

  private final String line;
  private final UUID arrival;
  private final BiConsumer<Page, UUID> arrived;
  private final Consumer<String> fault;
  private @Nullable LeanSocket socket;
  private @Nullable Talk talk;

  /**
   * A page that is not connected yet.
   *
   * @param arrived is told the contact
   * @param fault is told what must not happen
   */
  Page(String line, UUID arrival, BiConsumer<Page, UUID> arrived, Consumer<String> fault) {
    this.line = line;
    this.arrival = arrival;
    this.arrived = arrived;
    this.fault = fault;
  }

  LeanSocket socket() {
    LeanSocket opened = socket;
    if (opened == null) {
      throw new IllegalStateException("not connected");
    }
    return opened;
  }

  void talk(Talk begun) {
    talk = begun;
  }

  @Override
  public void opened(LeanSocket opened) {
    socket = opened;
    opened.send(
        FrameCodec.write(
            new VisitorCommand.Arrive(
                ARRIVE, arrival, line, "unknown", Language.FI, "", "unknown", "unknown", "none")));
  }

  @Override
  public void frame(LeanSocket from, ByteBuf bytes, int start, int end) {
    Talk mine = talk;
    if (mine == null) {
      begin(ByteBufUtil.getBytes(bytes, start, end - start));
    } else {
      count(mine, Talk.VISITOR, bytes, start, end);
    }
  }

  /** Counts an answer or a message of this conversation. */
  static void count(Talk talk, int side, ByteBuf bytes, int start, int end) {
    if (Scan.isType(bytes, start, end, ACCEPTED)) {
      int id = Scan.after(bytes, start, end, MESSAGE_ID);
      int seq = Scan.after(bytes, start, end, SEQ);
      talk.acknowledged(
          side,
          MessageIds.number(bytes, id),
          (int) Scan.number(bytes, seq, end),
          System.nanoTime());
    } else if (Scan.isType(bytes, start, end, MESSAGE)) {
      int seq = Scan.after(bytes, start, end, SEQ);
      int id = Scan.after(bytes, seq, end, MESSAGE_ID);
      talk.came(
          side,
          MessageIds.side(bytes, id),
          MessageIds.number(bytes, id),
          (int) Scan.number(bytes, seq, end),
          System.nanoTime());
    } else if (Scan.isType(bytes, start, end, DELIVERED)) {
      talk.toldDelivered((int) Scan.number(bytes, Scan.after(bytes, start, end, SEQ), end));
    } else if (Scan.isType(bytes, start, end, REFUSED)) {
      byte[] frame = ByteBufUtil.getBytes(bytes, start, end - start);
      if (Talk.isMessage(FrameCodec.ref(frame))) {
        talk.refused(
            side,
            new String(frame, java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll(".*\"refusal\":\"([a-z_]*)\".*", "$1"));
      }
    }
  }

  private void begin(byte[] frame) {
    try {
      ServerFrame said = FrameCodec.toVisitor(frame);
      if (said instanceof VisitorReply.Arrived reply) {
        arrived.accept(this, reply.contact());
      } else if (said instanceof VisitorReply.Refused || said instanceof VisitorReply.TurnedAway) {
        fault.accept("a visitor was not taken: " + said);
      }
    } catch (BadFrame e) {
      fault.accept("a visitor was sent a frame that is none");
    }
  }

  @Override
  public void closed(int code) {
    fault.accept("a visitor lost the connection, code " + code);
  }
}
