package fi.tagi.server.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownAccountsTest {
  private static final UUID AINO = new UUID(1, 1);
  private static final long SECOND = 1_000_000_000;

  private List<Account> stored = List.of(aino(false));
  private Runnable meanwhile = () -> {};
  private int reads;
  private long nanos = Long.MAX_VALUE - SECOND / 2;
  private final KnownAccounts known = new KnownAccounts(this::read, () -> nanos);

  private static Account aino(boolean disabled) {
    AccountDetails details =
        new AccountDetails(
            "aino", "Aino", "Aino", Set.of(AccountRole.PROFESSIONAL), Set.of(Language.FI), 3);
    return new Account(AINO, details, disabled, false);
  }

  private List<Account> read() {
    reads++;
    List<Account> read = stored;
    meanwhile.run();
    return read;
  }

  private boolean isDisabled() {
    return known.find(AINO).orElseThrow().disabled();
  }

  @Test
  void allAreReadOnceInASecond() {
    assertThat(isDisabled()).isFalse();
    assertThat(known.find(new UUID(1, 2))).isEmpty();
    nanos += SECOND - 1;
    assertThat(isDisabled()).isFalse();
    assertThat(reads).isOne();
  }

  @Test
  void whatAnotherProcessChangedIsSeenASecondLater() {
    assertThat(isDisabled()).isFalse();
    stored = List.of(aino(true));
    nanos += SECOND;
    assertThat(isDisabled()).isTrue();
  }

  @Test
  void whatWasChangedHereIsSeenAtOnce() {
    assertThat(isDisabled()).isFalse();
    stored = List.of(aino(true));
    known.changed();
    assertThat(isDisabled()).isTrue();
  }

  @Test
  void whatIsChangedWhileTheyAreReadIsSeenNext() {
    meanwhile =
        () -> {
          stored = List.of(aino(true));
          known.changed();
          meanwhile = () -> {};
        };
    assertThat(isDisabled()).as("as it was when they were read").isFalse();
    assertThat(isDisabled()).isTrue();
  }
}
