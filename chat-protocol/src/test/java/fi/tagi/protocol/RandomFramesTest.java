package fi.tagi.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes, the codec answers with a frame or a refusal, and takes only what it can give. */
class RandomFramesTest {
  private static final int FRAMES = 20_000;

  @ParameterizedTest
  @EnumSource
  void nothingButARefusalComesOfRandomFrames(Family family) throws BadFrame {
    FrameSchema schema = FrameSchema.of(family);
    Mutation mutation = new Mutation(family.name().hashCode(), family.samples());
    int taken = 0;
    for (int i = 0; i < FRAMES; i++) {
      byte[] frame = mutation.next();
      Object read;
      try {
        read = family.read(frame);
      } catch (BadFrame e) {
        assertThat(e.ref()).isBetween(0L, Count.EXACT);
        continue;
      }
      taken++;
      String written = Family.write(read);
      assertThat(family.read(written)).isEqualTo(read);
      if (taken % 50 == 0 && family.type().isInstance(read)) {
        assertThat(schema.faults(written)).as(written).isEmpty();
      }
    }
    assertThat(taken).as("some survive, or the mutations are too wild").isPositive();
  }
}
