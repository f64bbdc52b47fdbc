package fi.tagi.load.office;

import fi.tagi.load.record.Dice;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A line of the robots' own, open round the clock, and a responder's account for each of them.
 * Closing disables the accounts; the line stays, for its contacts are in the diary.
 */
public final class Crew implements AutoCloseable {
  /** How many conversations one of them may hold at once. */
  public static final int MAXIMUM = 20;

  private static final int AT_ONCE = 4;
  private static final List<String> ROLES = List.of("professional");

  private final Office manager;
  private final String line;
  private final List<Member> members = new ArrayList<>();
  private final List<UUID> accounts = new ArrayList<>();

  private Crew(Office manager, String line) {
    this.manager = manager;
    this.line = line;
  }

  /**
   * One responder, signed in.
   *
   * @param alias the public alias
   * @param cookie the sign-in cookie as {@code name=value}
   */
  public record Member(String alias, String cookie) {}

  /**
   * Makes the line and the accounts.
   *
   * @param manager name and password of a manager
   * @param size how many responders
   * @throws IOException when the server does not answer or refuses
   */
  public static Crew gather(URI server, Manager manager, int size, Dice dice) throws IOException {
    Office office = Office.of(server).signIn(manager.name(), manager.password());
    String mark = dice.id().toString().substring(0, 8);
    Crew crew = new Crew(office, "load-" + mark);
    crew.openLine(dice);
    crew.hireAll(server, mark, size, dice);
    return crew;
  }

  /** Several at a time, in order. */
  private void hireAll(URI server, String mark, int size, Dice dice) throws IOException {
    List<Future<Hired>> hired = new ArrayList<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 1; i <= size; i++) {
        int number = i;
        hired.add(hands.submit(() -> hire(server, mark, number, dice)));
      }
      for (Future<Hired> one : hired) {
        members.add(one.get().member());
        accounts.add(one.get().account());
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The line's code. */
  public String line() {
    return line;
  }

  /** The responders. */
  public List<Member> members() {
    return List.copyOf(members);
  }

  private void openLine(Dice dice) throws IOException {
    Names names = new Names("Kuormitus", "Belastning", "Load test");
    manager.put(
        "/v1/lines/" + line,
        new Line(
            line,
            names,
            "youth",
            "Europe/Helsinki",
            300,
            100_000,
            List.of("fi"),
            List.of(),
            List.of(),
            new Care(
                new Pace(30, 180, 600, 60, 30), ROLES, List.of(), false, new Names("", "", ""))));
    List<Window> week = new ArrayList<>();
    for (int weekday = 1; weekday <= 7; weekday++) {
      week.add(new Window(dice.id(), weekday, "00:00", "24:00", ROLES));
    }
    manager.put("/v1/lines/" + line + "/schedule", new Schedule(0, week));
  }

  private Hired hire(URI server, String mark, int number, Dice dice) throws IOException {
    String alias = "Robot " + mark + " " + number;
    String realName = "Load test " + mark + " " + number;
    String name = "robot-" + mark + "-" + number;
    String password = dice.id().toString();
    Made made =
        manager.post(
            "/v1/accounts",
            new Account(name, realName, alias, ROLES, List.of("fi"), MAXIMUM),
            Made.class);
    String token = made.invitation().substring(made.invitation().indexOf('#') + 1);
    Office own = Office.of(server);
    own.post("/v1/invitations/" + token, new Invited(name, realName, alias, password));
    return new Hired(new Member(alias, own.signIn(name, password).cookie()), made.account());
  }

  /** Disables the accounts. */
  @Override
  public void close() throws IOException {
    for (UUID account : accounts) {
      manager.post("/v1/accounts/" + account + "/disable", new Nothing());
    }
  }

  /**
   * Who makes the crew.
   *
   * @param name a manager's sign-in name
   * @param password and password
   */
  public record Manager(String name, String password) {
    @Override
    public String toString() {
      return name;
    }
  }

  private record Hired(Member member, UUID account) {}

  private record Nothing() {}

  private record Names(String fi, String sv, String en) {}

  private record Line(
      String line,
      Names names,
      String audience,
      String zone,
      long promiseSeconds,
      int waitingMax,
      List<String> languages,
      List<Object> sites,
      List<Object> help,
      Care care) {}

  private record Care(
      Pace pace,
      List<String> first,
      List<String> widensTo,
      boolean rosteredOnly,
      Names debriefing) {}

  private record Pace(
      long againSeconds,
      long firstWordSeconds,
      long answerSeconds,
      long holderGoneSeconds,
      long acceptSeconds) {}

  private record Schedule(long edition, List<Window> windows) {}

  private record Window(UUID window, int weekday, String starts, String ends, List<String> roles) {}

  private record Account(
      String name,
      String realName,
      String alias,
      List<String> roles,
      List<String> languages,
      int maximum) {}

  private record Made(UUID account, String invitation) {}

  private record Invited(String name, String realName, String alias, String password) {}
}
