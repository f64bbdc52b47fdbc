package fi.tagi.load.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Faults made by hand: what a visitor is told of their words is held against what is true. */
class TalkTest {
  private final Talk talk =
      new Talk(0, new MessageIds(new UUID(1, 2).toString()), new RelayResults());

  private void visitorsWordsCame(int seq) {
    talk.sides[Talk.VISITOR].next(0);
    talk.acknowledged(Talk.VISITOR, seq - 1, seq, 0);
    talk.came(Talk.VISITOR, Talk.VISITOR, seq - 1, seq, 0);
    talk.came(Talk.RESPONDER, Talk.VISITOR, seq - 1, seq, 0);
  }

  @Test
  void whatTheConsoleToldIsDelivered() {
    visitorsWordsCame(1);
    assertThat(talk.hasNews()).isTrue();
    assertThat(talk.received()).isEqualTo(1);
    assertThat(talk.hasNews()).isFalse();
    talk.toldDelivered(1);
    assertThat(talk.broken()).isZero();
  }

  @Test
  void whatTheConsoleHasButDidNotTellIsNot() {
    visitorsWordsCame(1);
    assertThat(talk.received()).isEqualTo(1);
    visitorsWordsCame(2);
    talk.toldDelivered(2);
    assertThat(talk.broken()).isEqualTo(1);
  }
}
