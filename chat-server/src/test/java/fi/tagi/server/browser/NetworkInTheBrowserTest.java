package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import fi.tagi.server.access.AccountRole;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Over a network that is slow, is cut, falls silent or is changed for another, nothing that anybody
 * wrote is lost or comes twice, and the pages say how it stands.
 */
@InEveryLanguage
class NetworkInTheBrowserTest extends Story {
  private static final Duration EACH_WAY = Duration.ofMillis(300);
  private static final int BYTES_PER_SECOND = 50_000;

  /** After so long the page says that it takes longer than usual. */
  private static final Duration LOADS_SLOWLY = Duration.ofSeconds(5);

  /** After so long without an answer the page gives the connection up, when it doubts it. */
  private static final Duration PROBE = Duration.ofSeconds(6);

  /** The same, when it does not. */
  private static final Duration REPLY = Duration.ofSeconds(20);

  /** After so long without a connection the page says where else to turn. */
  private static final Duration LONG = Duration.ofSeconds(30);

  /** On a phone in each run, and with {@code --all} on a desktop too. */
  static Stream<Look> sizes() {
    return Album.isThorough()
        ? Stream.of(Look.PHONE_LIGHT, Look.DESKTOP_LIGHT)
        : Stream.of(Look.PHONE_LIGHT);
  }

  /** Somebody on the site, whose page's clock a story may set forward. */
  private VisitorPage visitor(Network network, Look size) {
    BrowserContext browser = scene.browser(network);
    browser.clock().install();
    VisitorPage visitor = scene.visitor(browser);
    size.at(visitor.page());
    return visitor;
  }

  /** So much time passes on the visitor's page, as while a phone sleeps. */
  private static void passes(VisitorPage visitor, Duration time) {
    visitor.page().context().clock().fastForward(time.toMillis());
  }

  /** Kettu said hello and Aino answered. */
  private VisitorPage talks(Network network, Look size, ConsolePage aino) {
    VisitorPage visitor = visitor(network, size).opensTheChat().startsAs("Kettu").waits();
    visitor.writes("Hei.");
    aino.claims();
    visitor.talksWith("Aino");
    aino.writes("Hei Kettu.");
    visitor.reads("Hei.", "Hei Kettu.");
    return visitor;
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aSlowOneSaysWhatItIsDoingAndBringsEverythingOnceInOrder(Look size) throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    Network network = scene.network();
    network.isSlow(EACH_WAY, BYTES_PER_SECOND);
    VisitorPage visitor = visitor(network, size);
    visitor.button().waitFor();
    network.fallsSilent();
    visitor.opensTheChat().seesThatTheChatDoesNotOpen();
    network.holdsSockets();
    visitor.sees("loading");
    passes(visitor, LOADS_SLOWLY);
    visitor.sees("loading.slow");
    visitor.seesHelpNumber("112");
    album.keep(visitor.page(), "widget-slow");
    size.at(visitor.page());
    network.isBack();
    visitor.sees("lobby");
    visitor.starts().waits();

    network.losesAnswers();
    visitor.writesInVain("Hei.");
    visitor.writesInVain("Onko siellä ketään?");
    network.isBack();
    visitor.seesThatTheLastMessageWasSent();
    aino.claims().reads("Hei.", "Onko siellä ketään?");
    visitor.talksWith("Aino");
    for (String text : new String[] {"Yksi.", "Kaksi.", "Kolme.", "Neljä."}) {
      visitor.pastes(text);
      visitor.page().keyboard().press("Enter");
    }
    aino.reads("Hei.", "Onko siellä ketään?", "Yksi.", "Kaksi.", "Kolme.", "Neljä.");
    visitor.seesThatTheLastMessageWasDelivered();
    aino.writes("Viisi.");
    visitor.reads("Hei.", "Onko siellä ketään?", "Yksi.", "Kaksi.", "Kolme.", "Neljä.", "Viisi.");
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void oneThatIsCutSaysSoAndWhatWasWrittenMeanwhileGoesByItself(Look size) throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    Network network = scene.network();
    VisitorPage visitor = talks(network, size, aino);
    network.losesAnswers();
    visitor.writesInVain("Kuuluuko?");
    aino.reads("Hei.", "Hei Kettu.", "Kuuluuko?");
    network.isCut();
    visitor.seesProblem("problem.lost");
    visitor.writesInVain("Katkesiko?");
    visitor.writesInVain("Odotan tässä.");
    aino.writes("Kuuluu.");
    aino.seesThatTheVisitorIsGone();
    aino.writes("Olen tässä.");
    album.keep(visitor.page(), "widget-network-cut");
    size.at(visitor.page());

    network.isBack();
    String[] all = {
      "Hei.", "Hei Kettu.", "Kuuluuko?", "Kuuluu.", "Olen tässä.", "Katkesiko?", "Odotan tässä."
    };
    visitor.reads(all);
    aino.reads(all);
    visitor.seesNoProblem();
    visitor.seesThatTheLastMessageWasDelivered();
    aino.seesThatTheVisitorIsHere();
  }

