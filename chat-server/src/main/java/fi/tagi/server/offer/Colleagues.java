package fi.tagi.server.offer;

import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderPush.Colleague;
import fi.tagi.protocol.Role;
import fi.tagi.server.session.EncodedFrame;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who could be asked to take over or to join, told to those who run a conversation. */
final class Colleagues {
  /** More than this are not told; a role can be asked all the same. */
  private static final int TOLD_MAX = 500;

  private final Cards cards;
  private final boolean practising;
  private List<Colleague> told = List.of();
  private @Nullable EncodedFrame frame;

  /** Those who practise, or all others; neither is told of the other. */
  Colleagues(Cards cards, boolean practising) {
    this.cards = cards;
    this.practising = practising;
  }

  void tell(Collection<Person> everybody) {
    List<Person> people =
        everybody.stream().filter(person -> person.practises() == practising).toList();
    List<Colleague> available =
        people.stream()
            .filter(person -> !person.roles().isEmpty())
            .map(this::colleague)
            .sorted(Comparator.comparing(Colleague::alias).thenComparing(Colleague::person))
            .limit(TOLD_MAX)
            .toList();
    EncodedFrame current = frame;
    if (current == null || !available.equals(told)) {
      told = available;
      current = EncodedFrame.shared(new ResponderPush.Colleagues(available));
      frame = current;
    }
    for (Person person : people) {
      person.mayAsk(current);
    }
  }

  private Colleague colleague(Person person) {
    Set<Role> roles =
        person.roles().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    UUID id = person.id();
    return new Colleague(id, cards.alias(id), roles.stream().sorted().toList());
  }
}
