package fi.tagi.server.scenario;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.FEEDBACK;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.LineView;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.Tag;
import fi.tagi.protocol.Withdrawal;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.gateway.TestConnection;
import fi.tagi.server.http.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Practice: like the real in all, beside it, and in no statistics. */
class PracticeTest {
  private static final String LINE = Practice.line(TestServer.LINE);

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

  /** Somebody at the console who practises. */
  private TestResponder practises(String alias) throws Exception {
    return practises(TestResponder.professional(alias, server));
  }

  private TestResponder practises(TestResponder responder) throws Exception {
    assertThat(turns(responder, true)).isEqualTo(204);
    responder.sees(ResponderPush.Desk.class, desk -> desk.practises() && !desk.onDuty());
    return responder;
  }

  private int turns(TestResponder responder, boolean on) throws Exception {
    return asks(responder, "PUT", "/v1/practice", "{\"practises\":" + on + "}", 0);
  }

  private int asks(TestResponder responder, String method, String path, String json, int status)
      throws Exception {
    try (TestBrowser browser = responder.browser()) {
      int answered = browser.ask(method, path, json).statusCode();
      if (status != 0) {
        assertThat(answered).isEqualTo(status);
      }
      return answered;
    }
  }

  private UUID begins(TestResponder responder, String script) throws Exception {
    return UUID.fromString(
        answer(
            responder,
            "/v1/practice/contacts",
            "{\"line\":\"%s\",\"script\":\"%s\",\"language\":\"fi\"}"
                .formatted(TestServer.LINE, script),
            "contact"));
  }

  private String pass(TestResponder responder) throws Exception {
    return answer(
        responder, "/v1/practice/passes", "{\"line\":\"" + TestServer.LINE + "\"}", "pass");
  }

  /** What the page of a link is told that somebody opens who need not sign in. */
  private boolean isGood(String pass) {
    try (TestConnection connection = TestConnection.to(server.port())) {
      int status = connection.ask("GET", "/v1/practice/passes/" + pass).status();
      assertThat(status).isIn(200, 404);
      return status == 200;
    }
  }

