package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.Reply;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.server.contact.Held;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody claims everything, over real sockets. */
class ClaimStormTest {
  private static final int RESPONDERS = 200;
  private static final int CONTACTS = 300;

  @TempDir private Path data;

  @Test
  void givesEachContactOneHolderAndTellsEverybodyElseTheTruth() throws Exception {
    try (TestServer server = TestServer.at("2027-03-01T10:00:00Z", data);
        ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<TestResponder> responders = new ArrayList<>();
      for (int i = 0; i < RESPONDERS; i++) {
        responders.add(TestResponder.professional("R" + i, server).goesOnDuty());
      }
      List<TestVisitor> visitors = new ArrayList<>();
      for (int i = 0; i < CONTACTS; i++) {
        visitors.add(TestVisitor.at(server).arrives());
      }
      List<UUID> contacts = visitors.stream().map(TestVisitor::contact).toList();
      // Who has won as many as they may have is shown no more.
      results(all, responders, responder -> contacts.stream().map(responder::seesTagOf).toList());

      List<Map<UUID, Reply>> answers = results(all, responders, r -> claimAll(r, contacts));
      assertOneWinnerEach(server, contacts, answers);
      // Everybody has every tag taken off the screen again.
      results(
          all,
          responders,
          responder -> {
            contacts.forEach(responder::seesWithdrawn);
            responder.close();
            return true;
          });
      visitors.forEach(TestVisitor::close);
    }
  }

  private static Map<UUID, Reply> claimAll(TestResponder responder, List<UUID> contacts) {
    List<UUID> shuffled = new ArrayList<>(contacts);
    Collections.shuffle(shuffled, new Random(responder.account().hashCode()));
    return responder.claimsAll(shuffled);
  }

  private static void assertOneWinnerEach(
      TestServer server, List<UUID> contacts, List<Map<UUID, Reply>> answers) {
    for (UUID contact : contacts) {
      Held held = (Held) server.core().desk().read(contact);
      String alias =
          server.core().accounts().find(held.claim().holder()).orElseThrow().details().alias();
      int winners = 0;
      for (int i = 0; i < answers.size(); i++) {
        switch (Objects.requireNonNull(answers.get(i).get(contact))) {
          case ResponderReply.Won won -> {
            winners++;
            assertThat("R" + i).isEqualTo(alias);
            assertThat(won.epoch()).isEqualTo(held.claim().epoch());
          }
          case ResponderReply.Lost lost -> {
            assertThat(lost.alias()).isEqualTo(alias);
            assertThat(lost.since()).isEqualTo(held.claim().at());
          }
          case ResponderReply.Refused refused ->
              assertThat(refused.refusal()).isEqualTo(Refusal.AT_MAXIMUM);
          case Reply other -> throw new AssertionError("no answer to a claim: " + other);
        }
      }
      assertThat(winners).isOne();
    }
  }

  private static <T> List<T> results(
      ExecutorService all, List<TestResponder> responders, Step<T> step) throws Exception {
    List<Future<T>> running = new ArrayList<>();
    for (TestResponder responder : responders) {
      Callable<T> work = () -> step.by(responder);
      running.add(all.submit(work));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : running) {
      results.add(future.get());
    }
    return results;
  }

  private interface Step<T> {
    T by(TestResponder responder) throws Exception;
  }
}
