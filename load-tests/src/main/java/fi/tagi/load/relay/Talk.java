package fi.tagi.load.relay;

import fi.tagi.load.lean.LeanSocket;
import fi.tagi.load.lean.Scan;
import io.netty.buffer.ByteBuf;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One conversation and what was said in it. Both sides are on one event loop. */
final class Talk {
  static final int VISITOR = 0;
  static final int RESPONDER = 1;
  private static final int FRAME_MAX = 512;
  private static final byte[] WRITE = Scan.key("{\"type\":\"write\",\"ref\":");
  private static final byte[] MESSAGE = Scan.key(",\"message\":\"");
  private static final byte[] TEXT =
      Scan.key(
          "\",\"text\":\"Moi! En oikein tieda mista aloittaisin, mutta viime aikoina kaikki on"
              + " tuntunut vahan raskaalta ja ajattelin kysya.\"}");

  final int index;
  final Side[] sides = {new Side(), new Side()};
  private final MessageIds ids;
  private final RelayResults results;
  private final int[] lastSeq = new int[2];
  private final @Nullable LeanSocket[] sockets = new LeanSocket[2];
  private byte[] holding = {};
  private UUID contact = new UUID(0, 0);
  private int gaps;
  private int received;
  private boolean news;
  private int untrue;

  Talk(int index, MessageIds ids, RelayResults results) {
    this.index = index;
    this.ids = ids;
    this.results = results;
  }

  /** Both are there. */
  void begin(LeanSocket visitor, LeanSocket responder, UUID claimed, long epoch) {
    sockets[VISITOR] = visitor;
    sockets[RESPONDER] = responder;
    contact = claimed;
    holding = Scan.key(",\"contact\":\"" + claimed + "\",\"epoch\":" + epoch);
  }

  UUID contact() {
    return contact;
  }

  boolean hasBegun() {
    return sockets[RESPONDER] != null;
  }

  /** Writes a message that was to be sent at this instant. */
  void write(int side, long due) {
    LeanSocket socket = sockets[side];
    if (socket == null || !socket.isOpen()) {
      return;
    }
    int number = sides[side].next(due);
    ByteBuf out = socket.begin(FRAME_MAX);
    out.writeBytes(WRITE);
    // The reference says whose answer it is, also where one console has several conversations.
    out.writeCharSequence(
        Long.toString(reference(side, index, number)), java.nio.charset.StandardCharsets.US_ASCII);
    if (side == RESPONDER) {
      out.writeBytes(holding);
    }
    out.writeBytes(MESSAGE);
    ids.write(out, side, index, number);
    out.writeBytes(TEXT);
    socket.end(out);
  }

  private static long reference(int side, int talk, int number) {
    return 1L << 52 | (long) side << 51 | (long) talk << 27 | number;
  }

  /** Which talk an answer to a message is about. */
  static int talkOf(long reference) {
    return (int) (reference >>> 27 & 0xff_ffff);
  }

  /** Whether this answers a message. */
  static boolean isMessage(long reference) {
    return reference >>> 52 == 1;
  }

  void acknowledged(int side, int number, int seq, long now) {
    sides[side].acknowledged(number, seq);
    if (number < sides[side].sent()) {
      results.acknowledged(sides[side].dueAt(number), now);
    }
  }

  void refused(int side, String why) {
    sides[side].refused();
    results.refused(why);
  }

  /** A message came to this side, its own or the other's. */
  void came(int at, int side, int number, int seq, long now) {
    if (seq != lastSeq[at] + 1) {
      gaps++;
    }
    lastSeq[at] = seq;
    news |= at == RESPONDER && side == VISITOR;
    if (at != side) {
      sides[side].delivered(number, seq);
      if (number < sides[side].sent()) {
        results.delivered(sides[side].dueAt(number), now);
      }
    }
  }

  /** Whether the console heard words of the visitor of which it has not told the server yet. */
  boolean hasNews() {
    return news;
  }

  /** Up to which position the console has it; to be told to the server now. */
  int received() {
    news = false;
    received = lastSeq[RESPONDER];
    return received;
  }

  /** The visitor is told that the console has it up to here. */
  void toldDelivered(int seq) {
    if (seq > received) {
      untrue++;
    }
  }

  /** Whether nothing is on its way. */
  boolean isEven() {
    return sides[VISITOR].isEven() && sides[RESPONDER].isEven();
  }

  /** How many messages were lost, doubled, out of order or called delivered before they were. */
  int broken() {
    return gaps + untrue + sides[VISITOR].broken() + sides[RESPONDER].broken();
  }
}