  @Test
  void oneThatStaysCutSaysInTimeWhereElseToTurn() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    Network network = scene.network();
    VisitorPage visitor = talks(network, Look.PHONE_LIGHT, aino);
    network.isCut();
    visitor.seesProblem("problem.lost");
    Locator numbers = visitor.chat().locator(".banner p a");
    assertThat(numbers).hasCount(0);
    passes(visitor, LONG);
    visitor.seesProblem("problem.lost");
    visitor.readsNotice("problem.long");
    assertThat(numbers.first()).hasAttribute("href", "tel:112");
    assertThat(numbers.nth(1)).isVisible();
    assertThat(numbers).hasCount(2);
    album.keep(visitor.page(), "widget-network-cut-for-long");
    Look.PHONE_LIGHT.at(visitor.page());
    BrowserContext phone = visitor.page().context();
    phone.setOffline(true);
    visitor.seesProblem("problem.offline");
    visitor.readsNotice("problem.long");

    phone.setOffline(false);
    network.isBack();
    visitor.seesNoProblem();
    network.isCut();
    visitor.seesProblem("problem.lost");
    assertThat(numbers).hasCount(0);
  }

  @Test
  void aDeviceThatIsOfflineSaysSo() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    Network network = scene.network();
    VisitorPage visitor = talks(network, Look.PHONE_LIGHT, aino);
    BrowserContext phone = visitor.page().context();
    network.isCut();
    phone.setOffline(true);
    visitor.seesProblem("problem.offline");
    visitor.writesInVain("Tunnelissa.");
    album.keep(visitor.page(), "widget-offline");
    network.isBack();
    phone.setOffline(false);
    aino.reads("Hei.", "Hei Kettu.", "Tunnelissa.");
    visitor.reads("Hei.", "Hei Kettu.", "Tunnelissa.");
    visitor.seesNoProblem();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void oneThatIsChangedForAnotherLosesNothingThoughTheOldStaysHalfOpen(Look size) throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    Network network = scene.network();
    VisitorPage visitor = talks(network, size, aino);
    network.changes();
    aino.writes("Mihin menit?");
    visitor.writesInVain("Nousin bussiin.");
    BrowserContext browser = visitor.page().context();
    browser.setOffline(true);
    browser.setOffline(false);
    passes(visitor, PROBE);
    String[] all = {"Hei.", "Hei Kettu.", "Mihin menit?", "Nousin bussiin."};
    visitor.reads(all);
    aino.reads(all);
    visitor.seesThatTheLastMessageWasDelivered();
    visitor.seesNoProblem();
  }

  @Test
  void aPhoneThatSleptReadsWhatWasWrittenMeanwhile() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    Network network = scene.network();
    VisitorPage visitor = talks(network, Look.PHONE_LIGHT, aino);
    Desktop.hides(visitor.page());
    network.changes();
    aino.writes("Oletko vielä siinä?");
    aino.writes("Odotan.");
    passes(visitor, Duration.ofMinutes(10));
    Desktop.shows(visitor.page());
    visitor.writesInVain("Puhelin nukahti.");
    passes(visitor, PROBE);
    String[] all = {"Hei.", "Hei Kettu.", "Oletko vielä siinä?", "Odotan.", "Puhelin nukahti."};
    visitor.reads(all);
    aino.reads(all);
    visitor.seesThatTheLastMessageWasDelivered();
  }

  @Test
  void oneThatFallsSilentIsNoticedAndWhatItCarriesLateComesOnce() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    Network network = scene.network();
    VisitorPage visitor = talks(network, Look.PHONE_LIGHT, aino);
    network.fallsSilent();
    visitor.writesInVain("Kuuluuko?");
    visitor.writesInVain("Hei?");
    passes(visitor, REPLY);
    visitor.seesProblem("problem.lost");
    network.isBack();
    aino.reads("Hei.", "Hei Kettu.", "Kuuluuko?", "Hei?");
    visitor.reads("Hei.", "Hei Kettu.", "Kuuluuko?", "Hei?");
    visitor.seesNoProblem();
    aino.writes("Kuuluu.");
    visitor.reads("Hei.", "Hei Kettu.", "Kuuluuko?", "Hei?", "Kuuluu.");
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aPageThatIsLoadedAgainMeanwhileHasWhatArrivedAndOnlyThat(Look size) throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    Network network = scene.network();
    VisitorPage visitor = talks(network, size, aino);
    network.losesAnswers();
    visitor.writesInVain("Tuliko tämä perille?");
    aino.reads("Hei.", "Hei Kettu.", "Tuliko tämä perille?");
    network.isCut();
    visitor.seesProblem("problem.lost");
    visitor.writesInVain("Entä tämä?");
    assertThatThrownBy(visitor::reloads).isInstanceOf(PlaywrightException.class);
    visitor.page().waitForURL("chrome-error://**");
    aino.seesThatTheVisitorIsGone();
    aino.writes("Tuli.");

    network.isBack();
    visitor.reloads();
    visitor.talksWith("Aino");
    visitor.reads("Hei.", "Hei Kettu.", "Tuliko tämä perille?", "Tuli.");
    aino.seesThatTheVisitorIsHere();
    visitor.writes("Hyvä.");
    aino.reads("Hei.", "Hei Kettu.", "Tuliko tämä perille?", "Tuli.", "Hyvä.");
  }

  @Test
  void aResponderWhoseNetworkIsCutIsToldSoAndLosesNothing() throws Exception {
    scene.server().person("Aino", AccountRole.PROFESSIONAL);
    Network network = scene.network();
    ConsolePage aino = scene.console("Aino", scene.browser(network)).signsIn().goesOnDuty();
    VisitorPage visitor = scene.visitor().opensTheChat().startsAs("Kettu").waits();
    visitor.writes("Hei.");
    aino.claims();
    visitor.talksWith("Aino");
    network.losesAnswers();
    aino.writesInVain("Hei Kettu.");
    visitor.reads("Hei.", "Hei Kettu.");
    network.isCut();
    aino.sees("banner.lost");
    aino.sees("banner.meanwhile");
    aino.sees("talk.unsure");
    aino.writesInVain("Mitä kuuluu?");
    visitor.writes("Kiva että tulit.");
    visitor.writes("Pelkäsin, ettei kukaan tule.");
    visitor.seesThatTheLastMessageWasSent();
    scene.server().arrives();
    album.keep(aino.page(), "console-network-cut");

    network.isBack();
    aino.sees("connection.connected");
    aino.seesTags(1);
    String[] all = {
      "Hei.", "Hei Kettu.", "Kiva että tulit.", "Pelkäsin, ettei kukaan tule.", "Mitä kuuluu?"
    };
    aino.reads(all);
    visitor.reads(all);
    visitor.seesThatTheLastMessageWasDelivered();
  }

  @Test
  void aClaimWhoseAnswerWasLostIsWonAllTheSame() throws Exception {
    scene.server().person("Aino", AccountRole.PROFESSIONAL);
    Network network = scene.network();
    ConsolePage aino = scene.console("Aino", scene.browser(network)).signsIn().goesOnDuty();
    ConsolePage elias = scene.professional("Elias").goesOnDuty();
    VisitorPage visitor = scene.visitor().opensTheChat().startsAs("Kettu").waits();
    visitor.writes("Hei.");
    aino.seesTags(1);
    elias.seesTags(1);
    network.losesAnswers();
    aino.press("tag.claim");
    elias.isToldThatItWasClaimedBy(aino);
    network.isCut();
    aino.sees("banner.lost");
    network.isBack();
    aino.talks().reads("Hei.");
    aino.writes("Hei Kettu.");
    visitor.talksWith("Aino");
    visitor.reads("Hei.", "Hei Kettu.");
  }
}
