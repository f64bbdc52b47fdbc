package fi.tagi.load.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults made by hand: what one side wrote and the other got is held against each other. */
class SideTest {
  private final Side side = new Side();

  @BeforeEach
  void threeAreWritten() {
    for (int i = 0; i < 3; i++) {
      assertThat(side.next(i)).isEqualTo(i);
    }
  }

  @Test
  void whatIsAcknowledgedAndDeliveredOnceInOrderIsSound() {
    for (int i = 0; i < 3; i++) {
      side.delivered(i, i + 1);
      side.acknowledged(i, i + 1);
    }
    assertThat(side.broken()).isZero();
    assertThat(side.isEven()).isTrue();
  }

  @Test
  void anAcknowledgedMessageThatDidNotComeIsFound() {
    side.acknowledged(0, 1);
    assertThat(side.broken()).isEqualTo(1);
  }

  @Test
  void aMessageThatCameTwiceIsFound() {
    side.acknowledged(0, 1);
    side.delivered(0, 1);
    side.delivered(0, 2);
    assertThat(side.broken()).isEqualTo(1);
  }

  @Test
  void messagesInAnotherOrderAreFound() {
    side.acknowledged(0, 1);
    side.acknowledged(1, 2);
    side.delivered(1, 2);
    side.delivered(0, 1);
    assertThat(side.broken()).isPositive();
  }

  @Test
  void anotherPositionThanTheAcknowledgedIsFound() {
    side.acknowledged(0, 1);
    side.delivered(0, 2);
    assertThat(side.broken()).isEqualTo(1);
  }

  @Test
  void whatNobodyWroteIsFound() {
    side.delivered(3, 1);
    side.acknowledged(3, 1);
    assertThat(side.broken()).isEqualTo(2);
  }

  @Test
  void manyMessagesAreRemembered() {
    for (int i = 3; i < 1_000; i++) {
      side.next(i);
    }
    assertThat(side.sent()).isEqualTo(1_000);
    assertThat(side.dueAt(999)).isEqualTo(999);
    assertThat(side.open()).isEqualTo(1_000);
  }
}
