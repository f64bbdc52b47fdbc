package fi.tagi.server.gateway.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way out, chunk by chunk. A chunk is handed over when the one before it has left, so
 * there are never more than two of them here, and whoever writes is as fast as the reader. The head
 * goes with the first chunk. Written by one thread, which is no event loop.
 */
final class BodyStream extends OutputStream {
  static final int CHUNK_BYTES = 32 * 1024;

  private final Channel channel;
  private final Supplier<HttpResponse> head;
  private byte[] chunk = new byte[CHUNK_BYTES];
  private int filled;
  private volatile @Nullable ChannelFuture leaving;

  /**
   * A body of which nothing has left.
   *
   * @param head makes the head; asked once, when the first chunk goes
   */
  BodyStream(Channel channel, Supplier<HttpResponse> head) {
    this.channel = channel;
    this.head = head;
  }

  @Override
  public void write(int value) throws IOException {
    chunk[filled++] = (byte) value;
    if (filled == CHUNK_BYTES) {
      send();
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int some = Math.min(length - done, CHUNK_BYTES - filled);
      System.arraycopy(bytes, offset + done, chunk, filled, some);
      filled += some;
      done += some;
      if (filled == CHUNK_BYTES) {
        send();
      }
    }
  }

  /** Whether anything was handed over, so that no other answer can be given any more. */
  boolean hasBegun() {
    return leaving != null;
  }

  /** Whether a chunk waits for the reader. */
  boolean waitsForReader() {
    ChannelFuture last = leaving;
    return last != null && !last.isDone();
  }

  /** Whether a chunk could not leave, since nobody is there any more. */
  boolean isReaderGone() {
    ChannelFuture last = leaving;
    return last != null && last.isDone() && !last.isSuccess();
  }

  /** Hands over what is left and says that this was all. */
  ChannelFuture finish() throws IOException {
    awaitReader();
    if (!hasBegun()) {
      channel.write(head.get());
    }
    ChannelFuture last =
        channel.writeAndFlush(new DefaultLastHttpContent(Unpooled.wrappedBuffer(chunk, 0, filled)));
    leaving = last;
    return last;
  }

  private void send() throws IOException {
    awaitReader();
    if (!hasBegun()) {
      channel.write(head.get());
    }
    leaving = channel.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(chunk)));
    chunk = new byte[CHUNK_BYTES];
    filled = 0;
  }

  private void awaitReader() throws IOException {
    ChannelFuture last = leaving;
    if (last == null) {
      return;
    }
    try {
      last.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    if (!last.isSuccess()) {
      throw new IOException("the reader is gone");
    }
  }
}
