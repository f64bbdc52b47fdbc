package fi.tagi.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorReply;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Frames that come, and the close codes that some of them earn. */
class SocketTest {
  private static final byte[] TYPING =
      "{\"type\":\"typing\",\"ref\":1}".getBytes(StandardCharsets.UTF_8);

  private static TestGateway gateway;

  @BeforeAll
  static void start() {
    gateway = TestGateway.start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static TestSocket open() {
    return TestSocket.visitor(gateway.port()).open();
  }

  @Test
  void aCommandIsAnsweredWithItsRef() {
    try (TestSocket socket = open()) {
      socket.send(new VisitorCommand.Typing(7));
      assertThat(socket.next()).isEqualTo(new VisitorReply.Done(7));
    }
  }

  @Test
  void commandsAreAnsweredInTheirOrder() {
    try (TestSocket socket = open()) {
      for (int ref = 1; ref <= 50; ref++) {
        socket.send(new VisitorCommand.Typing(ref));
      }
      for (int ref = 1; ref <= 50; ref++) {
        assertThat(socket.next()).isEqualTo(new VisitorReply.Done(ref));
      }
    }
  }

  @Test
  void fragmentsAreOneCommand() {
    try (TestSocket socket = open()) {
      socket.sendFrame(false, TestSocket.TEXT, Arrays.copyOf(TYPING, 5));
      socket.sendFrame(true, TestSocket.PING, new byte[] {1});
      socket.sendFrame(false, TestSocket.CONTINUATION, new byte[0]);
      socket.sendFrame(true, TestSocket.CONTINUATION, Arrays.copyOfRange(TYPING, 5, TYPING.length));
      assertThat(socket.nextPong()).containsExactly(1);
      assertThat(socket.next()).isEqualTo(new VisitorReply.Done(1));
    }
  }

  @Test
  void aPingIsAnsweredWithItsPayload() {
    try (TestSocket socket = open()) {
      socket.sendFrame(true, TestSocket.PING, new byte[125]);
      assertThat(socket.nextPong()).hasSize(125);
    }
  }

  @Test
  void aCloseIsAnsweredAlike() {
    try (TestSocket socket = open()) {
      socket.sendFrame(true, TestSocket.CLOSE, new byte[] {0x03, (byte) 0xe8});
      assertThat(socket.awaitClosed().code()).isEqualTo(1000);
    }
    try (TestSocket socket = open()) {
      socket.sendFrame(true, TestSocket.CLOSE, new byte[0]);
      assertThat(socket.awaitClosed().code()).isEqualTo(1005);
    }
  }

  @Test
  void aFrameOfTheLargestSizeIsTakenAndOneByteMoreIsNot() {
    try (TestSocket socket = open()) {
      socket.sendFrame(true, TestSocket.TEXT, padded(16 * 1024));
      assertThat(socket.next()).isEqualTo(new VisitorReply.Done(1));
      socket.sendFrame(true, TestSocket.TEXT, padded(16 * 1024 + 1));
      assertThat(socket.awaitClosed().code()).isEqualTo(1009);
    }
  }

  @Test
  void fragmentsTooLargeTogetherCloseWith1009() {
    try (TestSocket socket = open()) {
      socket.sendFrame(false, TestSocket.TEXT, padded(9 * 1024));
      socket.sendFrame(true, TestSocket.CONTINUATION, padded(9 * 1024));
      assertThat(socket.awaitClosed().code()).isEqualTo(1009);
    }
  }

  @Test
  void aFrameThatClaimsToBeHugeClosesWith1009BeforeItComes() {
    try (TestSocket socket = open()) {
      socket.sendBytes(new byte[] {(byte) 0x81, (byte) 0xff, 0, 0, 0, 1, 0, 0, 0, 0, 1, 2, 3, 4});
      assertThat(socket.awaitClosed().code()).isEqualTo(1009);
    }
  }

  @Test
  void binaryClosesWith1003() {
    try (TestSocket socket = open()) {
      socket.sendFrame(true, TestSocket.BINARY, TYPING);
      assertThat(socket.awaitClosed().code()).isEqualTo(1003);
    }
  }

  @Test
  void textThatIsNotUtf8ClosesWith1007() {
    for (byte[] bytes :
        new byte[][] {
          {(byte) 0xff},
          {(byte) 0xc0, (byte) 0xaf},
          {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          {'a', (byte) 0xe2, (byte) 0x82},
          {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}
        }) {
      try (TestSocket socket = open()) {
        socket.sendFrame(true, TestSocket.TEXT, bytes);
        assertThat(socket.awaitClosed().code()).isEqualTo(1007);
      }
    }
  }

  @Test
  void aCharacterMayBeSplitBetweenFragments() {
    byte[] text = "{\"type\":\"typing\",\"ref\":2,\"ä€😀\":1}".getBytes(StandardCharsets.UTF_8);
    try (TestSocket socket = open()) {
      for (int i = 0; i < text.length; i++) {
        socket.sendFrame(
            i == text.length - 1,
            i == 0 ? TestSocket.TEXT : TestSocket.CONTINUATION,
            new byte[] {text[i]});
      }
      assertThat(socket.next()).isEqualTo(new VisitorReply.Done(2));
    }
  }

  @Test
  void whatBreaksTheProtocolClosesWith1002() {
    byte[][] broken = {
      TestSocket.frame(0x81, TYPING, false), // not masked
      TestSocket.frame(0xc1, TYPING, true), // a reserved bit
      TestSocket.frame(0x83, TYPING, true), // a reserved opcode
      TestSocket.frame(0x8b, TYPING, true), // a reserved control opcode
      TestSocket.frame(0x09, TYPING, true), // a control frame in fragments
      TestSocket.frame(0x89, new byte[126], true), // a control frame too long
      TestSocket.frame(0x80, TYPING, true), // goes on with nothing
      TestSocket.frame(0x88, new byte[1], true), // half a close code
      TestSocket.frame(0x88, new byte[] {0x03, (byte) 0xed}, true), // 1005 is never sent
      TestSocket.frame(0x88, new byte[] {0x03, (byte) 0xe7}, true), // 999 is no code
    };
    for (byte[] frame : broken) {
      try (TestSocket socket = open()) {
        socket.sendBytes(frame);
        assertThat(socket.awaitClosed().code()).isEqualTo(1002);
      }
    }
  }

  @Test
  void aTextWithinATextClosesWith1002() {
    try (TestSocket socket = open()) {
      socket.sendFrame(false, TestSocket.TEXT, TYPING);
      socket.sendFrame(true, TestSocket.TEXT, TYPING);
      assertThat(socket.awaitClosed().code()).isEqualTo(1002);
    }
  }

  @Test
  void aCloseWhoseReasonIsNotUtf8ClosesWith1007() {
    try (TestSocket socket = open()) {
      socket.sendFrame(true, TestSocket.CLOSE, new byte[] {0x03, (byte) 0xe8, (byte) 0xff});
      assertThat(socket.awaitClosed().code()).isEqualTo(1007);
    }
  }

  private static byte[] padded(int size) {
    byte[] padded = new byte[size];
    Arrays.fill(padded, (byte) ' ');
    System.arraycopy(TYPING, 0, padded, 0, TYPING.length);
    return padded;
  }
}
