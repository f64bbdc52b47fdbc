package fi.tagi.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.database.StorageAway;
import fi.tagi.server.gateway.limit.GatewayLimits;
import fi.tagi.server.http.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Bodies that are written while they leave, over real sockets. */
class StreamTest {
  private static final String PATH = "/v1/calendar/large";
  private static final int PIECE = 64 * 1024;
  private static final long LARGE = 200L * 1024 * 1024;

  /** What the system's own buffers on both sides take, many times over, and far from all of it. */
  private static final long AHEAD_MAX = 24L * 1024 * 1024;

  @Test
  void aBodyOfAnyLengthArrivesWhole() throws Exception {
    try (TestGateway gateway = TestGateway.start();
        HttpClient client = HttpClient.newHttpClient()) {
      for (int length : new int[] {0, 1, 32 * 1024 - 1, 32 * 1024, 32 * 1024 + 1, 5_000_003}) {
        gateway.body.set(out -> {
          out.write(bytes(length));
          out.flush();
          out.close();
        });
        HttpResponse<byte[]> answer = get(client, gateway);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-test");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body()).isEqualTo(bytes(length));
      }
    }
  }

  @Test
  void theConnectionTakesTheNextRequestAfterIt() {
    try (TestGateway gateway = TestGateway.start();
        TestConnection connection = gateway.connect()) {
      gateway.body.set(out -> out.write("whole".getBytes(StandardCharsets.UTF_8)));
      connection.send("GET " + PATH + " HTTP/1.1\r\nHost: t\r\n\r\n");
      assertThat(connection.answer(true).header("Transfer-Encoding")).isEqualTo("chunked");
      assertThat(read(connection, "5\r\nwhole\r\n0\r\n\r\n".length()))
          .isEqualTo("5\r\nwhole\r\n0\r\n\r\n");
      assertThat(connection.ask("GET", "/healthz").status()).isEqualTo(200);
    }
  }

