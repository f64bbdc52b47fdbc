package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.temporal.ChronoUnit.MINUTES;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.day.DatedException;
import fi.tagi.server.schedule.day.DayWindow;
import fi.tagi.server.schedule.document.Defaults;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line that is open, a server on which time passes when it is told to, and people who come. */
final class Afternoon {
  private final Album album;
  private final Scene scene;
  private final Instant began = Instant.now();

  /** On this scene, where time is at rest. */
  Afternoon(Album album, Scene scene) {
    this.album = album;
    this.scene = scene;
  }

  LiveServer server() {
    return scene.server();
  }

  void passes(Duration time) {
    server().passes(time);
  }

  /**
   * Opens the line to both roles once, and at no other time.
   *
   * @param from how long from now
   * @param lastArrival how long before the end nobody new is taken
   * @param text what visitors are told of it
   */
  void opensOnce(Duration from, Duration length, Duration lastArrival, String text) {
    ZonedDateTime starts =
        began.plus(from).atZone(Defaults.read().line().zone()).truncatedTo(MINUTES);
    DayWindow window =
        new DayWindow(
            starts.toLocalTime(), starts.plus(length).toLocalTime(), Set.of(Role.values()));
    Map<Language, String> texts =
        Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), _ -> text));
    DatedException once =
        new DatedException(
            starts.toLocalDate(), DatedException.Kind.REPLACED, List.of(window), texts);
    server().follows(new ScheduleRules(List.of(), List.of(once), Map.of(), lastArrival));
  }

  /** What consoles say. */
  Words words() {
    return scene.consoleWords();
  }

  /** A responder as consoles name them. */
  String named(String alias, String role) {
    return alias + " (" + words().say(role) + ")";
  }

  BrowserContext browser() {
    return scene.browser();
  }

  /** Somebody new who answers, signed in. */
  ConsolePage console(String alias, AccountRole role) throws Exception {
    return console(alias, role, browser());
  }

  /** The same in this browser. */
  ConsolePage console(String alias, AccountRole role, BrowserContext desk) throws Exception {
    server().person(alias, role);
    return scene.console(alias, desk).signsIn();
  }

  /** Somebody new who answers, on duty. */
  ConsolePage answers(String alias, AccountRole role) throws Exception {
    return console(alias, role).goesOnDuty();
  }

  VisitorPage visitor() {
    return scene.visitor();
  }

  /** Somebody who waits. */
  VisitorPage arrives(String nickname) {
    return visitor().opensTheChat().startsAs(nickname).waits();
  }

  /** Opens the dialog by this button, chooses whom to ask, and asks. */
  void asks(ConsolePage console, String key, String whom) {
    chooses(console, key, whom);
    asks(console);
  }

  /** Opens the dialog by this button and chooses whom to ask. */
  void chooses(ConsolePage console, String key, String whom) {
    console.press(key);
    dialog(console).getByText(whom).click();
  }

  /** Asks whom was chosen. */
  void asks(ConsolePage console) {
    console.press("ask.send");
    assertThat(dialog(console)).hasCount(0);
  }

  private static Locator dialog(ConsolePage console) {
    return console.page().locator("dialog[open]");
  }

  void keep(ConsolePage console, String name) {
    album.keep(console.page(), name);
  }

  /** The page takes in the server's time, which was set forward, when it is loaded. */
  void keepAfresh(ConsolePage console, String name) {
    console.page().reload();
    assertThat(console.tags().first()).isVisible();
    keep(console, name);
  }

  void keep(VisitorPage visitor, String name) {
    album.keep(visitor.page(), name);
  }
}
