package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What browsers report while people use the pages: errors, violations of a page's policy, requests
 * that failed or went to a host that is not ours.
 */
final class Watch {
  /**
   * Asking who is signed in, a wrong password, a form filled in badly, being second: the answer no
   * is no fault.
   */
  private static final Pattern ANSWERED_NO =
      Pattern.compile(
          ".*status of 40[0149] .*/v1/(?:me|sign-in|invitations/[^ ]*|accounts[^ ]*|codes|export-tokens|contacts/[^ ]*|lines/[^ ]*|practice/passes/[^ ]*)");

  /** The console asks the browser whether it may be heard, and says so itself where it may not. */
  private static final Pattern NOT_HEARD_YET =
      Pattern.compile("AudioContext was not allowed to start.*/index\\.bundle\\.js");

  /** The last is of a frame that has the browser's own page in the place of ours. */
  private static final Pattern SERVER_IS_AWAY =
      Pattern.compile(
          ".*(?:ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|status of 503"
              + "|does not match the recipient window's origin [(]'null'[)]).*");

  /** The last is of a connection that a page gave up, since it took too long. */
  private static final Pattern NETWORK_FAILS =
      Pattern.compile(
          ".*(?:ERR_SOCKS_CONNECTION_FAILED|ERR_CONNECTION_RESET|ERR_CONNECTION_CLOSED"
              + "|ERR_EMPTY_RESPONSE|ERR_INTERNET_DISCONNECTED|ERR_TIMED_OUT"
              + "|WebSocket is closed before the connection is established).*");

  private final Set<String> ours;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> missing = new HashSet<>();
  private boolean serverAway;
  private boolean networkFails;

  /** A watch that knows these hosts with their ports. */
  Watch(String... ours) {
    this.ours = Set.of(ours);
  }

  BrowserContext over(BrowserContext context) {
    context.onConsoleMessage(this::said);
    context.onWebError(error -> faults.add("error: " + error.error()));
    context.onRequest(request -> asked(request.url()));
    context.onRequestFailed(this::failed);
    context.onPage(page -> page.onWebSocket(socket -> asked(socket.url())));
    return context;
  }

  private void said(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      String words = message.text() + " " + message.location();
      boolean isNoFault = ANSWERED_NO.matcher(words).find() || NOT_HEARD_YET.matcher(words).find();
      if (!isNoFault && !isOfWhatIsAway(words) && !isMissing(words)) {
        faults.add(message.type() + ": " + words);
      }
    }
  }

  private void asked(String address) {
    URI uri = URI.create(address);
    boolean network = Set.of("http", "https", "ws", "wss").contains(uri.getScheme());
    if (network && !ours.contains(uri.getAuthority())) {
      faults.add("another host: " + address);
    }
  }

  private void failed(Request request) {
    // A page that is left gives up what it was loading.
    boolean givenUp = "net::ERR_ABORTED".equals(request.failure());
    if (!givenUp && !isOfWhatIsAway(request.failure()) && !isMissing(request.url())) {
      faults.add("failed: " + request.url() + " " + request.failure());
    }
  }

  private boolean isOfWhatIsAway(String words) {
    return (serverAway && SERVER_IS_AWAY.matcher(words).matches())
        || (networkFails && NETWORK_FAILS.matcher(words).matches());
  }

  private boolean isMissing(String words) {
    return missing.stream().anyMatch(words::contains);
  }

  /** From now on this file cannot be had; that the page says so in the console is no fault. */
  void lacks(String file) {
    missing.add(file);
  }

  /** From now on pages that find no server say so in the console, and that is no fault. */
  void serverIsAway() {
    serverAway = true;
  }

  /** From now on a network may fail; pages that find none say so, and that is no fault. */
  void networkFails() {
    networkFails = true;
  }

  void sawNoFault() {
    assertThat(faults).isEmpty();
  }
}
