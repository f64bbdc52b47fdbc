package fi.tagi.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private static final UUID WHO = new UUID(0, 1);

  private final Presence presence = new Presence();

  @Test
  void aPersonIsPresentWhileAnySessionLives() {
    List<Boolean> seen = new ArrayList<>();
    presence.onChange(who -> seen.add(presence.isPresent(who)));

    presence.arrived(WHO);
    presence.arrived(WHO);
    presence.left(WHO);
    assertThat(presence.present()).containsExactly(WHO);
    presence.left(WHO);

    assertThat(presence.isPresent(WHO)).isFalse();
    assertThat(seen).containsExactly(true, false);
  }

  @Test
  void leavingWithoutHavingComeIsNothing() {
    presence.left(WHO);
    presence.arrived(WHO);
    assertThat(presence.isPresent(WHO)).isTrue();
  }
}
