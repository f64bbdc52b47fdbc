package fi.tagi.server.rehearsal;

import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.Command;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Limits;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.VisitorReply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One side of a rehearsed conversation: a page, or a console. Used by one thread. */
final class Side implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<ServerFrame> heard = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private long ref;

  private Side(WebSocket.Builder builder, URI address, Reader reader) {
    this.socket = builder.buildAsync(address, new Ear(reader)).join();
  }

  /** How what comes is read. */
  @FunctionalInterface
  interface Reader {
    ServerFrame read(byte[] frame) throws BadFrame;
  }

  static Side visitor(HttpClient client, URI server) {
    return new Side(builder(client, server), socket(server, "visitor"), FrameCodec::toVisitor);
  }

  static Side console(HttpClient client, URI server, String cookie) {
    return new Side(
        builder(client, server).header("Cookie", cookie),
        socket(server, "responder"),
        FrameCodec::toResponder);
  }

  private static WebSocket.Builder builder(HttpClient client, URI server) {
    return client
        .newWebSocketBuilder()
        .subprotocols(Limits.SUBPROTOCOL)
        .header("Origin", server.toString());
  }

  private static URI socket(URI server, String path) {
    return URI.create("ws://" + server.getAuthority() + "/v1/" + path);
  }

  /** The number of the next command. */
  long nextRef() {
    return ++ref;
  }

  void say(Command command) {
    socket.sendText(new String(FrameCodec.write(command), StandardCharsets.UTF_8), true).join();
  }

  /**
   * What comes next of this kind and to this purpose; everything before it is passed over.
   *
   * @throws RehearsalFailed when nothing does, or something is refused
   */
  <T extends ServerFrame> T await(Class<T> kind, Predicate<T> purpose)
      throws RehearsalFailed, InterruptedException {
    while (true) {
      ServerFrame frame = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (frame == null) {
        throw new RehearsalFailed("no " + kind.getSimpleName() + " came");
      }
      if (frame instanceof ResponderReply.Refused(long _, Refusal why, String _)) {
        throw new RehearsalFailed("the console was refused: " + why);
      }
      if (frame instanceof VisitorReply.Refused(long _, Refusal why, String _)) {
        throw new RehearsalFailed("the page was refused: " + why);
      }
      if (kind.isInstance(frame) && purpose.test(kind.cast(frame))) {
        return kind.cast(frame);
      }
    }
  }

  <T extends ServerFrame> T await(Class<T> kind) throws RehearsalFailed, InterruptedException {
    return await(kind, frame -> true);
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Ear implements WebSocket.Listener {
    private final Reader reader;
    private final StringBuilder text = new StringBuilder();

    Ear(Reader reader) {
      this.reader = reader;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        hear(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void hear(byte[] frame) {
      try {
        heard.add(reader.read(frame));
      } catch (BadFrame e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
      from.request(1);
      return null;
    }
  }
}
