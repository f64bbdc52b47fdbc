package fi.tagi.server.access.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.access.AccessTable;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.People;
import fi.tagi.server.access.account.Account;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsApiTest {
  private static final String AINO =
      "{'name':'aino','realName':'Aino Oy','alias':'Aino','roles':['expert'],"
          + "'languages':['fi','sv'],'maximum':3}";
  private static final String ACCEPT =
      "{'name':'','realName':'','alias':'','password':'" + People.PASSWORD + "'}";

  @TempDir Path folder;
  private People people;
  private Calls calls;
  private UUID boss;
  private String manager;

  @BeforeEach
  void open() {
    people = new People(folder);
    calls = new Calls(people);
    boss = people.person("boss", AccountRole.MANAGER);
    manager = people.signIns.begin(boss);
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void everyRouteHasItsRowInTheAccessTable() {
    assertThat(calls.routes().stream().map(Route::key))
        .doesNotHaveDuplicates()
        .allMatch(key -> AccessTable.endpoints().containsKey(key));
  }

  @Test
  void aManagerMakesAnAccountWhosePersonSetsThePasswordAndSignsIn() {
    Response made = calls.call("POST /v1/accounts", "", manager, AINO);
    assertThat(made.status()).isEqualTo(200);
    Account aino = people.accounts.named("aino").orElseThrow();
    String token = token(made);
    assertThat(Calls.text(made))
        .isEqualTo(
            "{\"account\":\"%s\",\"invitation\":\"/invitation#%s\"}".formatted(aino.id(), token));

    assertThat(Calls.text(calls.call("GET /v1/invitations/{token}", token, "", "")))
        .isEqualTo(
            "{\"name\":\"aino\",\"alias\":\"Aino\",\"roles\":[\"expert\"],\"firstManager\":false}");
    assertThat(accept(token, ACCEPT).status()).isEqualTo(204);
    assertThat(accept(token, ACCEPT).status()).isEqualTo(404);
    assertThat(calls.call("GET /v1/invitations/{token}", token, "", "").status()).isEqualTo(404);

    String attempt = "{'name':'aino','password':'" + People.PASSWORD + "'}";
    assertThat(calls.call("POST /v1/sign-in", "", "", attempt).status()).isEqualTo(200);
  }

  @Test
  void theListShowsEveryAccountToManagersOnly() {
    calls.call("POST /v1/accounts", "", manager, AINO);
    String list = Calls.text(calls.call("GET /v1/accounts", "", manager, ""));
    assertThat(list)
        .startsWith("[{\"account\":")
        .contains(
            "\"name\":\"aino\",\"realName\":\"Aino Oy\",\"alias\":\"Aino\",\"roles\":[\"expert\"],"
                + "\"languages\":[\"fi\",\"sv\"],\"maximum\":3,\"disabled\":false,\"invited\":true")
        .contains("\"name\":\"boss\"");
    String expert = people.signIns.begin(people.person("expert", AccountRole.EXPERT));
    assertThat(calls.call("GET /v1/accounts", "", expert, "").status()).isEqualTo(403);
    assertThat(calls.call("GET /v1/accounts", "", "", "").status()).isEqualTo(401);
  }

  @Test
  void everyChangeOfAnAccountIsForManagersOnly() {
    String expert = people.signIns.begin(people.person("expert", AccountRole.PROFESSIONAL));
    for (Route route : calls.routes()) {
      if (route.path().startsWith("/v1/accounts")) {
        assertThat(calls.call(route.key(), boss.toString(), expert, "{}").status()).isEqualTo(403);
        assertThat(calls.call(route.key(), boss.toString(), "", "{}").status()).isEqualTo(401);
      }
    }
    assertThat(people.accounts.find(boss).orElseThrow().disabled()).isFalse();
  }

  @Test
  void aChangeIsStoredAndAFaultIsNamed() {
    UUID aino = add();
    String other = AINO.replace("'expert'", "'professional','manager'").replace("3", "5");
    assertThat(change(aino, other).status()).isEqualTo(204);
    assertThat(people.accounts.find(aino).orElseThrow().details().roles())
        .containsExactlyInAnyOrder(AccountRole.PROFESSIONAL, AccountRole.MANAGER);
    assertThat(Calls.text(change(aino, AINO.replace("'aino'", "'BOSS'")))).contains("name_taken");
    assertThat(Calls.text(change(aino, AINO.replace("'expert'", "")))).contains("roles_missing");
    assertThat(Calls.text(change(aino, AINO.replace("'expert'", "'king'")))).contains("malformed");
    assertThat(change(UUID.randomUUID(), AINO).status()).isEqualTo(404);
    assertThat(calls.call("PUT /v1/accounts/{account}", "x", manager, AINO).status())
        .isEqualTo(400);
  }

  @Test
  void disablingEndsSignInsTellsSocketsAndKillsTheInvitation() {
    UUID aino = add();
    String token =
        token(calls.call("POST /v1/accounts/{account}/invite", aino.toString(), manager, "{}"));
    assertThat(accept(token, ACCEPT).status()).isEqualTo(204);
    String cookie = people.signIns.begin(aino);
    String again =
        token(calls.call("POST /v1/accounts/{account}/invite", aino.toString(), manager, "{}"));
    List<UUID> told = new ArrayList<>();
    people.signIns.onEnd(told::add);

    assertThat(post("disable", aino).status()).isEqualTo(204);
    assertThat(told).containsExactly(aino);
    assertThat(people.signIns.callerOf(cookie)).isEmpty();
    assertThat(accept(again, ACCEPT).status()).isEqualTo(404);
    String attempt = "{'name':'aino','password':'" + People.PASSWORD + "'}";
    assertThat(calls.call("POST /v1/sign-in", "", "", attempt).status()).isEqualTo(401);

    assertThat(post("enable", aino).status()).isEqualTo(204);
    assertThat(people.signIns.callerOf(cookie)).isEmpty();
    assertThat(accept(again, ACCEPT).status()).isEqualTo(404);
    assertThat(calls.call("POST /v1/sign-in", "", "", attempt).status()).isEqualTo(200);
  }

  @Test
  void theLastManagerCannotBeDisabled() {
    assertThat(Calls.text(post("disable", boss))).isEqualTo("{\"error\":\"last_manager\"}");
    assertThat(people.signIns.callerOf(manager)).isPresent();
  }

  @Test
  void aNewPasswordEndsTheSignInsByTheOldOne() {
    UUID aino = people.person("aino", AccountRole.EXPERT);
    String cookie = people.signIns.begin(aino);
    String token =
        token(calls.call("POST /v1/accounts/{account}/invite", aino.toString(), manager, "{}"));
    assertThat(people.signIns.callerOf(cookie)).isPresent();
    assertThat(accept(token, ACCEPT).status()).isEqualTo(204);
    assertThat(people.signIns.callerOf(cookie)).isEmpty();
  }

  @Test
  void aShortPasswordIsNamedAndTheLinkStillWorks() {
    String token = token(calls.call("POST /v1/accounts", "", manager, AINO));
    Response refused = accept(token, ACCEPT.replace(People.PASSWORD, "tooshort"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(Calls.text(refused)).isEqualTo("{\"error\":\"password_short\"}");
    assertThat(accept(token, ACCEPT).status()).isEqualTo(204);
  }

  private UUID add() {
    assertThat(calls.call("POST /v1/accounts", "", manager, AINO).status()).isEqualTo(200);
    return people.accounts.named("aino").orElseThrow().id();
  }

  private Response change(UUID account, String body) {
    return calls.call("PUT /v1/accounts/{account}", account.toString(), manager, body);
  }

  private Response post(String what, UUID account) {
    return calls.call("POST /v1/accounts/{account}/" + what, account.toString(), manager, "{}");
  }

  private Response accept(String token, String body) {
    return calls.call("POST /v1/invitations/{token}", token, "", body);
  }

  private static String token(Response response) {
    String text = Calls.text(response);
    return text.substring(text.indexOf('#') + 1, text.lastIndexOf('"'));
  }
}
