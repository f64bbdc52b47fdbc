package fi.tagi.server.schedule;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a line sees to it that somebody notices and somebody answers.
 *
 * @param pace how long people wait for each other
 * @param first to which roles a contact is offered at first; to every role whose window is open
 *     from half the promise on, or where none of these has a window now
 * @param widensTo the lines whose responders are offered a contact too from half the promise on
 * @param rosteredOnly whether only those who have a shift on the line may be on duty on it
 * @param debriefing what it offers a responder after a heavy contact, in each language; may be
 *     empty texts
 */
public record Care(
    Pace pace,
    Set<Role> first,
    List<String> widensTo,
    boolean rosteredOnly,
    Map<Language, String> debriefing) {
  /** What a line does that does not say otherwise. */
  public static final Care DEFAULT =
      new Care(
          new Pace(
              Duration.ofSeconds(30),
              Duration.ofMinutes(3),
              Duration.ofMinutes(10),
              Duration.ofSeconds(60),
              Duration.ofSeconds(30)),
          EnumSet.allOf(Role.class),
          List.of(),
          false);

  /** Copies; a text that is not there is empty. */
  public Care {
    first = Set.copyOf(first);
    widensTo = List.copyOf(widensTo);
    Map<Language, String> given = debriefing;
    debriefing =
        Stream.of(Language.values())
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), language -> given.getOrDefault(language, "")));
  }

  /** Care of a line that does not say what it offers. */
  public Care(Pace pace, Set<Role> first, List<String> widensTo, boolean rosteredOnly) {
    this(pace, first, widensTo, rosteredOnly, Map.of());
  }

  /**
   * How long people wait for each other.
   *
   * @param again an unclaimed tag is shown again after this
   * @param firstWord a holder who has not written for this after claiming loses the contact
   * @param answer a holder who leaves the visitor without an answer for this loses it
   * @param holderGone a holder without connection for this loses it
   * @param accept somebody who is asked to take over has this to accept
   */
  public record Pace(
      Duration again, Duration firstWord, Duration answer, Duration holderGone, Duration accept) {}
}
