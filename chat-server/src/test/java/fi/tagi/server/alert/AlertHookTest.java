package fi.tagi.server.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.tagi.server.config.Secret;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.runtime.ManualScheduler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real receiver, and a clock that moves only when told; a run of the scheduler posts. */
class AlertHookTest {
  private static final Alert ALERT = new Alert(Alert.Kind.PAST_PROMISE, "nuoret", 2, 612, 3, 4);

  private final ManualScheduler scheduler =
      new ManualScheduler(ManualClock.at("2027-03-01T10:00:00Z"));
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private volatile int answer = 204;
  private HttpServer receiver;
  private AlertHook hook;

  @BeforeEach
  void open() throws IOException {
    receiver = receiver(0);
    URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/alerts");
    hook = new AlertHook(new AlertHook.Target(url, new Secret("t0ken")), scheduler);
  }

  @AfterEach
  void close() {
    hook.close();
    receiver.stop(0);
  }

  private HttpServer receiver(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/alerts", this::receive);
    server.start();
    return server;
  }

  private void receive(HttpExchange exchange) throws IOException {
    tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  @Test
  void anAlertIsPostedAsCountsAndCodesWithTheToken() {
    hook.accept(ALERT);
    scheduler.advance(Duration.ZERO);
    assertThat(received)
        .containsExactly(
            "{\"kind\":\"past_promise\",\"line\":\"nuoret\",\"waiting\":2,"
                + "\"waitingSeconds\":612,\"reached\":3,\"onDuty\":4}");
    assertThat(tokens).containsExactly("Bearer t0ken");
    scheduler.advance(Duration.ofHours(1));
    assertThat(received).as("taken once").hasSize(1);
  }

  @Test
  void whatIsNotTakenIsTriedAgainAfterTwiceAsLong() {
    answer = 503;
    hook.accept(ALERT);
    scheduler.advance(Duration.ZERO);
    scheduler.advance(Duration.ofSeconds(1));
    assertThat(received).hasSize(2);
    scheduler.advance(Duration.ofSeconds(1));
    assertThat(received).hasSize(2);
    answer = 200;
    scheduler.advance(Duration.ofSeconds(1));
    assertThat(received).hasSize(3);
    scheduler.advance(Duration.ofHours(1));
    assertThat(received).hasSize(3);
  }

  @Test
  void itGivesUpInTheEndAndMakesRoomForOthers() {
    answer = 500;
    for (int i = 0; i < 250; i++) {
      hook.accept(ALERT);
    }
    scheduler.advance(Duration.ofHours(1));
    assertThat(received).as("two hundred, ten times each").hasSize(2_000);
    answer = 204;
    hook.accept(ALERT);
    scheduler.advance(Duration.ZERO);
    assertThat(received).hasSize(2_001);
    assertThat(scheduler.size()).isZero();
  }

  @Test
  void aReceiverThatIsNotThereIsTriedAgain() throws IOException {
    int port = receiver.getAddress().getPort();
    receiver.stop(0);
    hook.accept(ALERT);
    scheduler.advance(Duration.ZERO);
    assertThat(received).isEmpty();
    receiver = receiver(port);
    scheduler.advance(Duration.ofSeconds(1));
    assertThat(received).hasSize(1);
  }
}
