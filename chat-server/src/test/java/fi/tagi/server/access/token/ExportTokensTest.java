package fi.tagi.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.People;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class ExportTokensTest {
  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase stored;
  private People people;
  private SqlAuditTrail trail;
  private ExportTokens tokens;
  private UUID manager;

  ExportTokensTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    stored = TestDatabase.of(kind, folder);
    people = new People(stored);
    manager = people.person("leena", AccountRole.MANAGER);
    trail = new SqlAuditTrail(people.database, people.clock);
    tokens = another();
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void worksUntilItExpires() {
    ExportTokens.Made made = tokens.make("Power BI", WEEK, manager);
    UUID token = made.token().token();
    assertThat(tokens.tokenOf(made.secret())).contains(token);
    people.clock.advance(WEEK.minusMillis(1));
    assertThat(tokens.tokenOf(made.secret())).contains(token);
    people.clock.advance(Duration.ofMillis(1));
    assertThat(tokens.tokenOf(made.secret())).isEmpty();
    assertThat(tokens.all()).containsExactly(made.token());
    people.clock.advance(ExportTokens.SHOWN_EXPIRED);
    assertThat(tokens.all()).isEmpty();
  }

  @Test
  void worksNoMoreOnceItIsRevokedInAnyProcess() {
    ExportTokens.Made made = tokens.make("Power BI", WEEK, manager);
    ExportTokens.Made other = tokens.make("Tableau", WEEK, manager);
    assertThat(another().revoke(made.token().token(), manager)).isTrue();
    assertThat(tokens.tokenOf(made.secret())).isEmpty();
    assertThat(tokens.tokenOf(other.secret())).contains(other.token().token());
    assertThat(tokens.all()).containsExactly(other.token());
    assertThat(tokens.revoke(made.token().token(), manager)).as("again").isFalse();
  }

  @Test
  void whatIsNoTokenIsNobody() {
    ExportTokens.Made made = tokens.make("Power BI", WEEK, manager);
    for (String secret :
        List.of("", "x", made.secret() + "x", made.token().token().toString(), "x".repeat(5_000))) {
      assertThat(tokens.tokenOf(secret)).isEmpty();
    }
  }

  @Test
  void theSecretIsStoredNowhere() throws SQLException {
    ExportTokens.Made made = tokens.make("Power BI", WEEK, manager);
    assertThat(stored.dump("export_token")).hasSize(1);
    for (String table : List.of("export_token", "audit_entry")) {
      assertThat(stored.dump(table)).noneMatch(row -> row.contains(made.secret()));
    }
    assertThat(made.toString()).doesNotContain(made.secret());
  }

  @Test
  void itsComingAndGoingAreInTheAuditTrail() {
    UUID token = tokens.make("Power BI", WEEK, manager).token().token();
    tokens.revoke(token, manager);
    tokens.revoke(token, manager);
    List<AuditEntry> entries = trail.page(Long.MAX_VALUE).subList(0, 2);
    assertThat(entries)
        .allSatisfy(entry -> {
          assertThat(entry.by()).isEqualTo(Actor.account(manager));
          assertThat(entry.subject()).isEqualTo(token.toString());
        });
    assertThat(entries.stream().map(AuditEntry::kind))
        .containsExactly("token_revoked", "token_made");
    assertThat(entries.getLast().after()).isEqualTo("{\"expiresAt\":\"2027-03-08T10:00:00Z\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "'',        7,   name: empty",
    "'   ',     7,   name: empty",
    "'a\tb',    7,   name: unprintable",
    "Power BI,  0,   days: out_of_range",
    "Power BI,  401, days: out_of_range",
  })
  void aFaultyOneIsNotMade(String name, int days, String error) {
    assertThatThrownBy(() -> post("", name, days)).isInstanceOf(BadRequest.class).hasMessage(error);
    assertThat(tokens.all()).isEmpty();
  }

  @Test
  void itsNameHasSixtyCharactersAtMost() throws BadRequest {
    assertThat(post("", "ä".repeat(60), 400).status()).isEqualTo(200);
    assertThatThrownBy(() -> post("", "ä".repeat(61), 400))
        .isInstanceOf(BadRequest.class)
        .hasMessage("name: too_long");
    assertThat(tokens.all()).hasSize(1);
  }

  @Test
  void oneThatIsNotThereCannotBeRevoked() throws BadRequest {
    assertThat(post(UUID.randomUUID().toString(), "", 0).status()).isEqualTo(404);
    assertThatThrownBy(() -> post("x", "", 0)).isInstanceOf(BadRequest.class);
  }

  /** Makes one, or revokes the one of this id. */
  private Response post(String token, String name, int days) throws BadRequest {
    String key = "POST /v1/export-tokens" + (token.isEmpty() ? "" : "/{token}/revoke");
    byte[] body =
        ("{\"name\":\"" + name.replace("\t", "\\t") + "\",\"days\":" + days + "}")
            .getBytes(StandardCharsets.UTF_8);
    return new TokensApi(tokens)
        .routes().stream()
            .filter(route -> route.key().equals(key))
            .findFirst()
            .orElseThrow()
            .handler()
            .handle(
                new Request(Map.of("token", token), Map.of(), body, Optional.of(manager), "", 0));
  }

  private ExportTokens another() {
    return new ExportTokens(people.database, trail, people.clock, people.ids);
  }
}
