package fi.tagi.server.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.People;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.database.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the audit trail has of accounts and sign-ins. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class AccountTrailTest {
  private static final Actor LEENA = Actor.account(new UUID(0, 7));

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private People people;

  AccountTrailTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    people = new People(TestDatabase.of(kind, folder));
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void eachChangeIsThereWithWhoMadeItAndWithoutRealNames() throws Exception {
    UUID aino = people.accounts.add(People.details("aino", AccountRole.EXPERT), LEENA);
    people.accounts.change(aino, People.details("aino", AccountRole.PROFESSIONAL), LEENA);
    people.accounts.disable(aino, Actor.OPERATOR);
    people.accounts.enable(aino, LEENA);

    List<AuditEntry> entries = entries();

    assertThat(entries)
        .extracting(AuditEntry::kind)
        .containsExactly("account_added", "account_changed", "account_disabled", "account_enabled");
    assertThat(entries)
        .extracting(AuditEntry::by)
        .containsExactly(LEENA, LEENA, Actor.OPERATOR, LEENA);
    assertThat(entries).extracting(AuditEntry::subject).containsOnly(aino.toString());
    assertThat(entries.get(0).before()).isEqualTo("{}");
    assertThat(entries.get(1).before()).isEqualTo(entries.get(0).after()).contains("[\"expert\"]");
    assertThat(entries.get(1).after()).contains("[\"professional\"]", "\"disabled\":false");
    assertThat(entries.get(2).after()).contains("\"disabled\":true");
    assertThat(entries.get(3).before()).isEqualTo(entries.get(2).after());
    assertThat(entries.get(3).after()).isEqualTo(entries.get(1).after());
    assertThat(entries.toString())
        .doesNotContain(People.details("aino", AccountRole.EXPERT).realName());
  }

  @Test
  void whatIsRefusedLeavesNothing() throws Exception {
    UUID boss = people.person("boss", AccountRole.MANAGER);
    int before = entries().size();

    for (Refused refused :
        List.<Refused>of(
            () -> people.accounts.disable(boss, LEENA),
            () -> people.accounts.change(boss, People.details("boss", AccountRole.EXPERT), LEENA),
            () -> people.accounts.enable(new UUID(0, 9), LEENA),
            () -> people.accounts.add(People.details("boss", AccountRole.EXPERT), LEENA))) {
      assertThatThrownBy(refused::attempt).isInstanceOf(AccountRefused.class);
    }

    assertThat(entries()).hasSize(before);
  }

  @Test
  void aPersonComesAndGoesByThemselves() throws Exception {
    UUID aino = people.person("aino", AccountRole.EXPERT);
    String cookie = people.signIns.begin(aino);
    people.signIns.end(cookie);
    people.signIns.end(cookie);

    List<AuditEntry> own =
        entries().stream().filter(entry -> entry.by().equals(Actor.account(aino))).toList();

    assertThat(own)
        .extracting(AuditEntry::kind)
        .endsWith("password_set", "signed_in", "signed_out");
    assertThat(own).extracting(AuditEntry::subject).containsOnly(aino.toString());
    assertThat(own).filteredOn(entry -> entry.kind().equals("signed_out")).hasSize(1);
  }

  private interface Refused {
    void attempt() throws Exception;
  }

  private List<AuditEntry> entries() {
    return new SqlAuditTrail(people.database, people.clock).page(Long.MAX_VALUE).reversed();
  }
}
