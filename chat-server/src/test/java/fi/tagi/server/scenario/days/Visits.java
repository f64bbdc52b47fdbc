package fi.tagi.server.scenario.days;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.scenario.TestVisitor;
import fi.tagi.server.scenario.days.Room.Guest;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What visitors do. */
final class Visits {
  private final Room room;
  private final Random random;
  private final Set<UUID> away = new HashSet<>();
  private int number;

  Visits(Room room, Random random) {
    this.room = room;
    this.random = random;
  }

  String comes() {
    List<LineRules> open =
        room.lines().values().stream().filter(line -> line.isOpen(room.now())).toList();
    List<LineRules> lines =
        open.isEmpty() || random.nextInt(8) == 0 ? List.copyOf(room.lines().values()) : open;
    LineRules line = lines.get(random.nextInt(lines.size()));
    TestVisitor visitor = TestVisitor.at(room.server()).on(line.code());
    boolean letIn = visitor.isLetIn();
    room.agree("a visitor of " + line.code(), letIn, line.isOpen(room.now()));
    if (!letIn) {
      visitor.close();
      return "somebody is turned away from " + line.code();
    }
    number++;
    Guest guest = new Guest(number, visitor, line.code(), room.server().clock().instant());
    room.arrived(guest);
    return guest + " comes";
  }

  String leaves() {
    List<Guest> here =
        room.guests().stream().filter(guest -> !away.contains(guest.contact())).toList();
    if (here.isEmpty()) {
      return "nobody leaves";
    }
    Guest guest = here.get(random.nextInt(here.size()));
    guest.visitor().leaves();
    return guest + " leaves";
  }

  String comesOrGoes() {
    List<Guest> guests = room.guests();
    if (guests.isEmpty()) {
      return "nobody loses the network";
    }
    Guest guest = guests.get(random.nextInt(guests.size()));
    if (away.remove(guest.contact())) {
      guest.visitor().comesBack();
      return guest + " is back";
    }
    guest.visitor().losesTheNetwork();
    room.server().noticesThatIsGone(guest.visitor());
    away.add(guest.contact());
    return guest + " loses the network";
  }

  void comeBackAfterARestart() {
    for (Guest guest : room.guests()) {
      if (random.nextInt(4) == 0) {
        away.add(guest.contact());
      } else if (!(room.contact(guest) instanceof Contact.Over)) {
        away.remove(guest.contact());
        guest.visitor().comesBack();
      }
    }
  }
}
