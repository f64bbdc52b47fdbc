package fi.tagi.load.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiceTest {
  @Test
  void aHundredInARowAreSpreadToEachNumberOnce() {
    Dice dice = new Dice(1);
    Stream.generate(dice::spread).limit(37).forEach(_ -> {});
    assertThat(Stream.generate(dice::spread).limit(100))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void anyTenInARowHaveOneInEachFifth() {
    Dice dice = new Dice(1);
    List<Integer> numbers = Stream.generate(dice::spread).limit(200).toList();
    for (int i = 0; i + 10 <= numbers.size(); i++) {
      assertThat(numbers.subList(i, i + 10).stream().map(number -> number / 20).distinct())
          .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }
  }

  @Test
  void theSameSeedGivesTheSameIds() {
    Dice dice = new Dice(7);
    Dice again = new Dice(7);
    assertThat(Stream.generate(dice::id).limit(5).toList())
        .isEqualTo(Stream.generate(again::id).limit(5).toList())
        .doesNotHaveDuplicates();
  }
}
