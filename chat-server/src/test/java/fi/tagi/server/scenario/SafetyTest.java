package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.HoldReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.Reply;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.gateway.TestConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done about a danger: steps of checklists, and words that are kept. */
class SafetyTest {
  @TempDir Path data;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at("2027-03-01T10:00:00Z", data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aStepIsWrittenDownOnceAndSeenByEverybodyInTheConversationAlsoAfterAReload() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.expert("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      UUID ask = TestColleague.of(aino).asksToJoin(held, elias);
      TestColleague.of(elias).accepts(contact, ask);
      elias.seesConversation(contact, Status.RUNNING);

      assertThat(takes(aino, contact, "call-112")).isInstanceOf(ResponderReply.Done.class);
      Instant at = server.clock().instant();
      server.pass(Duration.ofSeconds(3));
      assertThat(takes(elias, contact, "call-112")).isInstanceOf(ResponderReply.Done.class);
      assertThat(takes(elias, contact, "tell")).isInstanceOf(ResponderReply.Done.class);

      for (TestResponder somebody : List.of(aino, elias)) {
        assertThat(seesSteps(somebody, contact, 2))
            .containsExactly(
                new ConversationView.TakenStep("danger", "call-112", "Aino", at),
                new ConversationView.TakenStep("danger", "tell", "Elias", at.plusSeconds(3)));
      }
      aino.losesTheNetwork();
      aino.comesBack();
      assertThat(seesSteps(aino, contact, 2)).hasSize(2);
    }
  }

  private static Reply takes(TestResponder responder, UUID contact, String step) {
    return responder.asks(ref -> new ResponderCommand.Step(ref, contact, "danger", step));
  }

  private static List<ConversationView.TakenStep> seesSteps(
      TestResponder responder, UUID contact, int count) {
    return responder
        .sees(
            ResponderPush.Conversation.class,
            push -> push.view().contact().equals(contact) && push.view().steps().size() == count)
        .view()
        .steps();
  }

