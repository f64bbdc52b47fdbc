package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fi.tagi.protocol.ConversationView;
import fi.tagi.server.gateway.TestSocket;
import fi.tagi.server.log.JsonLines;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Marks that a visitor brings along, looked for everywhere afterwards. */
class CanaryTest {
  private static final String USER_AGENT = "Kanarialintu-7261";
  private static final String REFERRER = "kanaria-sivu-5518";
  private static final String ADDRESS = "203.0.113.77";
  private static final String TEXT = "kanarianteksti-9033";
  private static final String NICKNAME = "Kanarianimi-4410";

  @TempDir private Path data;

  @Test
  void leavesNoTraceOfWhereAVisitorComesFromAndNoneOfTheWordsAfterClosing() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Logger own = (Logger) LoggerFactory.getLogger("fi.tagi");
    Level level = own.getLevel();
    own.setLevel(Level.DEBUG);
    log.start();
    root.addAppender(log);
    try (TestServer server = TestServer.at("2027-03-01T10:00:00Z", data)) {
      TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
      TestVisitor visitor = TestVisitor.with(server, marked(server)).arrives(NICKNAME);
      visitor.writes(TEXT);
      ConversationView held = aino.wins(visitor.contact());
      aino.hears(TEXT);
      aino.writes(held, TEXT);
      visitor.hears(TEXT);
      assertThat(filesWith(USER_AGENT, REFERRER, ADDRESS, TEXT, NICKNAME)).isEmpty();

      aino.ends(held);
      aino.wrapsUp(visitor.contact());
      server.pass(Duration.ofMinutes(1));
      assertThat(filesWith(USER_AGENT, REFERRER, ADDRESS, TEXT, NICKNAME)).isEmpty();
      assertNoneIn(metrics(server));
      visitor.close();
      aino.close();
    } finally {
      root.detachAppender(log);
      own.setLevel(level);
    }
    assertThat(log.list).isNotEmpty();
    JsonLines lines = new JsonLines();
    lines.start();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      assertNoneIn(event.getFormattedMessage());
      assertNoneIn(new String(lines.encode(event), StandardCharsets.UTF_8));
    }
  }

  private static TestSocket.Opening marked(TestServer server) {
    return TestSocket.visitor(server.port())
        .header("User-Agent: " + USER_AGENT)
        .header("Referer: https://www.example.org/" + REFERRER)
        .header("X-Forwarded-For: " + ADDRESS)
        .header("Forwarded: for=" + ADDRESS);
  }

  private static void assertNoneIn(String text) {
    assertThat(text).doesNotContain(USER_AGENT, REFERRER, ADDRESS, TEXT, NICKNAME, "127.0.0.1");
  }

  private static String metrics(TestServer server) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI metrics = URI.create("http://localhost:" + server.port() + "/metrics");
      String text =
          client
              .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      assertThat(text).contains("tagi_claims_total");
      return text;
    }
  }

  private List<Path> filesWith(String... marks) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).filter(file -> contains(file, marks)).toList();
    }
  }

  private static boolean contains(Path file, String... marks) {
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      return Stream.of(marks).anyMatch(bytes::contains);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
