package fi.tagi.server.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.People;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.database.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class InvitationsTest {
  private final TestDatabase.Kind kind;
  private static final Acceptance UNCHANGED = new Acceptance("", "", "", People.PASSWORD);

  @TempDir Path folder;
  private People people;
  private Invitations invitations;

  InvitationsTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    people = new People(TestDatabase.of(kind, folder));
    invitations = people.invitations;
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void anInvitationSetsThePasswordOnce() throws Exception {
    UUID aino = add("aino");
    String token = invitations.invite(aino);
    assertThat(invitations.accept(token, UNCHANGED)).isEqualTo(aino);
    assertThat(passwordIs(People.PASSWORD, "aino")).isTrue();
    refused(() -> invitations.accept(token, UNCHANGED), AccountRefused.Reason.USED_OR_EXPIRED);
    assertThat(invitations.find(token)).isEmpty();
  }

  @Test
  void manyWhoAcceptAtOnceHaveOneWinner() throws Exception {
    String token = invitations.invite(add("aino"));
    AtomicInteger accepted = new AtomicInteger();
    AtomicInteger late = new AtomicInteger();
    IntStream.range(0, 16)
        .parallel()
        .forEach(i -> {
          try {
            invitations.accept(token, new Acceptance("", "", "", "the password of " + i));
            accepted.incrementAndGet();
          } catch (AccountRefused e) {
            assertThat(e.reason()).isEqualTo(AccountRefused.Reason.USED_OR_EXPIRED);
            late.incrementAndGet();
          }
        });
    assertThat(accepted).hasValue(1);
    assertThat(late).hasValue(15);
  }

  @Test
  void theAccountIsInvitedUntilThen() throws Exception {
    UUID aino = add("aino");
    String token = invitations.invite(aino);
    assertThat(people.accounts.all()).allMatch(Account::invited);
    invitations.accept(token, UNCHANGED);
    assertThat(people.accounts.all()).noneMatch(Account::invited);
  }

  @Test
  void itWorksForSevenDays() throws Exception {
    String token = invitations.invite(add("aino"));
    people.clock.advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(invitations.find(token)).isPresent();
    people.clock.advance(Duration.ofSeconds(1));
    assertThat(invitations.find(token)).isEmpty();
    refused(() -> invitations.accept(token, UNCHANGED), AccountRefused.Reason.USED_OR_EXPIRED);
    assertThat(people.accounts.all()).noneMatch(Account::invited);
  }

  @Test
  void aNewOneEndsTheOneBefore() throws Exception {
    UUID aino = add("aino");
    String first = invitations.invite(aino);
    String second = invitations.invite(aino);
    assertThat(invitations.find(first)).isEmpty();
    assertThat(invitations.find(second)).isPresent();
  }

  @Test
  void aRefusedPasswordLeavesItWorking() throws Exception {
    String token = invitations.invite(add("aino"));
    refused(
        () -> invitations.accept(token, new Acceptance("", "", "", "😀".repeat(11))),
        AccountRefused.Reason.PASSWORD_SHORT);
    refused(
        () -> invitations.accept(token, new Acceptance("", "", "", "a".repeat(257))),
        AccountRefused.Reason.PASSWORD_LONG);
    add("taken");
    refused(
        () -> invitations.accept(token, new Acceptance("Taken", "", "", People.PASSWORD)),
        AccountRefused.Reason.NAME_TAKEN);
    assertThat(invitations.accept(token, UNCHANGED)).isNotNull();
  }

  @Test
  void thePersonMayChooseNameAndAliasButNotTheRealName() throws Exception {
    UUID aino = add("aino");
    invitations.accept(
        invitations.invite(aino), new Acceptance("Aino.N", "Somebody", "Aikku", People.PASSWORD));
    AccountDetails details = people.accounts.find(aino).orElseThrow().details();
    assertThat(details.name()).isEqualTo("aino.n");
    assertThat(details.alias()).isEqualTo("Aikku");
    assertThat(details.realName()).isEqualTo("Real aino");
    assertThat(details.roles()).containsExactly(AccountRole.EXPERT);
  }

  @Test
  void anOldPasswordWorksUntilTheLinkIsUsed() throws Exception {
    UUID aino = people.person("aino", AccountRole.EXPERT);
    String token = invitations.invite(aino);
    assertThat(passwordIs(People.PASSWORD, "aino")).isTrue();
    invitations.accept(token, new Acceptance("", "", "", "an altogether new one"));
    assertThat(passwordIs(People.PASSWORD, "aino")).isFalse();
    assertThat(passwordIs("an altogether new one", "aino")).isTrue();
  }

  @Test
  void aDisabledAccountCannotBeInvitedAndItsLinkIsDead() throws Exception {
    UUID aino = add("aino");
    String token = invitations.invite(aino);
    people.accounts.disable(aino, Actor.OPERATOR);
    assertThat(invitations.find(token)).isEmpty();
    refused(() -> invitations.accept(token, UNCHANGED), AccountRefused.Reason.USED_OR_EXPIRED);
    refused(() -> invitations.invite(aino), AccountRefused.Reason.UNKNOWN_ACCOUNT);
  }

  @Test
  void theTokenIsNotInTheDatabase() throws Exception {
    String token = invitations.invite(add("aino"));
    String rows =
        people.database.read(context -> context.fetch("select * from invitation").formatCSV());
    assertThat(rows).doesNotContain(token);
  }

  @Test
  void theFirstManagerMakesTheirOwnAccount() throws Exception {
    String token = invitations.inviteFirstManager().orElseThrow();
    assertThat(invitations.find(token)).map(Invitation::isFirstManager).contains(true);
    UUID boss = invitations.accept(token, new Acceptance("boss", "Bo Ss", "Bo", People.PASSWORD));
    AccountDetails details = people.accounts.find(boss).orElseThrow().details();
    assertThat(details)
        .isEqualTo(
            new AccountDetails(
                "boss", "Bo Ss", "Bo", Set.of(AccountRole.MANAGER), Set.of(Language.FI), 2));
    assertThat(passwordIs(People.PASSWORD, "boss")).isTrue();
    refused(() -> invitations.accept(token, UNCHANGED), AccountRefused.Reason.USED_OR_EXPIRED);
  }

  @Test
  void theFirstManagersLinkIsDeadOnceThereIsAnAccount() throws Exception {
    String older = invitations.inviteFirstManager().orElseThrow();
    String token = invitations.inviteFirstManager().orElseThrow();
    assertThat(invitations.find(older)).isEmpty();
    add("aino");
    assertThat(invitations.find(token)).isEmpty();
    refused(
        () -> invitations.accept(token, new Acceptance("boss", "Bo Ss", "Bo", People.PASSWORD)),
        AccountRefused.Reason.USED_OR_EXPIRED);
    assertThat(invitations.inviteFirstManager()).isEmpty();
  }

  @Test
  void theFirstManagersNamesHaveTheirLimitsToo() {
    String token = invitations.inviteFirstManager().orElseThrow();
    refused(() -> invitations.accept(token, UNCHANGED), AccountRefused.Reason.NAME_MALFORMED);
    assertThat(invitations.find(token)).isPresent();
  }

  private UUID add(String name) throws AccountRefused {
    return people.accounts.add(People.details(name, AccountRole.EXPERT));
  }

  private boolean passwordIs(String password, String name) {
    Optional<Credentials> credentials = people.accounts.credentials(name);
    return credentials
        .filter(known -> people.passwords.matches(password, known.hash()))
        .isPresent();
  }

  private static void refused(ThrowingCallable call, AccountRefused.Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AccountRefused.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
  }
}
