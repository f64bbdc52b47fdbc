package fi.tagi.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RotationTest {
  @Test
  void everybodyHasTheirTurnOnceInSoManyRounds() {
    List<UUID> all = LongStream.range(-50, 50).mapToObj(i -> new UUID(i * 31, -i)).toList();
    Rotation rotation = new Rotation(12);
    for (int time = 0; time < 3; time++) {
      List<UUID> had = new ArrayList<>();
      for (int round = 0; round < 12; round++) {
        Predicate<UUID> isTurn = rotation.round();
        all.stream().filter(isTurn).forEach(had::add);
      }
      assertThat(had).containsExactlyInAnyOrderElementsOf(all);
    }
  }
}
