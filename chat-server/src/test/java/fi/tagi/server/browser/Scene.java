package fi.tagi.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What one story needs: a server, a site of another origin, and a browser for everybody in it. */
final class Scene implements AutoCloseable {
  private final Chromium chromium;
  private final HostSite host;
  private final LiveServer server;
  private final Watch watch;
  private final List<BrowserContext> browsers = new ArrayList<>();
  private final List<Network> networks = new ArrayList<>();
  private Language language = Language.FI;

  private Scene(Chromium chromium, HostSite host, LiveServer server) {
    this.chromium = chromium;
    this.host = host;
    this.server = server;
    this.watch = new Watch(server.authority(), host.authority());
  }

  /** A line that is open round the clock, on which nothing has happened. */
  static Scene of(Chromium chromium, Path data) throws Exception {
    HostSite host = HostSite.open();
    return new Scene(chromium, host, LiveServer.of(data, host));
  }

  /** The same, where no time passes but what is made to. */
  static Scene atRest(Chromium chromium, Path data) throws Exception {
    HostSite host = HostSite.open();
    return new Scene(chromium, host, LiveServer.atRest(data, host));
  }

  /** The demo, with its people and its history. */
  static Scene demo(Chromium chromium, Path data) throws Exception {
    HostSite host = HostSite.open();
    return new Scene(chromium, host, LiveServer.demo(data, host));
  }

  LiveServer server() {
    return server;
  }

  /** From now on everybody's browser is in this language, unless said otherwise. */
  void speaks(Language spoken) {
    language = spoken;
  }

  /** A browser of one's own, in the language of the scene. */
  BrowserContext browser() {
    return browser(language);
  }

  /** A browser of one's own, in this language. */
  BrowserContext browser(Language spoken) {
    BrowserContext browser = watch.over(chromium.person(Words.code(spoken) + "-FI"));
    browsers.add(browser);
    return browser;
  }

  /** A network of one's own, which may fail; that pages say so is no fault. */
  Network network() {
    watch.networkFails();
    Network network = Network.open();
    networks.add(network);
    return network;
  }

  /** A browser of one's own that has nothing but this network. */
  BrowserContext browser(Network network) {
    BrowserContext browser = watch.over(chromium.person(Words.code(language) + "-FI", network));
    browsers.add(browser);
    return browser;
  }

  /** A phone of one's own, in the language of the scene. */
  BrowserContext phone() {
    BrowserContext phone = watch.over(chromium.phone(Words.code(language) + "-FI"));
    browsers.add(phone);
    return phone;
  }

  /** Somebody on the site of another origin. */
  VisitorPage visitor() {
    return visitor(language);
  }

  /** Somebody on the site's page in this language. */
  VisitorPage visitor(Language spoken) {
    return asUsual(
        VisitorPage.at(browser(spoken), host.page(Words.code(spoken)), widgetWords(spoken)));
  }

  /** Somebody on the site, where the button has these attributes: {@code position=left}. */
  VisitorPage visitorWhere(String attributes) {
    String address = host.page(Words.code(language)) + "?" + attributes;
    return asUsual(VisitorPage.at(browser(), address, widgetWords()));
  }

  /** In Finnish and English visitors come by a desktop, in Swedish by a phone. */
  private VisitorPage asUsual(VisitorPage visitor) {
    if (language == Language.SV) {
      Look.size(visitor.page(), Look.PHONE_LIGHT.width(), Look.PHONE_LIGHT.height());
    }
    return visitor;
  }

  /** The site's page in this language. */
  String site(Language spoken) {
    return host.page(Words.code(spoken));
  }

  /** Somebody on the site, in this browser. */
  VisitorPage visitor(BrowserContext browser) {
    return VisitorPage.at(watch.over(browser), host.page(Words.code(language)), widgetWords());
  }

  /** Somebody at the chat's own page for this line. */
  VisitorPage visitorOf(String line) {
    return asUsual(visitorOf(line, browser()));
  }

