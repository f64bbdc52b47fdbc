package fi.tagi.server.scenario.days;

import static fi.tagi.server.schedule.Weeks.HELSINKI;

import fi.tagi.protocol.Tag;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Held;
import fi.tagi.server.scenario.TestResponder;
import fi.tagi.server.scenario.TestServer;
import fi.tagi.server.scenario.TestVisitor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A server, all who are at it, and somebody who notes what they do and compares the screens. */
final class Room implements AutoCloseable {
  private final TestServer server;
  private final Fault fault;
  private final Map<String, LineRules> lines = new TreeMap<>();
  private final TagRule rule = new TagRule(lines);
  private final List<Someone> people = new ArrayList<>();
  private final Map<UUID, Guest> guests = new LinkedHashMap<>();
  private final Map<TestResponder, Map<UUID, String>> screens = new HashMap<>();
  private final Reading reading = new Reading();
  private Map<String, Map<UUID, String>> should = Map.of();
  private long tags;

  /** A visitor, by what was noted when they came. */
  record Guest(int number, TestVisitor visitor, String line, Instant came) {
    UUID contact() {
      return visitor.contact();
    }

    @Override
    public String toString() {
      return "#" + number + " (" + line + ")";
    }
  }

  Room(Path data, Instant morning, Fault fault) throws Exception {
    this.server = TestServer.at(morning.toString(), data);
    this.fault = fault;
  }

  TestServer server() {
    return server;
  }

  Fault fault() {
    return fault;
  }

  TagRule rule() {
    return rule;
  }

  Map<String, LineRules> lines() {
    return lines;
  }

  List<Someone> people() {
    return people;
  }

  /** Those whose contact is not closed. */
  List<Guest> guests() {
    return List.copyOf(guests.values());
  }

  LocalTime now() {
    return server.clock().instant().atZone(HELSINKI).toLocalTime();
  }

  /** The manager writes down how a line is from now on. */
  void has(LineRules line) {
    lines.put(line.code(), line);
    LineRules believed = fault.believed(line);
    server.has(line.code(), believed.care(), believed.schedule());
  }

  Someone employs(Someone person) {
    people.add(person);
    person.consoles().add(TestResponder.of(server, person.account()));
    return person;
  }

  UUID account(String name, int maximum, AccountRole... roles) {
    return server.person(name, maximum, roles);
  }

  void arrived(Guest guest) {
    guests.put(guest.contact(), guest);
  }

  Contact contact(Guest guest) {
    return server.core().desk().read(guest.contact());
  }

  /** Lets seconds pass one by one. */
  void pass(int seconds) {
    for (int second = 0; second < seconds; second++) {
      server.pass(Duration.ofSeconds(1));
      looksAtTheSwitches();
    }
  }

  void leap(Duration time) {
    server.leap(time);
    looksAtTheSwitches();
  }

  /** Once a second the switch of whoever may not be on duty any more is turned off. */
  private void looksAtTheSwitches() {
    people.stream().filter(person -> !rule.mayBeOnDuty(person, now())).forEach(Someone::isOffDuty);
  }

  /** Whether what was answered is what the rule says; not asked where a fault is planted. */
  void agree(String what, boolean answered, boolean ruled) {
    if (fault == Fault.NONE && answered != ruled) {
      throw new AssertionError(what + ": the server says " + answered + ", the rule " + ruled);
    }
  }

  boolean isOffered(Someone person, Guest guest) {
    return contact(guest) instanceof Contact.Waiting waiting
        && tag(person, conversations(person, read().values()), guest, waiting).isPresent();
  }

  /** What the diary says of all who are there. */
  private Map<Guest, Contact> read() {
    Map<Guest, Contact> read = new LinkedHashMap<>();
    guests.values().forEach(guest -> read.put(guest, contact(guest)));
    return read;
  }

  private static int conversations(Someone person, Collection<Contact> contacts) {
    return (int)
        contacts.stream()
            .filter(contact ->
                contact instanceof Held held
                    && held.participants().map(Claim::holder).anyMatch(person.account()::equals))
            .count();
  }

  private Optional<String> tag(
      Someone person, int conversations, Guest guest, Contact.Waiting waiting) {
    Duration waited = Duration.between(guest.came(), server.clock().instant());
    return rule.tag(person, conversations, guest.line(), waited, now())
        .map(insistence -> insistence + " v" + waiting.version());
  }

  long tags() {
    return tags;
  }

  /** The first screen that is not as it should be. */
  Optional<String> difference() {
    server.settles();
    Map<Guest, Contact> read = read();
    read.forEach((guest, contact) -> {
      if (contact instanceof Contact.Over) {
        guests.remove(guest.contact());
        guest.visitor().close();
      }
    });
    should = new TreeMap<>();
    for (Someone person : people) {
      Map<UUID, String> mine = should(person, read);
      should.put(person.name(), mine);
      for (TestResponder console : person.consoles()) {
        Map<UUID, String> shows = drawn(console);
        reading.isGone(console, mine.keySet());
        tags += mine.size();
        if (!shows.equals(mine)) {
          return Optional.of(
              "%s: %s should see %s and sees %s"
                  .formatted(now(), person.name(), named(mine), named(shows)));
        }
      }
    }
    return Optional.empty();
  }

  /** The first console that was told otherwise than it is how many people a tag has reached. */
  Optional<String> wrongNumbers() {
    Map<String, Map<UUID, String>> before = should;
    pass(1);
    Optional<String> difference = difference();
    if (difference.isPresent() || !before.equals(should)) {
      return difference;
    }
    for (Guest guest : guests.values()) {
      List<Someone> asked =
          people.stream()
              .filter(person -> !person.consoles().isEmpty())
              .filter(person ->
                  should.getOrDefault(person.name(), Map.of()).containsKey(guest.contact()))
              .toList();
      difference = difference.or(() -> reading.wrongNumbers(guest.contact(), asked));
    }
    return difference.map(wrong -> now() + ": " + wrong);
  }

  Reading reading() {
    return reading;
  }

  private Map<UUID, String> should(Someone person, Map<Guest, Contact> read) {
    int conversations = conversations(person, read.values());
    Map<UUID, String> should = new HashMap<>();
    read.forEach((guest, contact) -> {
      if (contact instanceof Contact.Waiting waiting) {
        tag(person, conversations, guest, waiting)
            .ifPresent(tag -> should.put(guest.contact(), tag));
      }
    });
    return should;
  }

  private Map<UUID, String> drawn(TestResponder console) {
    Map<UUID, String> shows = new HashMap<>();
    for (Tag tag : console.tagsOnScreen()) {
      shows.put(tag.contact(), tag.insistence() + " v" + tag.version());
    }
    Map<UUID, String> drawn =
        fault.drawn(shows, screens.getOrDefault(console, Map.of()), this::waits);
    screens.put(console, drawn);
    return drawn;
  }

  private boolean waits(UUID contact) {
    return server.core().desk().read(contact) instanceof Contact.Waiting;
  }

  private String named(Map<UUID, String> tags) {
    Map<String, String> named = new TreeMap<>();
    tags.forEach((contact, tag) -> {
      Guest guest = guests.get(contact);
      named.put(guest == null ? "somebody who is gone" : guest.toString(), tag);
    });
    return named.toString();
  }

  @Override
  public void close() {
    people.forEach(person -> person.consoles().forEach(TestResponder::close));
    guests.values().forEach(guest -> guest.visitor().close());
    server.close();
  }
}
