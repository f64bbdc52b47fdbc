package fi.tagi.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The one browser of all the tests of a process: started for the first that asks, closed after the
 * last. (Each class is executed by itself, and what is stored for an execution goes with it.)
 */
final class Chromium implements AutoCloseable {
  private static final List<String> USUAL_PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /** How long something may take before it counts as not happening; never how long it takes. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * Takes the place of the list by which a driven browser differs from one that people use: among
   * others it gives a frame of another site no storage at all, where theirs gives it one of its
   * own. The last three are what costs a new window more than the page in it: the list below the
   * address line, which is a page itself and is never opened here, and a process in reserve.
   */
  private static final String AS_PEOPLE_HAVE_IT =
      "--disable-features="
          + String.join(
              ",",
              "AvoidUnnecessaryBeforeUnloadCheckSync",
              "BoundaryEventDispatchTracksNodeRemoval",
              "DestroyProfileOnBrowserClose",
              "DialMediaRouteProvider",
              "GlobalMediaControls",
              "HttpsUpgrades",
              "LensOverlay",
              "MediaRouter",
              "OptimizationHints",
              "PaintHolding",
              "Translate",
              "SpareRendererForSitePerProcess",
              "WebUIOmniboxAimPopup",
              "WebUIOmniboxPopup");

  /** Pictures are drawn without a graphics card, which an emulated one only slows down. */
  private static final String DRAWN_HERE = "--disable-gpu";

  /** A page that could not be loaded would be loaded again in the midst of a story doing so. */
  private static final String AS_TOLD = "--disable-auto-reload";

  /** A chat's shadow root is closed to the page it stands on; here axe and the tests look in. */
  private static final String OPEN_SHADOWS =
      """
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
      """;

  private final Playwright playwright;
  private final Browser browser;
  private final Album album = Album.in(Path.of("target", "screenshots"));
  private final Map<String, Words> words = new HashMap<>();

  private Chromium() {
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
    PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setArgs(List.of(AS_PEOPLE_HAVE_IT, DRAWN_HERE, AS_TOLD)));
  }

  /** Nothing is downloaded, and a node that is here is used. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    if (System.getenv("PLAYWRIGHT_NODEJS_PATH") == null) {
      onPath("node").ifPresent(node -> environment.put("PLAYWRIGHT_NODEJS_PATH", node));
    }
    return environment;
  }

  /** Where Node is, which comes with npm. */
  static String node() {
    return onPath("node").orElseThrow(() -> new AssertionError("the browser tests need node"));
  }

  /** Where Chromium is. */
  static Path program() {
    String named = System.getenv("TAGI_TEST_CHROMIUM");
    Stream<String> places =
        named == null || named.isEmpty() ? USUAL_PLACES.stream() : Stream.of(named);
    return places
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "the browser tests need Chromium, and there is none. On Debian: apt-get install -y"
                    + " chromium. Elsewhere set TAGI_TEST_CHROMIUM to its program."));
  }

  private static Optional<String> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /** Somebody's own browser, which knows nothing of anybody else's; in this language. */
  BrowserContext person(String locale) {
    return prepared(browser.newContext(of(locale, Look.DESKTOP_LIGHT)));
  }

  /** The same, which has nothing but this network. */
  BrowserContext person(String locale, Network network) {
    return prepared(browser.newContext(of(locale, Look.DESKTOP_LIGHT).setProxy(network.address())));
  }

  /** Somebody's own phone, which is touched. */
  BrowserContext phone(String locale) {
    return prepared(
        browser.newContext(of(locale, Look.PHONE_LIGHT).setHasTouch(true).setIsMobile(true)));
  }

  private static Browser.NewContextOptions of(String locale, Look usual) {
    return new Browser.NewContextOptions()
        .setLocale(locale)
        .setTimezoneId("Europe/Helsinki")
        .setReducedMotion(ReducedMotion.REDUCE)
        .setViewportSize(usual.width(), usual.height());
  }

  /** Somebody's own browser, which keeps what it keeps in this folder. */
  BrowserContext profile(Path folder) {
    return prepared(
        playwright
            .chromium()
            .launchPersistentContext(
                folder,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(program())
                    .setArgs(List.of(AS_PEOPLE_HAVE_IT, DRAWN_HERE, AS_TOLD))
                    .setLocale("fi-FI")
                    .setReducedMotion(ReducedMotion.REDUCE)));
  }

  private static BrowserContext prepared(BrowserContext context) {
    context.setDefaultTimeout((double) PATIENCE.toMillis());
    context.addInitScript(OPEN_SHADOWS);
    Lasting.heldIn(context);
    return context;
  }

  /** A catalogue of the pages, read once: it is the same on every server. */
  Words words(String name, Function<BrowserContext, Words> read) {
    return words.computeIfAbsent(
        name,
        _ -> {
          try (BrowserContext reader = person("fi-FI")) {
            return read.apply(reader);
          }
        });
  }

  /** Where the pictures of the pages are kept. */
  Album album() {
    return album;
  }

  @Override
  public void close() {
    album.bind();
    playwright.close();
  }

  /** Hands the browser to the tests that ask for it. */
  static final class Lender implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
          .getOrComputeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class);
    }
  }
}