  @Test
  void theHeadAloneIsAnsweredWithoutWritingTheBody() {
    try (TestGateway gateway = TestGateway.start();
        TestConnection connection = gateway.connect()) {
      gateway.body.set(out -> {
        throw new IllegalStateException("written though nobody asked");
      });
      TestConnection.Answer head = connection.ask("HEAD", PATH);
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("Transfer-Encoding")).isEqualTo("chunked");
      assertThat(connection.ask("GET", "/healthz").text()).isEqualTo("ok\n");
    }
  }

  @Test
  void whoSpeaksAnOlderHttpCouldNotTellACutBodyAndGetsNone() {
    try (TestGateway gateway = TestGateway.start();
        TestConnection connection = gateway.connect()) {
      connection.send("GET " + PATH + " HTTP/1.0\r\n\r\n");
      assertThat(connection.answer(false).status()).isEqualTo(505);
    }
  }

  @Test
  void whatIsWrittenStaysCloseToASlowReader() throws Exception {
    AtomicLong written = new AtomicLong();
    AtomicReference<Thread> writer = new AtomicReference<>();
    try (TestGateway gateway = TestGateway.start();
        TestConnection reader = TestConnection.to(gateway.port(), PIECE)) {
      gateway.body.set(out -> {
        writer.set(Thread.currentThread());
        for (long left = LARGE; left > 0; left -= PIECE) {
          out.write(new byte[PIECE]);
          written.addAndGet(PIECE);
        }
      });
      reader.send("GET " + PATH + " HTTP/1.1\r\nHost: t\r\n\r\n");
      long read = 0;
      byte[] some = new byte[PIECE];
      for (int pause = 0; pause < 5; pause++) {
        awaitBlocked(writer, written);
        assertThat(written.get() - read).isLessThan(AHEAD_MAX);
        for (long until = read + LARGE / 10; read < until; ) {
          read += reader.in().read(some);
        }
      }
      while (read < LARGE) {
        assertThat(written.get() - read).isLessThan(AHEAD_MAX);
        read += reader.in().read(some);
      }
    }
  }

  /** Until the writer waits for its reader, or has written all, which it must not. */
  private static void awaitBlocked(AtomicReference<Thread> writer, AtomicLong written) {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (writer.get() == null || writer.get().getState() != Thread.State.WAITING) {
      assertThat(written.get()).isLessThan(LARGE);
      assertThat(System.nanoTime()).as("the writer never waited").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  @Test
  void aReaderWhoGoesAwayStopsTheWriter() throws Exception {
    CompletableFuture<Long> stopped = new CompletableFuture<>();
    try (TestGateway gateway = TestGateway.start()) {
      gateway.body.set(endless(stopped));
      try (TestConnection reader = gateway.connect()) {
        reader.send("GET " + PATH + " HTTP/1.1\r\nHost: t\r\n\r\n");
        assertThat(reader.answer(true).status()).isEqualTo(200);
      }
      assertThat(stopped.get(1, TimeUnit.MINUTES)).isPositive();
      assertThat(gateway.get("/healthz").status()).isEqualTo(200);
    }
  }

  @Test
  void aReaderWhoStopsReadingIsClosedAndTheWriterStops() throws Exception {
    CompletableFuture<Long> stopped = new CompletableFuture<>();
    try (TestGateway gateway = TestGateway.start(d -> quick(d, 16));
        TestConnection reader = gateway.connect()) {
      gateway.body.set(endless(stopped));
      reader.send("GET " + PATH + " HTTP/1.1\r\nHost: t\r\n\r\n");
      assertThat(reader.answer(true).status()).isEqualTo(200);
      assertThat(stopped.get(1, TimeUnit.MINUTES)).isPositive();
      assertThat(reader.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aWriterWhoTakesItsTimeIsCutByNoLimit() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    try (TestGateway gateway = TestGateway.start(d -> quick(d, 16));
        HttpClient client = HttpClient.newHttpClient()) {
      gateway.body.set(out -> {
        out.write(bytes(PIECE));
        begun.countDown();
        await(held);
        out.write(bytes(PIECE));
      });
      CompletableFuture<HttpResponse<byte[]>> answer =
          client.sendAsync(request(gateway), HttpResponse.BodyHandlers.ofByteArray());
      await(begun);
      // Both limits close these two, which came later; so both have passed for the download too.
      for (String said : new String[] {"", "GET /healthz HTTP/1.1\r\nHost: t\r\n\r\n"}) {
        try (TestConnection other = gateway.connect()) {
          other.send(said);
          assertThat(other.isClosedByServer()).isTrue();
        }
      }
      held.countDown();
      assertThat(answer.get(1, TimeUnit.MINUTES).body()).hasSize(2 * PIECE);
    }
  }

  @Test
  void aFaultInTheMiddleIsSeenByTheReader() {
    try (TestGateway gateway = TestGateway.start();
        HttpClient client = HttpClient.newHttpClient()) {
      gateway.body.set(out -> {
        out.write(bytes(5 * PIECE));
        throw new IllegalStateException("planted");
      });
      assertThatThrownBy(() -> get(client, gateway)).isInstanceOf(IOException.class);
      try (TestConnection connection = gateway.connect()) {
        connection.send("GET " + PATH + " HTTP/1.1\r\nHost: t\r\n\r\n");
        assertThat(connection.answer(true).status()).isEqualTo(200);
        assertThat(new String(connection.in().readAllBytes(), StandardCharsets.ISO_8859_1))
            .doesNotEndWith("0\r\n\r\n");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void aFaultBeforeTheFirstBytesIsAnsweredAsAnyOther() {
    try (TestGateway gateway = TestGateway.start()) {
      gateway.body.set(out -> {
        out.write(1);
        throw new IllegalStateException("planted");
      });
      assertThat(gateway.get(PATH).status()).isEqualTo(500);
      gateway.body.set(out -> {
        throw new StorageAway("planted");
      });
      TestConnection.Answer away = gateway.get(PATH);
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.header("Retry-After")).isNotEmpty();
    }
  }

  @Test
  void oneTooManyIsToldToComeBackAndOthersAreServed() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    try (TestGateway gateway = TestGateway.start(d -> sizes(d, 1));
        HttpClient client = HttpClient.newHttpClient()) {
      gateway.body.set(out -> {
        begun.countDown();
        await(held);
      });
      CompletableFuture<HttpResponse<byte[]>> first =
          client.sendAsync(request(gateway), HttpResponse.BodyHandlers.ofByteArray());
      await(begun);
      TestConnection.Answer second = gateway.get(PATH);
      assertThat(second.status()).isEqualTo(503);
      assertThat(second.header("Retry-After")).isNotEmpty();
      assertThat(gateway.get("/v1/topics").status()).isEqualTo(200);
      held.countDown();
      assertThat(first.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
    }
  }

  private static Content.Writer endless(CompletableFuture<Long> stopped) {
    return out -> stopped.complete(writeUntilItFails(out));
  }

  private static long writeUntilItFails(OutputStream out) {
    byte[] piece = new byte[PIECE];
    for (long written = PIECE; ; written += PIECE) {
      try {
        out.write(piece);
      } catch (IOException e) {
        return written;
      }
    }
  }

  private static GatewayLimits quick(GatewayLimits d, int downloads) {
    Duration shortly = Duration.ofMillis(500);
    return sizes(
        new GatewayLimits(
            d.connections(),
            new GatewayLimits.Times(
                shortly, shortly, d.times().ping(), d.times().close(), d.times().stop()),
            d.sizes(),
            d.commands(),
            d.refusals()),
        downloads);
  }

  private static GatewayLimits sizes(GatewayLimits d, int downloads) {
    return new GatewayLimits(
        d.connections(),
        d.times(),
        new GatewayLimits.Sizes(4096, 8192, 65_536, 65_536, 16, downloads),
        d.commands(),
        d.refusals());
  }

  private static HttpResponse<byte[]> get(HttpClient client, TestGateway gateway)
      throws IOException, InterruptedException {
    return client.send(request(gateway), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpRequest request(TestGateway gateway) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + PATH))
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  private static String read(TestConnection connection, int length) {
    try {
      return new String(connection.in().readNBytes(length), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + (i >> 13));
    }
    return bytes;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(TestConnection.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
