package fi.tagi.load.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An id says whose message it is, and is one. */
class MessageIdsTest {
  private final MessageIds ids = new MessageIds("0b5f2f10-9c1d-4e5a-8c1f-1234567890ab");

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1, 999, 12345", "1, 1048575, 2147483647"})
  void whatIsWrittenIsReadAgain(int side, int talk, int number) {
    ByteBuf bytes = Unpooled.buffer();
    ids.write(bytes, side, talk, number);
    assertThat(MessageIds.side(bytes, 0)).isEqualTo(side);
    assertThat(MessageIds.talk(bytes, 0)).isEqualTo(talk);
    assertThat(MessageIds.number(bytes, 0)).isEqualTo(number);
    String text = bytes.toString(StandardCharsets.US_ASCII);
    assertThat(UUID.fromString(text).version()).isEqualTo(4);
    assertThat(UUID.fromString(text).variant()).isEqualTo(2);
    assertThat(UUID.fromString(text)).hasToString(text);
  }
}
