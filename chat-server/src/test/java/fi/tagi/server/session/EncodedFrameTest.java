package fi.tagi.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Author;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.VisitorPush;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encoded frames, as a client's own decoder takes them. */
class EncodedFrameTest {
  private static final int FRAME_MAX = 200_000;

  private static VisitorPush.Message message(int letters) {
    return new VisitorPush.Message(
        1, new UUID(0, 1), new Author.Visitor(), "x".repeat(letters), Instant.EPOCH);
  }

  private static final int EMPTY = FrameCodec.write(message(0)).length;

  private static String decoded(EncodedFrame frame) {
    EmbeddedChannel client =
        new EmbeddedChannel(
            new WebSocket13FrameDecoder(
                WebSocketDecoderConfig.newBuilder()
                    .expectMaskedFrames(false)
                    .maxFramePayloadLength(FRAME_MAX)
                    .build()));
    client.writeInbound(Unpooled.wrappedBuffer(frame.message()));
    TextWebSocketFrame text = client.readInbound();
    try {
      assertThat(text.isFinalFragment()).isTrue();
      return text.text();
    } finally {
      text.release();
      client.finish();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 100_000})
  void saysTheSameWhateverItsLength(int length) {
    VisitorPush.Message message = message(Math.max(0, length - EMPTY));
    String json = new String(FrameCodec.write(message), UTF_8);
    for (EncodedFrame frame : List.of(EncodedFrame.of(message), EncodedFrame.shared(message))) {
      assertThat(decoded(frame)).isEqualTo(json);
      assertThat(decoded(frame)).as("as often as it is sent").isEqualTo(json);
      assertThat(frame.utf8()).asString().isEqualTo(json);
      assertThat(frame.size()).isEqualTo(frame.message().remaining());
    }
  }
}