  @Test
  void aStepThatNoListHasOrOfSomebodyElsesConversationIsRefused() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      assertThat(refusal(takes(aino, contact, "call-911"))).isEqualTo(Refusal.UNKNOWN_CODE);
      assertThat(refusal(takes(elias, contact, "tell"))).isEqualTo(Refusal.NOT_HOLDER);
      assertThat(refusal(takes(aino, UUID.randomUUID(), "tell")))
          .isEqualTo(Refusal.UNKNOWN_CONTACT);
      aino.ends(held);
      assertThat(takes(aino, contact, "tell")).isInstanceOf(ResponderReply.Done.class);
      aino.wrapsUp(contact);
      assertThat(refusal(takes(aino, contact, "stay"))).isEqualTo(Refusal.OVER);
    }
  }

  private static Refusal refusal(Reply reply) {
    return ((ResponderReply.Refused) reply).refusal();
  }

  @Test
  void wordsThatAreKeptOutliveTheClosingAndARestartAndAreShreddedAtTheInstantTheHoldEnds()
      throws Exception {
    UUID contact = closedWithAHold(14);
    Instant placed = server.clock().instant();
    assertThat(words(contact)).containsExactly("sano tämä");

    server.restart();
    server.passUntil(placed.plus(Duration.ofDays(14)).minusSeconds(1));
    assertThat(words(contact)).hasSize(1);
    assertThat(read("/v1/holds")).contains(contact.toString());
    server.pass(Duration.ofSeconds(1));
    assertThat(words(contact)).isEmpty();
    assertThat(read("/v1/holds")).isEqualTo("[]");
  }

  @Test
  void aHoldIsInTheAuditTrailAndWhoeverPlacedItSeesItAndMayLiftIt() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      aino.wins(contact);
      assertThat(refusal(holds(elias, contact, 3))).isEqualTo(Refusal.NOT_HOLDER);
      assertThat(holds(aino, contact, 3)).isInstanceOf(ResponderReply.Done.class);
      assertThat(holds(aino, contact, 3)).isInstanceOf(ResponderReply.Done.class);
      ConversationView kept = seesKept(aino, contact, true);
      assertThat(kept.keptUntil())
          .isEqualTo(server.clock().instant().plus(Duration.ofDays(3)).toString());
      assertThat(kept.keptByMe()).isTrue();
      assertThat(refusal(lifts(elias, contact))).isEqualTo(Refusal.NOT_HOLDER);

      assertThat(lifts(aino, contact)).isInstanceOf(ResponderReply.Done.class);
      assertThat(lifts(aino, contact)).isInstanceOf(ResponderReply.Done.class);
      seesKept(aino, contact, false);
      assertThat(audited(contact, aino))
          .extracting(AuditEntry::kind)
          .containsExactly("hold_lifted", "hold_placed");
      assertThat(audited(contact, aino).getLast().after())
          .isEqualTo("{\"reason\":\"notification\",\"days\":3}");
    }
  }

  private static ConversationView seesKept(TestResponder responder, UUID contact, boolean kept) {
    return responder
        .sees(
            ResponderPush.Conversation.class,
            push ->
                push.view().contact().equals(contact)
                    && push.view().keptUntil().equals("unknown") != kept)
        .view();
  }

  private List<AuditEntry> audited(UUID contact, TestResponder by) {
    AuditTrail trail =
        new fi.tagi.server.audit.SqlAuditTrail(server.core().database(), server.clock());
    return trail.page(Long.MAX_VALUE).stream()
        .filter(entry -> entry.subject().equals(contact.toString()))
        .filter(entry -> entry.by().account().filter(by.account()::equals).isPresent())
        .toList();
  }

  @Test
  void aManagerSeesEveryHoldAndLiftsItAndThenTheWordsAreShredded() {
    UUID contact = closedWithAHold(2);
    assertThat(read("/v1/holds"))
        .contains("\"by\":\"Aino\"", "\"reason\":\"notification\"", "\"closed\":true");

    assertThat(ask("POST", "/v1/holds/" + contact + "/lift", "{}").status()).isEqualTo(204);

    assertThat(words(contact)).isEmpty();
    assertThat(read("/v1/holds")).isEqualTo("[]");
    String place = "{\"reason\":\"authority\",\"days\":1}";
    assertThat(ask("PUT", "/v1/holds/" + contact, place).text()).contains("over");
  }

  @Test
  void onlyManagersReadWordsThatAreKeptAndEachOpeningIsInTheAuditTrail() {
    UUID contact = closedWithAHold(2);
    String path = "/v1/holds/" + contact + "/open";
    TestConnection.Answer answer = ask("POST", path, "{\"after\":0}");
    assertThat(answer.text())
        .contains("\"seq\":1", "\"author\":\"Aino\"", "\"text\":\"sano tämä\"");
    assertThat(ask("POST", path, "{\"after\":1}").text()).isEqualTo("{\"messages\":[]}");
    AuditTrail trail =
        new fi.tagi.server.audit.SqlAuditTrail(server.core().database(), server.clock());
    assertThat(trail.page(Long.MAX_VALUE))
        .filteredOn(entry -> entry.kind().equals("hold_opened"))
        .hasSize(2)
        .allMatch(entry -> entry.subject().equals(contact.toString()));

    server.pass(Duration.ofSeconds(1));
    server.leap(Duration.ofDays(2));
    assertThat(ask("POST", path, "{\"after\":0}").status()).isEqualTo(404);
  }

  @Test
  void theWordsOfARunningConversationAreNobodysButTheirsWhoAreInIt() {
    try (TestVisitor visitor = TestVisitor.at(server).arrives()) {
      String path = "/v1/holds/" + visitor.contact();
      assertThat(ask("PUT", path, "{\"reason\":\"authority\",\"days\":1}").status()).isEqualTo(204);
      assertThat(ask("POST", path + "/open", "{\"after\":0}").status()).isEqualTo(404);
    }
  }

  @Test
  void aManagerKeepsTheWordsOfAContactThatTheyDoNotAnswer() {
    try (TestVisitor visitor = TestVisitor.at(server).arrives()) {
      String path = "/v1/holds/" + visitor.contact();
      assertThat(ask("PUT", path, "{\"reason\":\"authority\",\"days\":15}").text())
          .contains("days: out_of_range");
      assertThat(ask("PUT", path, "{\"reason\":\"curiosity\",\"days\":1}").text())
          .contains("reason: unknown_code");
      String place = "{\"reason\":\"authority\",\"days\":1}";
      assertThat(ask("PUT", path, place).status()).isEqualTo(204);
      assertThat(ask("PUT", path, place.replace("authority", "danger")).text())
          .contains("held_already");
      assertThat(read("/v1/holds")).contains("\"closed\":false");
    }
  }

  @Test
  void aManagerIsShownWhatMayStillBeKept() {
    String path = "/v1/lines/" + TestServer.LINE + "/keepable";
    assertThat(read(path)).isEqualTo("[]");
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      assertThat(read(path)).contains(contact.toString(), "\"waiting\"", "\"by\":\"\"");
      ConversationView held = aino.wins(contact);
      assertThat(read(path)).contains("\"held\"", "\"by\":\"Aino\"");
      aino.ends(held);
      assertThat(read(path)).contains("\"ended\"");
      assertThat(read("/v1/lines/muu/keepable")).isEqualTo("[]");
      holds(aino, contact, 1);
      assertThat(read(path)).isEqualTo("[]");
      lifts(aino, contact);
      assertThat(read(path)).contains(contact.toString());
      aino.wrapsUp(contact);
      assertThat(read(path)).isEqualTo("[]");
    }
  }

  @Test
  void theListsComeWithTheNumbersOfTheLinesRegion() {
    String cookie = server.signIn(server.person("Aino", AccountRole.PROFESSIONAL));
    String path = "/v1/lines/" + TestServer.LINE + "/checklists";
    assertThat(get(path, cookie).text())
        .contains("\"call-112\"", "\"number\":\"0800 147 111\"")
        .contains("\"calls\":true,\"number\":\"\"");
    server.hasSocialEmergencyService("09 123 456");
    assertThat(get(path, cookie).text())
        .contains("\"calls\":true,\"number\":\"09 123 456\"")
        .doesNotContain("\"calls\":true,\"number\":\"\"");
    assertThat(get("/v1/lines/muu/checklists", cookie).status()).isEqualTo(404);
  }

  /** A conversation that was kept for so many days, wrapped up. */
  private UUID closedWithAHold(int days) {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      aino.writes(held, "sano tämä");
      assertThat(holds(aino, contact, days)).isInstanceOf(ResponderReply.Done.class);
      aino.ends(held);
      aino.wrapsUp(contact);
      visitor.losesTheNetwork();
      assertThat(visitor.isNotLetBack()).isEqualTo(Refusal.UNKNOWN_CONTACT);
      return contact;
    }
  }

  private static Reply holds(TestResponder responder, UUID contact, int days) {
    return responder.asks(
        ref -> new ResponderCommand.Hold(ref, contact, HoldReason.NOTIFICATION, days));
  }

  private static Reply lifts(TestResponder responder, UUID contact) {
    return responder.asks(ref -> new ResponderCommand.Lift(ref, contact));
  }

  private List<String> words(UUID contact) {
    return server.core().words(contact, 0).stream().map(m -> m.words().text()).toList();
  }

  private String read(String path) {
    String cookie = server.signIn(server.person("Leena", AccountRole.MANAGER));
    TestConnection.Answer answer = get(path, cookie);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  private TestConnection.Answer get(String path, String cookie) {
    try (TestConnection connection = TestConnection.to(server.port())) {
      return connection.ask("GET", path, "Cookie: tagi=" + cookie);
    }
  }

  private TestConnection.Answer ask(String method, String path, String body) {
    String cookie = server.signIn(server.person("Leena", AccountRole.MANAGER));
    try (TestConnection connection = TestConnection.to(server.port())) {
      return connection.ask(
          method,
          path,
          body.getBytes(StandardCharsets.UTF_8),
          "Cookie: tagi=" + cookie,
          "Origin: http://localhost:" + server.port(),
          "Content-Type: application/json");
    }
  }
}
