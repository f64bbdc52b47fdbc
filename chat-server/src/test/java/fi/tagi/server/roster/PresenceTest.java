package fi.tagi.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.runtime.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private static final UUID WHO = new UUID(0, 1);

  private final ManualClock clock = ManualClock.at("2027-03-24T15:00:00Z");
  private final Presence presence = new Presence(clock);

  @Test
  void aPersonIsPresentWhileAnySessionLives() {
    List<Boolean> seen = new ArrayList<>();
    presence.onChange(who -> seen.add(presence.awaySince(who).isEmpty()));

    presence.arrived(WHO);
    presence.arrived(WHO);
    presence.left(WHO);
    assertThat(presence.awaySince(WHO)).isEmpty();
    presence.left(WHO);

    assertThat(presence.awaySince(WHO)).contains(clock.instant());
    assertThat(seen).containsExactly(true, false);
  }

  @Test
  void whoComesBackWithinHalfAMinuteWasNeverAway() {
    presence.arrived(WHO);
    presence.left(WHO);
    clock.advance(Presence.GRACE.minusMillis(1));
    assertThat(presence.isPresent(WHO)).isTrue();
    clock.advance(Duration.ofMillis(1));
    assertThat(presence.isPresent(WHO)).isFalse();
    presence.arrived(WHO);
    assertThat(presence.isPresent(WHO)).isTrue();
  }

  @Test
  void afterARestartEverybodyIsAwaySinceThen() {
    assertThat(presence.awaySince(WHO)).contains(clock.instant());
    assertThat(presence.isPresent(WHO)).as("their console is coming back").isTrue();
    clock.advance(Presence.GRACE);
    assertThat(presence.isPresent(WHO)).isFalse();
  }

  @Test
  void leavingWithoutHavingComeIsNothing() {
    presence.left(WHO);
    presence.arrived(WHO);
    assertThat(presence.isPresent(WHO)).isTrue();
  }
}
