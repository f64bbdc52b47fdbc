package fi.tagi.server.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where a manager's alerts go: a receiver of its own, which takes what is posted. */
final class TestAlerts implements AutoCloseable {
  private final HttpServer receiver;
  private final List<String> received = new CopyOnWriteArrayList<>();

  private TestAlerts(HttpServer receiver) {
    this.receiver = receiver;
  }

  static TestAlerts open() throws IOException {
    TestAlerts alerts =
        new TestAlerts(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    alerts.receiver.createContext("/", alerts::take);
    alerts.receiver.start();
    return alerts;
  }

  private void take(HttpExchange exchange) throws IOException {
    received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  /** The settings of a server that alerts here. */
  Map<String, String> settings() {
    return Map.of("alerts.url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
  }

  /** What was posted so far: a server posts while time passes, and waits for the answer. */
  List<String> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    receiver.stop(0);
  }
}
