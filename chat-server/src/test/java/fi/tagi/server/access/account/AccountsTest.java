package fi.tagi.server.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.People;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.database.TestDatabase;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class AccountsTest {
  private final TestDatabase.Kind kind;
  @TempDir Path folder;
  private People people;
  private Accounts accounts;

  AccountsTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    people = new People(TestDatabase.of(kind, folder));
    accounts = people.accounts;
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void anAccountIsFoundAsItWasMade() throws Exception {
    AccountDetails details =
        new AccountDetails(
            "Aino.Öhman@example.fi",
            " Aino Öhman ",
            "Aino",
            Set.of(AccountRole.PROFESSIONAL, AccountRole.EXPERT, AccountRole.MANAGER),
            Set.of(Language.SV, Language.FI),
            3);
    UUID id = accounts.add(details);
    Account found = accounts.find(id).orElseThrow();
    assertThat(found.details())
        .isEqualTo(
            new AccountDetails(
                "aino.öhman@example.fi",
                "Aino Öhman",
                "Aino",
                details.roles(),
                details.languages(),
                3));
    assertThat(found.disabled()).isFalse();
    assertThat(found.invited()).isFalse();
    assertThat(found.responderRoles()).containsExactly(Role.PROFESSIONAL, Role.EXPERT);
    assertThat(accounts.named(" AINO.öhman@Example.fi ")).contains(found);
  }

  @Test
  void nobodyIsThereAtFirst() {
    assertThat(accounts.exist()).isFalse();
    assertThat(accounts.all()).isEmpty();
    assertThat(accounts.find(UUID.randomUUID())).isEmpty();
    assertThat(accounts.named("aino")).isEmpty();
  }

  @Test
  void aNameIsTakenHoweverItIsTyped() throws Exception {
    accounts.add(People.details("aino", AccountRole.EXPERT));
    refused(
        () -> accounts.add(People.details("AINO", AccountRole.EXPERT)),
        AccountRefused.Reason.NAME_TAKEN);
    UUID other = accounts.add(People.details("other", AccountRole.EXPERT));
    refused(
        () -> accounts.change(other, People.details("Aino", AccountRole.EXPERT), Actor.OPERATOR),
        AccountRefused.Reason.NAME_TAKEN);
  }

  @Test
  void everyValueHasItsLimits() {
    AccountDetails good = People.details("aino", AccountRole.EXPERT);
    refused(with("a", "R", "A", 2), AccountRefused.Reason.NAME_MALFORMED);
    refused(with("a b", "R", "A", 2), AccountRefused.Reason.NAME_MALFORMED);
    refused(with("a".repeat(65), "R", "A", 2), AccountRefused.Reason.NAME_MALFORMED);
    refused(with("aino", " ", "A", 2), AccountRefused.Reason.REAL_NAME_MALFORMED);
    refused(with("aino", "R".repeat(101), "A", 2), AccountRefused.Reason.REAL_NAME_MALFORMED);
    refused(with("aino", "R", "", 2), AccountRefused.Reason.ALIAS_MALFORMED);
    refused(with("aino", "R", "A\u202eB", 2), AccountRefused.Reason.ALIAS_MALFORMED);
    refused(with("aino", "R", "A".repeat(41), 2), AccountRefused.Reason.ALIAS_MALFORMED);
    refused(with("aino", "Aino O", "aino o ", 2), AccountRefused.Reason.ALIAS_IS_REAL_NAME);
    refused(with("aino", "R", "A", 0), AccountRefused.Reason.MAXIMUM_OUT_OF_RANGE);
    refused(with("aino", "R", "A", 21), AccountRefused.Reason.MAXIMUM_OUT_OF_RANGE);
    refused(() -> accounts.add(People.details("aino")), AccountRefused.Reason.ROLES_MISSING);
    refused(
        () ->
            accounts.add(
                new AccountDetails("aino", "R", "A", Set.of(AccountRole.EXPERT), Set.of(), 2)),
        AccountRefused.Reason.LANGUAGES_MISSING);
    assertThat(accounts.exist()).isFalse();
    assertThat(good.maximum()).isEqualTo(2);
  }

  @Test
  void aChangeIsSeenAtOnce() throws Exception {
    UUID id = accounts.add(People.details("aino", AccountRole.EXPERT));
    assertThat(accounts.find(id).orElseThrow().isResponder()).isTrue();
    accounts.change(id, People.details("aino2", AccountRole.PROFESSIONAL), Actor.OPERATOR);
    assertThat(accounts.find(id).orElseThrow().details())
        .isEqualTo(People.details("aino2", AccountRole.PROFESSIONAL));
    accounts.disable(id, Actor.OPERATOR);
    assertThat(accounts.find(id).orElseThrow().isResponder()).isFalse();
    accounts.enable(id, Actor.OPERATOR);
    assertThat(accounts.find(id).orElseThrow().isResponder()).isTrue();
  }

  @Test
  void whoOnlyManagesAnswersNobody() throws Exception {
    UUID id = accounts.add(People.details("boss", AccountRole.MANAGER));
    assertThat(accounts.find(id).orElseThrow().isResponder()).isFalse();
  }

  @Test
  void anEnabledManagerWithAPasswordAlwaysRemains() throws Exception {
    UUID boss = people.person("boss", AccountRole.MANAGER);
    UUID invited = accounts.add(People.details("invited", AccountRole.MANAGER));
    refused(() -> accounts.disable(boss, Actor.OPERATOR), AccountRefused.Reason.LAST_MANAGER);
    refused(
        () -> accounts.change(boss, People.details("boss", AccountRole.EXPERT), Actor.OPERATOR),
        AccountRefused.Reason.LAST_MANAGER);
    accounts.change(
        boss, People.details("boss", AccountRole.EXPERT, AccountRole.MANAGER), Actor.OPERATOR);
    accounts.disable(invited, Actor.OPERATOR);
    UUID second = people.person("second", AccountRole.MANAGER);
    accounts.disable(boss, Actor.OPERATOR);
    refused(() -> accounts.disable(second, Actor.OPERATOR), AccountRefused.Reason.LAST_MANAGER);
  }

  @Test
  void anUnknownAccountIsSaidToBeUnknown() {
    UUID nobody = UUID.randomUUID();
    refused(() -> accounts.disable(nobody, Actor.OPERATOR), AccountRefused.Reason.UNKNOWN_ACCOUNT);
    refused(() -> accounts.enable(nobody, Actor.OPERATOR), AccountRefused.Reason.UNKNOWN_ACCOUNT);
    refused(
        () -> accounts.change(nobody, People.details("aino", AccountRole.EXPERT), Actor.OPERATOR),
        AccountRefused.Reason.UNKNOWN_ACCOUNT);
    refused(() -> accounts.require("aino"), AccountRefused.Reason.UNKNOWN_ACCOUNT);
  }

  @Test
  void namesOfPeopleStayOutOfWhatIsPrinted() throws Exception {
    UUID id = accounts.add(People.details("aino", AccountRole.EXPERT));
    assertThat(accounts.find(id).orElseThrow().toString()).doesNotContain("aino", "Real", "Alias");
  }

  private ThrowingCallable with(String name, String realName, String alias, int maximum) {
    return () ->
        accounts.add(
            new AccountDetails(
                name, realName, alias, Set.of(AccountRole.EXPERT), Set.of(Language.FI), maximum));
  }

  private static void refused(ThrowingCallable call, AccountRefused.Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AccountRefused.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
  }
}