  private static String answer(TestResponder responder, String path, String json, String field)
      throws Exception {
    try (TestBrowser browser = responder.browser()) {
      HttpResponse<String> answer = browser.post(path, json);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8)).path(field).asString();
    }
  }

  private int rows(Table<?> table) {
    return server.core().database().<Integer>read(sql -> sql.fetchCount(table));
  }

  @Test
  void aMadeUpVisitorComesAnswersAndLeavesAndCountsNowhere() throws Exception {
    try (TestResponder aino = practises("Aino");
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestBoard board = TestBoard.at(server)) {
      UUID contact = begins(aino, "few-words");
      Tag tag = aino.seesTagOf(contact);
      assertThat(tag.line()).isEqualTo(LINE);
      server.pass(Duration.ofSeconds(2));
      ConversationView held = aino.wins(contact);
      assertThat(held.visitorConnected()).isTrue();
      aino.hears("onks täällä joku");
      aino.writes(held, "Hei, täällä on Aino.");
      server.pass(Duration.ofSeconds(6));
      aino.seesTyping(contact);
      aino.hears("emt");
      aino.writes(held, "Ei haittaa. Olen tässä.");
      server.pass(Duration.ofSeconds(6));
      aino.hears("joo kai");
      aino.writes(held, "Kerro, mitä haluat.");
      server.pass(Duration.ofSeconds(10));
      aino.seesConversation(contact, Status.VISITOR_LEFT);
      aino.wrapsUp(contact);
      aino.seesConversation(contact, Status.CLOSED);

      server.settles();
      assertThat(elias.tagsSoFar()).isEmpty();
      board.sees(TestServer.LINE, line -> line.running() == 0);
      assertThat(rows(CONTACT_FACT)).isZero();
      assertThat(server.core().storage().diary().entries(contact)).isNotEmpty();
      assertThat(TestManager.of(server).today()).contains("\"arrivals\":0");
    }
  }

  @Test
  void aColleagueComesByAPassAndNobodyElseCan() throws Exception {
    try (TestResponder aino = practises("Aino");
        TestResponder sanni = practises("Sanni");
        TestVisitor real = TestVisitor.at(server).arrives();
        TestVisitor stranger = TestVisitor.at(server).on(LINE)) {
      assertThat(stranger.isNotLetIn()).isEqualTo(Refusal.UNKNOWN_LINE);
      String pass = pass(aino);
      assertThat(isGood(pass)).isTrue();
      assertThat(isGood(LINE)).isFalse();
      assertThat(isGood(TestServer.LINE)).isFalse();
      assertThat(isGood("pass-" + "0".repeat(32))).isFalse();
      try (TestVisitor colleague = TestVisitor.at(server).on(pass)) {
        LineView line = colleague.looks();
        assertThat(line.practiceOf()).isEqualTo(TestServer.LINE);
        assertThat(real.looks().practiceOf()).isEqualTo("unknown");
        assertThat(line.open()).isTrue();
        assertThat(line.name()).startsWith("Harjoitus: ");
        colleague.arrives();
        assertThat(aino.seesTagOf(colleague).line()).isEqualTo(LINE);
        sanni.seesTagOf(colleague);
        ConversationView held = aino.wins(colleague.contact());
        assertThat(sanni.seesWithdrawn(colleague.contact())).isInstanceOf(Withdrawal.Claimed.class);
        assertThat(aino.tagsSoFar()).extracting(Tag::contact).doesNotContain(real.contact());
        aino.writes(held, "Hei");
        colleague.hears("Hei");
        aino.ends(held);
        colleague.isToldItIsOver(OverReason.RESPONDER_ENDED);
        colleague.saysHowItWas(4);
        assertThat(rows(FEEDBACK)).isZero();
      }
      server.leap(Duration.ofHours(3));
      assertThat(isGood(pass)).isFalse();
      try (TestVisitor late = TestVisitor.at(server).on(pass)) {
        assertThat(late.isNotLetIn()).isEqualTo(Refusal.UNKNOWN_LINE);
      }
    }
  }

  @Test
  void nobodyPractisesOnDutyOrInAConversationAndDutyEndsPractice() throws Exception {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      assertThat(turns(aino, true)).isEqualTo(409);
      ConversationView held = aino.wins(visitor.contact());
      aino.goesOffDuty();
      assertThat(turns(aino, true)).isEqualTo(409);
      asks(
          aino,
          "POST",
          "/v1/practice/contacts",
          "{\"line\":\"%s\",\"script\":\"rude\",\"language\":\"fi\"}".formatted(TestServer.LINE),
          409);
      aino.ends(held);
      aino.wrapsUp(visitor.contact());
      assertThat(turns(aino, true)).isEqualTo(204);
      aino.sees(ResponderPush.Desk.class, ResponderPush.Desk::practises);
      UUID drill = begins(aino, "rude");
      aino.seesTagOf(drill);
      aino.goesOnDuty();
      aino.sees(ResponderPush.Desk.class, desk -> desk.onDuty() && !desk.practises());
      aino.seesWithdrawn(drill);
      try (TestVisitor second = TestVisitor.at(server).arrives()) {
        aino.seesTagOf(second);
      }
    }
  }

  @Test
  void thoseWhoPractiseCanAskEachOtherAndNobodyOnDuty() throws Exception {
    TestResponder ofOne = TestResponder.of(server, server.person("Aino", 1));
    try (TestResponder aino = practises(ofOne);
        TestResponder sanni = practises("Sanni");
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor real = TestVisitor.at(server).arrives()) {
      elias.wins(real.contact());
      UUID drill = begins(aino, "bullying");
      sanni.seesTagOf(drill);
      aino.wins(drill);
      server.pass(Duration.ofSeconds(2));
      assertThat(colleaguesOf(aino)).containsExactly("Sanni");
      assertThat(colleaguesOf(elias)).containsExactly("Elias");
    }
  }

  /** Who could be asked, as told first that has anybody. */
  private static List<String> colleaguesOf(TestResponder responder) {
    return aliases(
        responder.sees(ResponderPush.Colleagues.class, push -> !push.colleagues().isEmpty()));
  }

  private static List<String> aliases(ResponderPush.Colleagues push) {
    return push.colleagues().stream().map(ResponderPush.Colleague::alias).toList();
  }

  @Test
  void isPossibleWhenTheLineIsClosedAndGoesOnAfterARestart() throws Exception {
    server.open();
    try (TestResponder aino = practises("Aino")) {
      UUID contact = begins(aino, "bullying");
      aino.wins(contact);
      server.pass(Duration.ofSeconds(2));
      aino.hears("moi");
      server.restart();
      aino.comesBack();
      server.pass(Duration.ofSeconds(4));
      ConversationView held = aino.seesConversation(contact, Status.RUNNING);
      aino.writes(held, "Hei Kettu.");
      server.pass(Duration.ofSeconds(10));
      aino.hears("en oo puhunu tästä kellekään mut mua kiusataan koulussa");
      assertThat(
              server.core().words(contact, 0).stream()
                  .filter(message -> message.words().text().equals("moi")))
          .hasSize(1);
    }
  }
}
