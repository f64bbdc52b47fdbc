package fi.tagi.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Ways in which a frame goes wrong, each drawn from one seed. */
final class Mutation {
  private static final List<String> NASTY =
      List.of(
          "null",
          "{}",
          "[]",
          "\"\"",
          "0",
          "-1",
          "1e400",
          "9999999999999999999",
          "true",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "{\"type\":\"done\"}",
          "[[[[[[[[[[",
          "\"ref\":1,",
          "}",
          ",",
          "\u2028",
          "NaN");

  private final Random random;
  private final List<byte[]> frames;

  Mutation(long seed, List<String> frames) {
    this.random = new Random(seed);
    this.frames = frames.stream().map(frame -> frame.getBytes(UTF_8)).toList();
  }

  /** The next frame: mostly a sample gone wrong a few times, now and then noise. */
  byte[] next() {
    if (random.nextInt(10) == 0) {
      return noise(random.nextInt(200));
    }
    byte[] frame = any();
    for (int i = random.nextInt(3); i >= 0; i--) {
      frame = mutated(frame);
    }
    return frame;
  }

  private byte[] mutated(byte[] frame) {
    int from = random.nextInt(frame.length + 1);
    int to = from + random.nextInt(Math.min(20, frame.length - from) + 1);
    return switch (random.nextInt(6)) {
      case 0 -> spliced(frame, from, noise(to - from), to);
      case 1 -> spliced(frame, from, new byte[0], to);
      case 2 -> spliced(frame, from, noise(random.nextInt(8)), from);
      case 3 -> spliced(frame, from, nasty(), to);
      case 4 -> spliced(frame, valueAt(frame, from), nasty(), endOfValue(frame, from));
      default -> spliced(frame, from, any(), frame.length);
    };
  }

  private byte[] any() {
    return frames.get(random.nextInt(frames.size()));
  }

  private byte[] nasty() {
    return NASTY.get(random.nextInt(NASTY.size())).getBytes(UTF_8);
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static int valueAt(byte[] frame, int from) {
    for (int i = from; i < frame.length; i++) {
      if (frame[i] == ':') {
        return i + 1;
      }
    }
    return from;
  }

  private static int endOfValue(byte[] frame, int from) {
    for (int i = valueAt(frame, from); i < frame.length; i++) {
      if (frame[i] == ',' || frame[i] == '}') {
        return i;
      }
    }
    return frame.length;
  }

  private static byte[] spliced(byte[] frame, int from, byte[] middle, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(frame, 0, from);
    out.writeBytes(middle);
    out.write(frame, to, frame.length - to);
    return out.toByteArray();
  }
}
