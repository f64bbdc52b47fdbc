package fi.tagi.server.access.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.People;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.http.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInApiTest {
  private static final String RIGHT = "{'name':' Aino ','password':'" + People.PASSWORD + "'}";
  private static final String WRONG = "{'name':'aino','password':'not the password'}";

  @TempDir Path folder;
  private People people;
  private Calls calls;
  private UUID aino;

  @BeforeEach
  void open() {
    people = new People(folder);
    calls = new Calls(people);
    aino = people.person("aino", AccountRole.MANAGER, AccountRole.EXPERT);
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void whoSignsInGetsACookieThatNoScriptAndNoOtherSiteCanUse() {
    Response response = signIn(RIGHT, "");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers().get("Set-Cookie"))
        .matches("__Host-tagi=[\\w-]{22}; Path=/; HttpOnly; SameSite=Strict; Secure");
    assertThat(SignInCookie.of(false).keep("x"))
        .isEqualTo("tagi=x; Path=/; HttpOnly; SameSite=Strict");
  }

  @Test
  void theAnswerAndMeTellTheOwnAccount() {
    Response response = signIn(RIGHT, "");
    String me =
        "{\"account\":\"%s\",\"name\":\"aino\",\"alias\":\"Alias aino\",".formatted(aino)
            + "\"roles\":[\"expert\",\"manager\"],\"languages\":[\"fi\"],\"maximum\":2}";
    assertThat(Calls.text(response)).isEqualTo(me);
    assertThat(Calls.text(calls.call("GET /v1/me", "", cookie(response), ""))).isEqualTo(me);
  }

  @Test
  void withoutACookieThereIsNoMe() {
    assertThat(calls.call("GET /v1/me", "", "", "").status()).isEqualTo(401);
    assertThat(calls.call("GET /v1/me", "", "x".repeat(22), "").status()).isEqualTo(401);
  }

  @Test
  void aWrongPasswordAndAWrongNameAreAnsweredTheSame() throws Exception {
    people.accounts.add(People.details("invited", AccountRole.EXPERT));
    UUID disabled = people.person("disabled", AccountRole.EXPERT);
    people.accounts.disable(disabled, Actor.OPERATOR);
    List<String> answers = new ArrayList<>();
    for (String body :
        List.of(
            WRONG,
            "{'name':'nobody','password':'" + People.PASSWORD + "'}",
            "{'name':'','password':''}",
            "{'name':'invited','password':''}",
            "{'name':'disabled','password':'" + People.PASSWORD + "'}",
            "{'name':'aino','password':'" + "p".repeat(5_000) + "'}",
            "{'name':'" + "n".repeat(5_000) + "','password':'" + People.PASSWORD + "'}")) {
      Response response = signIn(body, "");
      answers.add(response.status() + " " + response.headers() + " " + Calls.text(response));
    }
    assertThat(answers).hasSize(7).containsOnly("401 {} {\"error\":\"wrong\"}");
  }

  @Test
  void guessingHasToWaitAndTheRightPasswordTooUntilThen() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn(WRONG, "").status()).isEqualTo(401);
    }
    Response response = signIn(RIGHT, "");
    assertThat(response.status()).isEqualTo(429);
    assertThat(Calls.text(response)).isEqualTo("{\"error\":\"wait\"}");
    assertThat(response.headers()).containsEntry("Retry-After", "1");
    people.clock.advance(java.time.Duration.ofSeconds(1));
    assertThat(signIn(RIGHT, "").status()).isEqualTo(200);
  }

  @Test
  void signingOutEndsTheCookieAndMakesTheBrowserForgetIt() {
    String cookie = cookie(signIn(RIGHT, ""));
    List<UUID> told = new ArrayList<>();
    people.signIns.onEnd(told::add);
    Response response = calls.call("POST /v1/sign-out", "", cookie, "{}");
    assertThat(response.status()).isEqualTo(204);
    assertThat(response.headers().get("Set-Cookie")).startsWith("__Host-tagi=;").contains("Age=0");
    assertThat(told).containsExactly(aino);
    assertThat(calls.call("GET /v1/me", "", cookie, "").status()).isEqualTo(401);
  }

  @Test
  void signingInAgainEndsTheSignInBefore() {
    String before = cookie(signIn(RIGHT, ""));
    String after = cookie(signIn(RIGHT, before));
    assertThat(people.signIns.callerOf(before)).isEmpty();
    assertThat(people.signIns.callerOf(after)).isPresent();
  }

  @Test
  void somethingElseThanAnAttemptIsMalformed() {
    for (String body : List.of("", "{}", "[]", "{'name':'aino'}", "{'name':1,'password':null}")) {
      assertThat(signIn(body, "").status()).as(body).isEqualTo(400);
    }
  }

  private Response signIn(String body, String cookie) {
    return calls.call("POST /v1/sign-in", "", cookie, body);
  }

  private static String cookie(Response response) {
    String header = response.headers().getOrDefault("Set-Cookie", "");
    return header.substring(header.indexOf('=') + 1, header.indexOf(';'));
  }
}
