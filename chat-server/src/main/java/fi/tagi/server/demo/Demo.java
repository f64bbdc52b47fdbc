package fi.tagi.server.demo;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.account.AccountDetails;
import fi.tagi.server.access.account.AccountRefused;
import fi.tagi.server.access.account.Accounts;
import fi.tagi.server.access.password.Passwords;
import fi.tagi.server.desk.Storage;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.Window;
import fi.tagi.server.schedule.document.Defaults;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Fills an empty database with what can be tried at once. */
public final class Demo {
  /** The password of every demo account. */
  public static final String PASSWORD = "demo-salasana";

  /** The site on which the demo's page stands. */
  static final String SITE = "hyvinvointialue";

  private static final String OTHER_SITE = "kumppani";

  private final Lines lines;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Storage storage;
  private final IdSource ids;

  /** A demo in this storage. */
  public Demo(Lines lines, Accounts accounts, Passwords passwords, Storage storage, IdSource ids) {
    this.lines = lines;
    this.accounts = accounts;
    this.passwords = passwords;
    this.storage = storage;
    this.ids = ids;
  }

  /**
   * Makes the line, the accounts and the history, if there is no account yet.
   *
   * @param now the present of the history
   * @return whether it did; false when the database was in use already
   */
  public boolean fill(Instant now) {
    if (accounts.exist()) {
      return false;
    }
    Line line = Defaults.read().line();
    lines.save(line);
    lines.saveWindows(line.code(), roundTheClock(ids));
    String hash = passwords.hash(PASSWORD);
    storage
        .transaction()
        .atomically(() -> {
          Map<UUID, Role> responders = people(hash);
          new History(line.code(), responders, storage, ids, now).write();
          return true;
        });
    return true;
  }

  /** Whether its people are here and may sign in by the password that everybody knows. */
  public boolean isHere() {
    return Stream.of(DemoPerson.values())
        .flatMap(person -> accounts.credentials(person.signInName()).stream())
        .anyMatch(known -> passwords.matches(PASSWORD, known.hash()));
  }

  /** Lets the line's widget stand on the server's own pages, by both names of this machine. */
  public void standOn(URI publicUrl, int port) {
    Line line = Defaults.read().line();
    List<Line.Site> sites =
        List.of(
            new Line.Site(SITE, publicUrl.toString()),
            new Line.Site(OTHER_SITE, "http://127.0.0.1:" + port));
    lines
        .find(line.code())
        .filter(known -> !known.sites().equals(sites))
        .ifPresent(known -> lines.save(known.on(sites)));
  }

  /** Open all the time, to everybody who answers. */
  public static List<Window> roundTheClock(IdSource ids) {
    return Stream.of(DayOfWeek.values())
        .map(day ->
            new Window(
                ids.uuid(), day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of(Role.values())))
        .toList();
  }

  private Map<UUID, Role> people(String hash) {
    Map<UUID, Role> responders = new HashMap<>();
    for (DemoPerson person : DemoPerson.values()) {
      UUID account = add(person, hash);
      person.role().responder().ifPresent(role -> responders.put(account, role));
    }
    return responders;
  }

  private UUID add(DemoPerson person, String hash) {
    AccountDetails details =
        new AccountDetails(
            person.signInName(),
            person.alias() + " Esimerkki",
            person.alias(),
            Set.of(person.role()),
            Set.of(Language.values()),
            AccountDetails.MAXIMUM_DEFAULT);
    try {
      UUID account = accounts.add(details);
      accounts.setPassword(account, hash);
      return account;
    } catch (AccountRefused e) {
      throw new IllegalStateException("a demo account was refused: " + e.reason(), e);
    }
  }

  /** A person of the demo. */
  public enum DemoPerson {
    /** Answers as a professional. */
    AINO("Aino", AccountRole.PROFESSIONAL),
    /** Answers as a professional. */
    ELIAS("Elias", AccountRole.PROFESSIONAL),
    /** Answers as an expert by experience. */
    SOINTU("Sointu", AccountRole.EXPERT),
    /** Manages. */
    LEENA("Leena", AccountRole.MANAGER);

    private final String alias;
    private final AccountRole role;

    DemoPerson(String alias, AccountRole role) {
      this.alias = alias;
      this.role = role;
    }

    /** The name to sign in with. */
    public String signInName() {
      return AccountDetails.nameOf(alias);
    }

    /** What visitors see. */
    public String alias() {
      return alias;
    }

    /** What they may do. */
    public AccountRole role() {
      return role;
    }
  }
}
