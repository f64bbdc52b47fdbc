package fi.tagi.server.scenario.days;

import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.Reply;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Held;
import fi.tagi.server.scenario.TestResponder;
import fi.tagi.server.scenario.days.Room.Guest;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** What people do, one step at a time, as dice say. Each step tells what it was. */
final class Steps {
  private static final int HUNDRED = 100;
  private static final int GUESTS_MAX = 9;

  private final Room room;
  private final Random random;
  private final Visits visits;
  private final Times times;

  Steps(Room room, Random random) {
    this.room = room;
    this.random = random;
    this.visits = new Visits(room, random);
    this.times = new Times(room, random);
  }

  /** Lets one thing happen. */
  String next() throws Exception {
    if (times.isUnderWay()) {
      return times.passes();
    }
    int die = random.nextInt(HUNDRED);
    if (die < 24) {
      return times.passes();
    } else if (die < 42) {
      return room.guests().size() < GUESTS_MAX ? visits.comes() : visits.leaves();
    } else if (die < 46) {
      return visits.comesOrGoes();
    } else if (die < 60) {
      return switchesDuty();
    } else if (die < 65) {
      return takesABreak();
    } else if (die < 73) {
      return claims();
    } else if (die < 84) {
      return doesSomethingWithAConversation();
    } else if (die < 88) {
      return drawsATag();
    } else if (die < 93) {
      return opensOrClosesAConsole();
    } else if (die < 98) {
      return times.areChanged();
    }
    return restarts();
  }