  /** The same, in this browser. */
  VisitorPage visitorOf(String line, BrowserContext browser) {
    String address = server.url() + "/widget?line=" + line;
    return VisitorPage.alone(browser, address, widgetWords());
  }

  /** A colleague who plays a visitor, by the link at this address. */
  VisitorPage playsVisitor(String link) {
    return VisitorPage.at(browser(), link, widgetWords());
  }

  /** Somebody on the demo's own host page. */
  VisitorPage visitorAtTheDemo() {
    return VisitorPage.at(browser(), server.url() + "/", widgetWords());
  }

  /** What chats say. */
  Words widgetWords() {
    return widgetWords(language);
  }

  /** What chats say in this language. */
  Words widgetWords(Language spoken) {
    return chromium.words(
        "widget." + spoken, reader -> Words.ofWidget(reader, server.url(), spoken));
  }

  /** A professional who is new here, signed in at the console. */
  ConsolePage professional(String alias) throws Exception {
    server.person(alias, AccountRole.PROFESSIONAL);
    return console(alias).signsIn();
  }

  /** The console of somebody who has an account, with nobody signed in. */
  ConsolePage console(String alias) {
    return console(alias, browser());
  }

  /** The same, in this browser. */
  ConsolePage console(String alias, BrowserContext desk) {
    return ConsolePage.of(alias, desk, server.url(), consoleWords());
  }

  /** What consoles say. */
  Words consoleWords() {
    return chromium.words(
        "console." + language, reader -> Words.ofConsole(reader, server.url(), language));
  }

  /** The managers' page, with nobody signed in. */
  ManagePage manage() {
    return managersAt(server.url() + "/manage");
  }

  /** The same, in this browser. */
  ManagePage manage(BrowserContext browser) {
    return ManagePage.at(browser, server.url() + "/manage", managersWords());
  }

  /** The same, in this language. */
  ManagePage manage(Language spoken) {
    return ManagePage.at(browser(spoken), server.url() + "/manage", managersWords(spoken));
  }

  /** The schedule editor, with this manager signed in. */
  SchedulePage schedule(String name) {
    return SchedulePage.of(manage(), managersWords(), name);
  }

  /** The editor of the code lists, with this manager signed in. */
  CodesPage codes(String name) {
    return CodesPage.of(manage(), name);
  }

  /** The plan of shifts, with this manager signed in. */
  ShiftsPage shifts(String name) {
    return ShiftsPage.of(manage(), name);
  }

  /** A page of the managers at this address. */
  ManagePage managersAt(String address) {
    return ManagePage.at(browser(), address, managersWords());
  }

  private Words managersWords() {
    return managersWords(language);
  }

  private Words managersWords(Language spoken) {
    return chromium.words(
        "manage." + spoken, reader -> Words.ofManage(reader, server.url(), spoken));
  }

  /** Time passes bit by bit until this is seen, which counts from when the server first looked. */
  void passesUntilSeen(Locator shown) {
    shown
        .page()
        .waitForCondition(() -> {
          server.passes(Duration.ofSeconds(20));
          return shown.isVisible();
        });
  }

  /** The network loses this file on its way to the page. */
  void networkLoses(Page page, String file) {
    watch.lacks(file);
    page.route("**" + file, Route::abort);
  }

  /** The file can be had again. */
  void networkHas(Page page, String file) {
    page.unroute("**" + file);
  }

  /** The server stops, as on SIGTERM; pages that find none are no fault. */
  void serverStops() {
    watch.serverIsAway();
    server.stops();
  }

  /** The database is away; pages that are told so are no fault. */
  void storageIsAway() {
    watch.serverIsAway();
    server.losesStorage();
  }

  /** Everybody goes home. No browser had a fault to report. */
  @Override
  public void close() {
    browsers.forEach(Scene::closes);
    networks.forEach(Network::close);
    server.close();
    host.close();
    watch.sawNoFault();
  }

  /**
   * Nobody answers for a request any more: one that is answered for in a browser that closes fails.
   */
  static void closes(BrowserContext browser) {
    browser.pages().forEach(Page::unrouteAll);
    browser.unrouteAll();
    browser.close();
  }
}
