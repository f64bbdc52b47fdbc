package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Command;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.Reply;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.server.Core;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.contact.Held;
import fi.tagi.server.gateway.TestSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed again and again under load loses nothing that it acknowledged, and
 * doubles nothing. Six times in each run of the tests, twenty times when all of them are asked for.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("tagi.kills", 6);
  private static final int PAIRS = 3;
  private static final int MESSAGES_BEFORE_A_KILL = 60;

  @TempDir private Path data;

  @Test
  void keepsWhatItAcknowledgedThroughEveryKill() throws Exception {
    List<Pair> pairs = prepare();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int kill = 0; kill < KILLS; kill++) {
        try (ServerProcess server = ServerProcess.start(data)) {
          CountDownLatch acknowledgements = new CountDownLatch(MESSAGES_BEFORE_A_KILL);
          List<Future<?>> running = new ArrayList<>();
          for (Pair pair : pairs) {
            pair.meet(server.port());
            for (Persistent side : List.of(pair.visitor, pair.responder)) {
              running.add(
                  all.submit(
                      () -> side.writeUntilTheServerIsGone(server.port(), acknowledgements)));
            }
          }
          acknowledgements.await();
          server.kill();
          for (Future<?> side : running) {
            side.get();
          }
        }
      }
    }
    try (TestServer after = TestServer.over(data)) {
      pairs.forEach(pair -> pair.assertKept(after.core()));
    }
  }

  private List<Pair> prepare() throws Exception {
    List<Pair> pairs = new ArrayList<>();
    try (TestServer before = TestServer.over(data)) {
      before.open(Role.PROFESSIONAL);
      for (int i = 0; i < PAIRS; i++) {
        UUID account = before.person("R" + i, AccountRole.PROFESSIONAL);
        before.core().duty().goOnDuty(account);
        pairs.add(new Pair(account, before.signIn(account)));
      }
    }
    return pairs;
  }

  /** A visitor and the responder who claimed them; both write all the time. */
  private static final class Pair {
    private final UUID account;
    private final Visitor visitor = new Visitor();
    private final Responder responder;

    Pair(UUID account, String cookie) {
      this.account = account;
      this.responder = new Responder(cookie, visitor);
    }

    void meet(int port) {
      visitor.arrive(port);
      responder.claim(port);
    }

    void assertKept(Core core) {
      assertThat(core.desk().read(visitor.contact))
          .isInstanceOfSatisfying(
              Held.class,
              held -> {
                assertThat(held.claim().holder()).isEqualTo(account);
                assertThat(held.claim().epoch()).isEqualTo((int) responder.epoch);
              });
      Map<Long, UUID> stored = new TreeMap<>();
      Map<UUID, String> texts = new TreeMap<>();
      for (var page = core.words(visitor.contact, 0);
          !page.isEmpty();
          page = core.words(visitor.contact, page.getLast().stored().seq())) {
        for (var message : page) {
          stored.put(message.stored().seq(), message.words().id());
          assertThat(texts.put(message.words().id(), message.words().text())).isNull();
        }
      }
      assertThat(stored.keySet()).containsExactlyElementsOf(sequence(stored.size()));
      for (Persistent side : List.of(visitor, responder)) {
        side.acknowledged().forEach((id, seq) -> assertThat(stored.get(seq)).isEqualTo(id));
        texts.forEach((id, text) -> {
          String sent = side.texts().get(id);
          assertThat(sent == null || sent.equals(text)).isTrue();
        });
      }
      assertThat(visitor.acknowledged().size() + responder.acknowledged().size())
          .isGreaterThan(KILLS);
    }

    private static List<Long> sequence(int size) {
      List<Long> all = new ArrayList<>();
      for (long i = 1; i <= size; i++) {
        all.add(i);
      }
      return all;
    }
  }

  private static final class Visitor extends Persistent {
    private final UUID arrival = UUID.randomUUID();
    private UUID contact = arrival;
    private String token = "";

    /** Arrives in each round anew, by the same arrival: it stays the same contact. */
    void arrive(int port) {
      try (TestSocket socket = TestSocket.visitor(port).open()) {
        VisitorReply.Arrived arrived =
            (VisitorReply.Arrived)
                ask(
                    socket,
                    new VisitorCommand.Arrive(
                        nextRef(),
                        arrival,
                        TestServer.LINE,
                        "kunta",
                        Language.FI,
                        "",
                        "unknown",
                        "unknown",
                        "none"));
        assertThat(token.isEmpty() || contact.equals(arrived.contact())).isTrue();
        contact = arrived.contact();
        token = arrived.token();
      }
    }

    @Override
    TestSocket connect(int port) {
      TestSocket socket = TestSocket.visitor(port).open();
      ask(socket, new VisitorCommand.Resume(nextRef(), token, 0));
      return socket;
    }

    @Override
    Command write(long ref, UUID message, String text) {
      return new VisitorCommand.Write(ref, message, text);
    }

    @Override
    long seq(Reply reply) {
      return ((VisitorReply.Accepted) reply).seq();
    }
  }

  private static final class Responder extends Persistent {
    private final String cookie;
    private final Visitor visitor;
    private final UUID claim = UUID.randomUUID();
    private long epoch;

    Responder(String cookie, Visitor visitor) {
      this.cookie = cookie;
      this.visitor = visitor;
    }

    /** Claims in each round anew, by the same claim: it stays won, by the same epoch. */
    void claim(int port) {
      try (TestSocket socket = connect(port)) {
        Reply reply = ask(socket, new ResponderCommand.Claim(nextRef(), claim, visitor.contact));
        long won = ((ResponderReply.Won) reply).epoch();
        assertThat(epoch == 0 || epoch == won).isTrue();
        epoch = won;
      }
    }

    @Override
    TestSocket connect(int port) {
      TestSocket socket = TestSocket.responder(port, cookie).open();
      ask(socket, new ResponderCommand.Hello(nextRef(), Language.FI, List.of()));
      return socket;
    }

    @Override
    Command write(long ref, UUID message, String text) {
      return new ResponderCommand.Write(ref, visitor.contact, epoch, message, text);
    }

    @Override
    long seq(Reply reply) {
      return ((ResponderReply.Accepted) reply).seq();
    }
  }
}
