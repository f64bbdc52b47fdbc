package fi.tagi.load.lean;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lean WebSocket against Netty's own codec, and bytes that come in pieces. */
class LeanSocketTest {
  private static final String SWITCHED = "HTTP/1.1 101 Switching Protocols\r\nA: b\r\n\r\n";

  private final List<String> heard = new ArrayList<>();
  private final Ear ear =
      new Ear() {
        @Override
        public void opened(LeanSocket socket) {
          heard.add("opened");
        }

        @Override
        public void frame(LeanSocket socket, ByteBuf bytes, int from, int to) {
          heard.add(bytes.toString(from, to - from, US_ASCII));
        }

        @Override
        public void closed(int code) {
          heard.add("closed " + code);
        }
      };
  private final LeanSocket socket = new LeanSocket("GET".getBytes(US_ASCII), ear);
  private final EmbeddedChannel channel = new EmbeddedChannel(socket);

  @Test
  void framesAreHeardHoweverTheyArePieced() {
    byte[] all = bytes(SWITCHED, text("one"), text("x".repeat(300)), close(4002));
    for (byte one : all) {
      channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {one}));
    }
    assertThat(heard).containsExactly("opened", "one", "x".repeat(300), "closed 4002");
  }

  @Test
  void framesThatComeAtOnceAreHeardOneByOne() {
    channel.writeInbound(
        Unpooled.wrappedBuffer(
            bytes(SWITCHED, text("one"), text("two"), text("y".repeat(70_000)))));
    assertThat(heard).containsExactly("opened", "one", "two", "y".repeat(70_000));
  }

  @Test
  void aServerThatDoesNotSwitchIsLeft() {
    channel.writeInbound(Unpooled.wrappedBuffer("HTTP/1.1 403 No\r\n\r\n".getBytes(US_ASCII)));
    assertThat(channel.isActive()).isFalse();
    assertThat(heard).containsExactly("closed 1006");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 125, 126, 127, 400})
  void whatIsSentIsReadByNettyAsItWas(int length) {
    channel.writeInbound(Unpooled.wrappedBuffer(SWITCHED.getBytes(US_ASCII)));
    channel.readOutbound();
    socket.send("z".repeat(length).getBytes(US_ASCII));
    WebSocketFrame frame = decoded();
    assertThat(frame).isInstanceOf(TextWebSocketFrame.class);
    assertThat(frame.content().toString(US_ASCII)).isEqualTo("z".repeat(length));
  }

  @Test
  void aPingIsAnswered() {
    channel.writeInbound(
        Unpooled.wrappedBuffer(bytes(SWITCHED, new byte[] {(byte) 0x89, 2, 'h', 'i'})));
    channel.readOutbound();
    WebSocketFrame pong = decoded();
    assertThat(pong).isInstanceOf(PongWebSocketFrame.class);
    assertThat(pong.content().toString(US_ASCII)).isEqualTo("hi");
  }

  private WebSocketFrame decoded() {
    EmbeddedChannel server =
        new EmbeddedChannel(
            new WebSocket13FrameDecoder(
                WebSocketDecoderConfig.newBuilder()
                    .expectMaskedFrames(true)
                    .allowMaskMismatch(false)
                    .build()));
    ByteBuf sent = channel.readOutbound();
    server.writeInbound(sent);
    WebSocketFrame frame = server.readInbound();
    return frame;
  }

  private static byte[] text(String words) {
    int length = words.length();
    ByteBuf head = Unpooled.buffer().writeByte(0x81);
    if (length < 126) {
      head.writeByte(length);
    } else if (length < 65_536) {
      head.writeByte(126).writeShort(length);
    } else {
      head.writeByte(127).writeLong(length);
    }
    head.writeCharSequence(words, US_ASCII);
    byte[] frame = new byte[head.readableBytes()];
    head.readBytes(frame);
    return frame;
  }

  private static byte[] close(int code) {
    return new byte[] {(byte) 0x88, 2, (byte) (code >>> 8), (byte) code};
  }

  private static byte[] bytes(String head, byte[]... frames) {
    ByteBuf all = Unpooled.buffer();
    all.writeCharSequence(head, US_ASCII);
    for (byte[] frame : frames) {
      all.writeBytes(frame);
    }
    byte[] bytes = new byte[all.readableBytes()];
    all.readBytes(bytes);
    return bytes;
  }
}
