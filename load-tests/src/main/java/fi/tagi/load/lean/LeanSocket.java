package fi.tagi.load.lean;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.io.IOException;
import java.util.List;

/** One WebSocket, as its event loop sees it. All calls come from that loop. */
public final class LeanSocket extends ByteToMessageDecoder {
  private static final int LOST = 1006;
  private static final int MASK = 0x37fa213d;
  private static final int HEAD = 8;
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final byte[] SWITCHED = ascii("HTTP/1.1 101");

  private final byte[] request;
  private final Ear ear;
  private ChannelHandlerContext context;
  private boolean open;
  private boolean over;
  private int code = LOST;

  @SuppressWarnings("NullAway.Init") // Netty gives the context before anything else
  LeanSocket(byte[] request, Ear ear) {
    this.request = request;
    this.ear = ear;
  }

  /** The bytes of ASCII text. */
  static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** The loop on which everything about it happens. */
  public EventLoop loop() {
    return context.channel().eventLoop();
  }

  /** A frame to be filled, at most so many bytes; to be given to {@link #end}. */
  public ByteBuf begin(int bytesMax) {
    return context.alloc().directBuffer(HEAD + bytesMax).writerIndex(HEAD);
  }

  /** Sends what was filled. */
  public void end(ByteBuf frame) {
    finish(frame, TEXT);
    context.writeAndFlush(frame, context.voidPromise());
  }

  /** Sends a text frame. */
  public void send(byte[] utf8) {
    end(begin(utf8.length).writeBytes(utf8));
  }

  /** Whether frames can be sent. */
  public boolean isOpen() {
    return open && !over;
  }

  /** Closes at once. */
  public void close() {
    context.close();
  }

  /** Reads nothing more until {@code true} is said; what comes stays in the kernel's buffer. */
  public void setReading(boolean reading) {
    context.channel().config().setAutoRead(reading);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    ctx.writeAndFlush(ctx.alloc().buffer(request.length).writeBytes(request), ctx.voidPromise());
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out)
      throws IOException {
    if (!open && !handshake(in)) {
      return;
    }
    while (!over && frame(in)) {
      // until what is left is no whole frame
    }
  }

  private boolean handshake(ByteBuf in) throws IOException {
    int end = Scan.after(in, in.readerIndex(), in.writerIndex(), Scan.EMPTY_LINE);
    if (end < 0) {
      return false;
    }
    if (!Scan.isAt(in, in.readerIndex(), in.writerIndex(), SWITCHED)) {
      throw new IOException("no WebSocket here");
    }
    in.readerIndex(end);
    open = true;
    ear.opened(this);
    return true;
  }

  private boolean frame(ByteBuf in) {
    int at = in.readerIndex();
    int there = in.readableBytes();
    if (there < 2) {
      return false;
    }
    int head = 2;
    int short7 = in.getByte(at + 1) & 0x7f;
    long length = short7;
    if (short7 == 126) {
      head = 4;
      length = there < 4 ? Long.MAX_VALUE : in.getUnsignedShort(at + 2);
    } else if (short7 == 127) {
      head = 10;
      length = there < 10 ? Long.MAX_VALUE : in.getLong(at + 2);
    }
    if (length > there - head) {
      return false;
    }
    int from = at + head;
    int to = from + (int) length;
    int kind = in.getByte(at) & 0x0f;
    in.readerIndex(to);
    heard(in, kind, from, to);
    return true;
  }

  private void heard(ByteBuf in, int kind, int from, int to) {
    switch (kind) {
      case TEXT -> ear.frame(this, in, from, to);
      case PING -> {
        ByteBuf pong = begin(to - from).writeBytes(in, from, to - from);
        finish(pong, PONG);
        context.writeAndFlush(pong, context.voidPromise());
      }
      case CLOSE -> {
        code = to - from >= 2 ? in.getUnsignedShort(from) : LOST;
        context.close();
      }
      default -> {}
    }
  }

  private static void finish(ByteBuf frame, int kind) {
    int length = frame.writerIndex() - HEAD;
    int at = HEAD;
    for (; at + 4 <= frame.writerIndex(); at += 4) {
      frame.setInt(at, frame.getInt(at) ^ MASK);
    }
    for (int i = 0; at < frame.writerIndex(); at++, i++) {
      frame.setByte(at, frame.getByte(at) ^ (MASK >>> (24 - 8 * i)));
    }
    frame.setInt(HEAD - 4, MASK);
    if (length < 126) {
      frame.setByte(2, 0x80 | kind).setByte(3, 0x80 | length).readerIndex(2);
    } else {
      frame.setByte(0, 0x80 | kind).setByte(1, 0x80 | 126).setShort(2, length);
    }
  }

  @Override
  protected void handlerRemoved0(ChannelHandlerContext ctx) {
    gone();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) throws Exception {
    super.channelInactive(ctx);
    gone();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }

  void failed() {
    gone();
  }

  private void gone() {
    if (!over) {
      over = true;
      ear.closed(code);
    }
  }
}
