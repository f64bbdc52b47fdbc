package fi.tagi.server.alert;

import fi.tagi.server.config.Secret;
import fi.tagi.server.http.Json;
import fi.tagi.server.runtime.Scheduler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts alerts as JSON to one address, and tries again, each time after twice as long, until the
 * answer is a success. Returns at once; so many alerts are on their way at the most, and one that
 * finds no room or is refused to the end is written into the log.
 */
public final class AlertHook implements Consumer<Alert>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertHook.class);
  private static final int PENDING_MAX = 200;
  private static final int TRIES_MAX = 10;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SUCCESS = 200;
  private static final int REDIRECT = 300;

  private final Target target;
  private final Scheduler scheduler;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Semaphore room = new Semaphore(PENDING_MAX);

  /** A hook that posts there. */
  public AlertHook(Target target, Scheduler scheduler) {
    this.target = target;
    this.scheduler = scheduler;
  }

  /**
   * Where alerts go.
   *
   * @param url an http or https address
   * @param token sent as a bearer token; none when empty
   */
  public record Target(URI url, Secret token) {}

  @Override
  public void accept(Alert alert) {
    if (room.tryAcquire()) {
      scheduler.after(Duration.ZERO, () -> post(alert, 1));
    } else {
      LOG.error("no room for an alert: {} on {}", alert.kind(), alert.line());
    }
  }

  private void post(Alert alert, int tries) {
    if (isTaken(alert)) {
      room.release();
    } else if (tries < TRIES_MAX) {
      scheduler.after(pause(tries), () -> post(alert, tries + 1));
    } else {
      room.release();
      LOG.error("an alert was not taken: {} on {}", alert.kind(), alert.line());
    }
  }

  private static Duration pause(int tries) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << (tries - 1));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private boolean isTaken(Alert alert) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.url())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(alert)));
    if (!target.token().isEmpty()) {
      request.header("Authorization", "Bearer " + target.token().reveal());
    }
    try {
      int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
      return status >= SUCCESS && status < REDIRECT;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
