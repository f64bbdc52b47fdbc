package fi.tagi.server.access.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.access.People;
import fi.tagi.server.runtime.IdSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords weak = new Passwords(People.WEAK, IdSource.secure());

  @Test
  void thePasswordMatchesItsHashAndNoOtherDoes() {
    String hash = weak.hash("correct horse battery");
    assertThat(weak.matches("correct horse battery", hash)).isTrue();
    assertThat(weak.matches("correct horse batterY", hash)).isFalse();
    assertThat(weak.matches("", hash)).isFalse();
  }

  @Test
  void theHashNamesItsParametersAndHasASaltOfItsOwn() {
    String hash = weak.hash("correct horse battery");
    assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    assertThat(weak.hash("correct horse battery")).isNotEqualTo(hash);
  }

  @Test
  void anOlderHashStillMatchesAndIsSeenAsOutdated() {
    Passwords stronger = new Passwords(new PasswordCost(128, 2, 1), IdSource.secure());
    String old = weak.hash("correct horse battery");
    assertThat(stronger.matches("correct horse battery", old)).isTrue();
    assertThat(stronger.matches("wrong horse battery", old)).isFalse();
    assertThat(stronger.isOutdated(old)).isTrue();
    assertThat(stronger.isOutdated(stronger.hash("correct horse battery"))).isFalse();
  }

  @Test
  void theLeastCostIsWhatOwaspRecommends() {
    PasswordCost least = PasswordCost.least();
    assertThat(least).isEqualTo(new PasswordCost(19_456, 2, 1));
    Passwords passwords = new Passwords(least, IdSource.secure());
    String hash = passwords.hash("correct horse battery");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("correct horse battery", hash)).isTrue();
  }

  @Test
  void lengthIsCountedInCharactersNotInUnits() {
    assertThat(Passwords.isShort("a".repeat(11))).isTrue();
    assertThat(Passwords.isShort("a".repeat(12))).isFalse();
    assertThat(Passwords.isShort("😀".repeat(11))).isTrue();
    assertThat(Passwords.isShort("😀".repeat(12))).isFalse();
    assertThat(Passwords.isLong("😀".repeat(256))).isFalse();
    assertThat(Passwords.isLong("a".repeat(257))).isTrue();
  }

  @Test
  void theSameLettersTypedInAnotherWayAreTheSamePassword() {
    assertThat(weak.matches("hyva\u0308 salasana", weak.hash("hyv\u00e4 salasana"))).isTrue();
  }

  @Test
  void manyAtOnceDoNotDisturbEachOther() {
    List<String> passwords = IntStream.range(0, 64).mapToObj(i -> "password number " + i).toList();
    List<String> hashes = passwords.parallelStream().map(weak::hash).toList();
    assertThat(IntStream.range(0, 64).parallel())
        .allMatch(i -> weak.matches(passwords.get(i), hashes.get(i)))
        .noneMatch(i -> weak.matches(passwords.get(i), hashes.get((i + 1) % 64)));
  }

  @Test
  void aCostThatArgon2CannotWorkWithIsRefused() {
    assertThatThrownBy(() -> new PasswordCost(7, 1, 1)).isInstanceOf(Exception.class);
    assertThatThrownBy(() -> new PasswordCost(64, 0, 1)).isInstanceOf(Exception.class);
    assertThatThrownBy(() -> new PasswordCost(64, 1, 0)).isInstanceOf(Exception.class);
  }
}
