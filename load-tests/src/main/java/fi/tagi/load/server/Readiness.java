package fi.tagi.load.server;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Waits until a server that was just started says where it is, and is ready. */
record Readiness(Process process, Path printed, File errors) {
  private static final Duration MAX = Duration.ofMinutes(3);

  /** Often enough to be right, and seldom enough to leave the processors to the server. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(5);

  private static final Pattern GREETING = Pattern.compile("running at (http://\\S+)");

  /** Where it is. */
  URI address() throws IOException, InterruptedException {
    long end = System.nanoTime() + MAX.toNanos();
    while (System.nanoTime() < end) {
      Matcher greeting = GREETING.matcher(Files.readString(printed));
      if (greeting.find()) {
        return URI.create(greeting.group(1));
      }
      pause();
    }
    throw new IOException("the server did not say where it is" + Tail.of(errors));
  }

  /** Waits for {@code /readyz}. */
  void await(URI address) throws IOException, InterruptedException {
    long end = System.nanoTime() + MAX.toNanos();
    while (System.nanoTime() < end) {
      if (isReady(address)) {
        return;
      }
      pause();
    }
    throw new IOException("the server is not ready" + Tail.of(errors));
  }

  private void pause() throws IOException, InterruptedException {
    if (process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException("the server ended with " + process.exitValue() + Tail.of(errors));
    }
  }

  private static boolean isReady(URI address) {
    if (!listens(address)) {
      return false;
    }
    try {
      if (!(address.resolve("/readyz").toURL().openConnection()
          instanceof HttpURLConnection http)) {
        return false;
      }
      http.setReadTimeout(5_000);
      return http.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** To be refused costs a plain socket much less than a request. */
  private static boolean listens(URI address) {
    try (Socket _ = new Socket(address.getHost(), address.getPort())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