  private <T> Optional<T> any(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  /** Somebody with a console, and the console. */
  private Optional<Someone> anybody(Predicate<Someone> as) {
    return any(
        room.people().stream().filter(person -> !person.consoles().isEmpty()).filter(as).toList());
  }

  private Reply asks(Someone person, LongFunction<ResponderCommand> command) {
    return any(person.consoles()).orElseThrow().asks(command);
  }

  private static boolean isDone(Reply reply) {
    return reply instanceof ResponderReply.Done;
  }

  private String switchesDuty() {
    Optional<Someone> found =
        anybody(person ->
            person.isOnDuty()
                ? random.nextInt(6) == 0
                : room.rule().mayBeOnDuty(person, room.now()) || random.nextInt(4) == 0);
    if (found.isEmpty()) {
      return "nobody switches";
    }
    Someone person = found.get();
    if (person.isOnDuty()) {
      asks(person, ref -> new ResponderCommand.Duty(ref, false));
      person.isOffDuty();
      return person.name() + " goes off duty";
    }
    boolean on = isDone(asks(person, ref -> new ResponderCommand.Duty(ref, true)));
    room.agree(person.name() + " on duty", on, room.rule().mayBeOnDuty(person, room.now()));
    if (on) {
      person.goesOnDuty();
    }
    return person.name() + (on ? " goes on duty" : " is not let on duty");
  }

  private String takesABreak() {
    Optional<Someone> found = anybody(Someone::isOnDuty);
    if (found.isEmpty()) {
      return "nobody takes a break";
    }
    Someone person = found.get();
    boolean pause = !person.isOnBreak();
    boolean done = isDone(asks(person, ref -> new ResponderCommand.Break(ref, pause)));
    room.agree(person.name() + "'s break", done, room.rule().mayBeOnDuty(person, room.now()));
    if (done) {
      person.takesABreak(pause);
    }
    return person.name() + (pause ? " takes a break" : " ends the break");
  }

  private String claims() {
    Optional<Someone> person = anybody(Someone::isOnDuty);
    Optional<Guest> guest =
        any(
            room.guests().stream()
                .filter(g -> room.contact(g) instanceof Contact.Waiting)
                .toList());
    if (person.isEmpty() || guest.isEmpty()) {
      return "nobody claims";
    }
    UUID contact = guest.get().contact();
    boolean offered = room.isOffered(person.get(), guest.get());
    Reply reply =
        asks(person.get(), ref -> new ResponderCommand.Claim(ref, UUID.randomUUID(), contact));
    boolean won = reply instanceof ResponderReply.Won;
    room.agree(person.get().name() + " claims " + guest.get(), won, offered);
    return person.get().name() + (won ? " wins " : " may not have ") + guest.get();
  }

  private String doesSomethingWithAConversation() {
    Optional<Guest> guest =
        any(
            room.guests().stream()
                .filter(g ->
                    room.contact(g) instanceof Held || room.contact(g) instanceof Contact.Ended)
                .toList());
    if (guest.isEmpty()) {
      return "nobody talks";
    }
    return switch (room.contact(guest.get())) {
      case Held held -> doesSomething(held, guest.get());
      case Contact.Ended ended -> wrapsUp(ended, guest.get());
      default -> "nobody talks";
    };
  }

  private String wrapsUp(Contact.Ended ended, Guest guest) {
    return does(
        ended.claim().holder(),
        "wraps up " + guest,
        ref -> new ResponderCommand.WrapUp(ref, ended.id(), TestResponder.coding()));
  }

  private String doesSomething(Held held, Guest guest) {
    UUID contact = held.id();
    UUID holder = held.claim().holder();
    long epoch = held.claim().epoch();
    return switch (random.nextInt(6)) {
      case 0, 1 ->
          does(
              holder,
              "writes to " + guest,
              ref -> new ResponderCommand.Write(ref, contact, epoch, UUID.randomUUID(), "hei"));
      case 2 ->
          does(
              holder,
              "gives back " + guest,
              ref -> new ResponderCommand.Release(ref, contact, epoch));
      case 3 ->
          does(holder, "ends with " + guest, ref -> new ResponderCommand.End(ref, contact, epoch));
      default -> asksOrAccepts(held, guest);
    };
  }

  private String asksOrAccepts(Held held, Guest guest) {
    if (held.ask().isPresent()) {
      UUID ask = held.ask().get().id();
      return anybody(Someone::isOnDuty)
          .map(person ->
              does(
                  person.account(),
                  "accepts what is asked about " + guest,
                  ref -> new ResponderCommand.Accept(ref, UUID.randomUUID(), held.id(), ask)))
          .orElse("nobody accepts");
    }
    AskKind kind = random.nextBoolean() ? AskKind.JOIN : AskKind.HAND_OVER;
    Role role = random.nextBoolean() ? Role.EXPERT : Role.PROFESSIONAL;
    return does(
        held.claim().holder(),
        "asks somebody to " + kind + " with " + guest,
        ref ->
            new ResponderCommand.Ask(
                ref,
                UUID.randomUUID(),
                held.id(),
                held.claim().epoch(),
                kind,
                new AskTarget.InRole(role)));
  }

  private String does(UUID account, String what, LongFunction<ResponderCommand> command) {
    return anybody(person -> person.account().equals(account))
        .map(person -> {
          Reply reply = asks(person, command);
          String refused = reply instanceof ResponderReply.Refused r ? ": " + r.refusal() : "";
          return person.name() + " " + what + refused;
        })
        .orElse("somebody without a console would, and " + what);
  }

  /** A page says that it drew a tag, and whether anybody can see the page. */
  private String drawsATag() {
    Optional<Guest> guest =
        any(
            room.guests().stream()
                .filter(g -> room.contact(g) instanceof Contact.Waiting)
                .toList());
    Optional<Someone> person = anybody(Someone::isOnDuty);
    if (guest.isEmpty() || person.isEmpty()) {
      return "no tag is drawn";
    }
    TestResponder console = any(person.get().consoles()).orElseThrow();
    UUID contact = guest.get().contact();
    long version = room.contact(guest.get()).version();
    boolean visible = random.nextBoolean();
    boolean told = room.fault().told(visible);
    console.asks(ref -> new ResponderCommand.Shown(ref, contact, version, told));
    if (room.isOffered(person.get(), guest.get())) {
      room.reading().draws(console, contact, visible);
    }
    return person.get().name() + (visible ? " sees " : " does not look at ") + guest.get();
  }

  private String opensOrClosesAConsole() {
    Someone person =
        any(room.people().stream().filter(one -> one.consoles().isEmpty()).toList())
            .or(() -> any(room.people()))
            .orElseThrow();
    List<TestResponder> consoles = person.consoles();
    if (consoles.isEmpty()) {
      consoles.add(TestResponder.of(room.server(), person.account()));
      return person.name() + " is back";
    }
    if (consoles.size() == 1 && random.nextInt(3) == 0) {
      consoles.add(consoles.getFirst().onAnotherConsole());
      return person.name() + " opens another console";
    }
    TestResponder console = consoles.remove(random.nextInt(consoles.size()));
    console.losesTheNetwork();
    if (consoles.isEmpty()) {
      room.server().noticesThatIsGone(console);
      room.reading().isGone(console);
    } else {
      room.reading().isLost(console);
    }
    if (random.nextBoolean()) {
      console.comesBack();
      consoles.add(console);
      return person.name() + " loses the network and is back at once";
    }
    return person.name() + " loses the network";
  }

  private String restarts() throws Exception {
    room.server().restart();
    for (Someone person : room.people()) {
      person.consoles().forEach(room.reading()::isGone);
      person.consoles().removeIf(console -> random.nextInt(4) == 0);
      person.consoles().forEach(TestResponder::comesBack);
    }
    visits.comeBackAfterARestart();
    return "the server restarts";
  }
}
