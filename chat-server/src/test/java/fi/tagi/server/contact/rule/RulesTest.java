package fi.tagi.server.contact.rule;

import static fi.tagi.server.contact.Histories.ANNA;
import static fi.tagi.server.contact.Histories.BO;
import static fi.tagi.server.contact.Histories.CODING;
import static fi.tagi.server.contact.Histories.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Asking;
import fi.tagi.protocol.Coding;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.AskEnded;
import fi.tagi.server.contact.ContactEvent.Asked;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Declined;
import fi.tagi.server.contact.ContactEvent.Ended;
import fi.tagi.server.contact.ContactEvent.HandedOver;
import fi.tagi.server.contact.ContactEvent.Joined;
import fi.tagi.server.contact.ContactEvent.Left;
import fi.tagi.server.contact.ContactEvent.LeftUncoded;
import fi.tagi.server.contact.ContactEvent.Released;
import fi.tagi.server.contact.ContactEvent.Responded;
import fi.tagi.server.contact.ContactEvent.TurnedAway;
import fi.tagi.server.contact.ContactEvent.WrappedUp;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Held;
import fi.tagi.server.contact.Histories;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every rule for a contact in every state, as tables: what is written, and what is answered ({@code
 * ·} writes nothing).
 */
class RulesTest {
  private static final UUID CONTACT = new UUID(7, 7);
  private static final UUID CLAIM_1 = new UUID(0, 1);
  private static final UUID CLAIM_2 = new UUID(0, 2);
  private static final UUID CLAIM_9 = new UUID(0, 9);
  private static final Optional<Role> PROFESSIONAL = Optional.of(Role.PROFESSIONAL);
  private static final Optional<Role> EXPERT = Optional.of(Role.EXPERT);
  private static final Coding OTHER_CODING =
      new Coding(1, "unknown", "unknown", List.of(), 0, CODING.referrals(), "test");

  private static final Map<String, List<ContactEvent>> STATES = new LinkedHashMap<>();

  static {
    Arrived arrived = new Arrived(INTAKE, 600);
    Claimed anna = new Claimed(ANNA, Role.PROFESSIONAL, CLAIM_1);
    Released back = new Released(ANNA, Released.Reason.BY_HOLDER);
    Claimed bo = new Claimed(BO, Role.EXPERT, CLAIM_2);
    Ended ended = new Ended(OverReason.RESPONDER_ENDED);
    STATES.put("none", List.of());
    STATES.put("turned away", List.of(new TurnedAway(INTAKE, TurnedAway.Reason.CLOSED)));
    STATES.put("waiting", List.of(arrived));
    STATES.put("abandoned", List.of(arrived, new ContactEvent.Abandoned(OverReason.VISITOR_GONE)));
    STATES.put("unserved", List.of(arrived, new ContactEvent.Unserved()));
    STATES.put("anna has it", List.of(arrived, anna));
    STATES.put("anna answered", List.of(arrived, anna, new Responded()));
    STATES.put("anna gave it back", List.of(arrived, anna, back));
    STATES.put(
        "given back, left",
        List.of(arrived, anna, back, new ContactEvent.Abandoned(OverReason.VISITOR_LEFT)));
    STATES.put("anna, then bo", List.of(arrived, anna, back, bo));
    STATES.put("anna ended", List.of(arrived, anna, ended));
    STATES.put("anna, bo ended", List.of(arrived, anna, back, bo, ended));
    STATES.put("anna coded", List.of(arrived, anna, ended, new WrappedUp(ANNA, CODING)));
    STATES.put("anna left uncoded", List.of(arrived, anna, ended, new LeftUncoded()));
    STATES.put(
        "anna, bo coded", List.of(arrived, anna, back, bo, ended, new WrappedUp(BO, CODING)));
  }

  @Test
  void aClaimIsAnsweredByWhoHasTheContact() {
    assertThat(
            table(
                Map.entry("anna, claim 1", c -> Rules.claim(c, ANNA, PROFESSIONAL, CLAIM_1)),
                Map.entry("anna, claim 9", c -> Rules.claim(c, ANNA, PROFESSIONAL, CLAIM_9)),
                Map.entry("bo, claim 9", c -> Rules.claim(c, BO, EXPERT, CLAIM_9)),
                Map.entry("bo off duty", c -> Rules.claim(c, BO, Optional.empty(), CLAIM_9))))
        .isEqualTo(
            """
                              | anna, claim 1          | anna, claim 9          | bo, claim 9            | bo off duty
            none              | · unknown              | · unknown              | · unknown              | · unknown
            turned away       | · over LINE_CLOSED     | · over LINE_CLOSED     | · over LINE_CLOSED     | · over LINE_CLOSED
            waiting           | Claimed won 2          | Claimed won 2          | Claimed won 2          | · not available
            abandoned         | · over VISITOR_GONE    | · over VISITOR_GONE    | · over VISITOR_GONE    | · over VISITOR_GONE
            unserved          | · over LINE_CLOSED     | · over LINE_CLOSED     | · over LINE_CLOSED     | · over LINE_CLOSED
            anna has it       | · won 2                | · already yours 2      | · lost to anna         | · lost to anna
            anna answered     | · won 2                | · already yours 2      | · lost to anna         | · lost to anna
            anna gave it back | · won 2                | Claimed won 4          | Claimed won 4          | · not available
            given back, left  | · won 2                | · over VISITOR_LEFT    | · over VISITOR_LEFT    | · over VISITOR_LEFT
            anna, then bo     | · won 2                | · lost to bo           | · already yours 4      | · already yours 4
            anna ended        | · won 2                | · over RESPONDER_ENDED | · over RESPONDER_ENDED | · over RESPONDER_ENDED
            anna, bo ended    | · won 2                | · over RESPONDER_ENDED | · over RESPONDER_ENDED | · over RESPONDER_ENDED
            anna coded        | · won 2                | · over RESPONDER_ENDED | · over RESPONDER_ENDED | · over RESPONDER_ENDED
            anna left uncoded | · won 2                | · over RESPONDER_ENDED | · over RESPONDER_ENDED | · over RESPONDER_ENDED
            anna, bo coded    | · won 2                | · over RESPONDER_ENDED | · over RESPONDER_ENDED | · over RESPONDER_ENDED
            """);
  }

  @Test
  void aHolderMayGiveBackAndEndWhatTheyHoldByThatClaim() {
    assertThat(
            table(
                Map.entry("anna releases 2", c -> Rules.release(c, ANNA, 2)),
                Map.entry("bo releases 4", c -> Rules.release(c, BO, 4)),
                Map.entry("anna ends 2", c -> Rules.end(c, ANNA, 2)),
                Map.entry("bo ends 4", c -> Rules.end(c, BO, 4)),
                Map.entry("bo ends 2", c -> Rules.end(c, BO, 2))))
        .isEqualTo(
            """
                              | anna releases 2        | bo releases 4          | anna ends 2            | bo ends 4              | bo ends 2
            none              | · UNKNOWN_CONTACT      | · UNKNOWN_CONTACT      | · UNKNOWN_CONTACT      | · UNKNOWN_CONTACT      | · UNKNOWN_CONTACT
            turned away       | · OVER                 | · OVER                 | · NOT_HOLDER           | · NOT_HOLDER           | · NOT_HOLDER
            waiting           | · NOT_HOLDER           | · NOT_HOLDER           | · NOT_HOLDER           | · NOT_HOLDER           | · NOT_HOLDER
            abandoned         | · OVER                 | · OVER                 | · NOT_HOLDER           | · NOT_HOLDER           | · NOT_HOLDER
            unserved          | · OVER                 | · OVER                 | · NOT_HOLDER           | · NOT_HOLDER           | · NOT_HOLDER
            anna has it       | Released DONE          | · NOT_HOLDER           | Ended DONE             | · NOT_HOLDER           | · NOT_HOLDER
            anna answered     | Released DONE          | · NOT_HOLDER           | Ended DONE             | · NOT_HOLDER           | · NOT_HOLDER
            anna gave it back | · DONE                 | · NOT_HOLDER           | · NOT_HOLDER           | · NOT_HOLDER           | · NOT_HOLDER
            given back, left  | · DONE                 | · OVER                 | · NOT_HOLDER           | · NOT_HOLDER           | · NOT_HOLDER
            anna, then bo     | · DONE                 | Released DONE          | · NOT_HOLDER           | Ended DONE             | · NOT_HOLDER
            anna ended        | · OVER                 | · OVER                 | · DONE                 | · NOT_HOLDER           | · NOT_HOLDER
            anna, bo ended    | · DONE                 | · OVER                 | · NOT_HOLDER           | · DONE                 | · NOT_HOLDER
            anna coded        | · OVER                 | · OVER                 | · DONE                 | · NOT_HOLDER           | · NOT_HOLDER
            anna left uncoded | · OVER                 | · OVER                 | · DONE                 | · NOT_HOLDER           | · NOT_HOLDER
            anna, bo coded    | · DONE                 | · OVER                 | · NOT_HOLDER           | · DONE                 | · NOT_HOLDER
            """);
  }

  @Test
  void theLastHolderCodesWhatEnded() {
    assertThat(
            table(
                Map.entry("anna codes", c -> Rules.wrapUp(c, ANNA, CODING)),
                Map.entry("anna otherwise", c -> Rules.wrapUp(c, ANNA, OTHER_CODING)),
                Map.entry("bo codes", c -> Rules.wrapUp(c, BO, CODING)),
                Map.entry("nobody codes", Rules::leaveUncoded)))
        .isEqualTo(
            """
                              | anna codes             | anna otherwise         | bo codes               | nobody codes
            none              | · UNKNOWN_CONTACT      | · UNKNOWN_CONTACT      | · UNKNOWN_CONTACT      | · UNKNOWN_CONTACT
            turned away       | · OVER                 | · OVER                 | · OVER                 | · DONE
            waiting           | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            abandoned         | · OVER                 | · OVER                 | · OVER                 | · DONE
            unserved          | · OVER                 | · OVER                 | · OVER                 | · DONE
            anna has it       | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            anna answered     | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            anna gave it back | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            given back, left  | · OVER                 | · OVER                 | · OVER                 | · DONE
            anna, then bo     | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            anna ended        | WrappedUp DONE         | WrappedUp DONE         | · NOT_HOLDER           | LeftUncoded DONE
            anna, bo ended    | · NOT_HOLDER           | · NOT_HOLDER           | WrappedUp DONE         | LeftUncoded DONE
            anna coded        | · DONE                 | · OVER                 | · OVER                 | · DONE
            anna left uncoded | · OVER                 | · OVER                 | · OVER                 | · DONE
            anna, bo coded    | · OVER                 | · OVER                 | · DONE                 | · DONE
            """);
  }

  @Test
  void theVisitorAndTheTimeEndWhatIsNotOver() {
    assertThat(
            table(
                Map.entry("visitor leaves", c -> Rules.leave(c, OverReason.VISITOR_LEFT)),
                Map.entry("visitor is gone", c -> Rules.gone(c, c.version())),
                Map.entry("was gone before", c -> Rules.gone(c, c.version() - 1)),
                Map.entry("line closes", Rules::lineClosed),
                Map.entry("first response", Rules::responded)))
        .isEqualTo(
            """
                              | visitor leaves         | visitor is gone        | was gone before        | line closes            | first response
            none              | · UNKNOWN_CONTACT      | · UNKNOWN_CONTACT      | · WRONG_STATE          | · UNKNOWN_CONTACT      | · UNKNOWN_CONTACT
            turned away       | · DONE                 | · DONE                 | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            waiting           | Abandoned DONE         | Abandoned DONE         | · WRONG_STATE          | Unserved DONE          | · WRONG_STATE
            abandoned         | · DONE                 | · DONE                 | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            unserved          | · DONE                 | · DONE                 | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            anna has it       | Ended DONE             | Ended DONE             | · WRONG_STATE          | · WRONG_STATE          | Responded DONE
            anna answered     | Ended DONE             | Ended DONE             | · WRONG_STATE          | · WRONG_STATE          | · DONE
            anna gave it back | Abandoned DONE         | Abandoned DONE         | · WRONG_STATE          | Unserved DONE          | · WRONG_STATE
            given back, left  | · DONE                 | · DONE                 | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            anna, then bo     | Ended DONE             | Ended DONE             | · WRONG_STATE          | · WRONG_STATE          | Responded DONE
            anna ended        | · DONE                 | · DONE                 | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            anna, bo ended    | · DONE                 | · DONE                 | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            anna coded        | · DONE                 | · DONE                 | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            anna left uncoded | · DONE                 | · DONE                 | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            anna, bo coded    | · DONE                 | · DONE                 | · WRONG_STATE          | · WRONG_STATE          | · WRONG_STATE
            """);
  }

  private static List<ContactEvent> state(String name) {
    return STATES.getOrDefault(name, List.of());
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // read only
  private static String table(Map.Entry<String, Function<Contact, Decision<?>>>... rules) {
    StringBuilder table = new StringBuilder();
    row(table, "", Stream.of(rules).map(Map.Entry::getKey));
    STATES.forEach((state, history) -> {
      Contact contact = Histories.contact(CONTACT, history);
      row(table, state, Stream.of(rules).map(rule -> cell(rule.getValue().apply(contact))));
    });
    return table.toString();
  }

  private static void row(StringBuilder table, String first, Stream<String> cells) {
    StringBuilder row = new StringBuilder(String.format("%-17s", first));
    cells.forEach(cell -> row.append(String.format(" | %-22s", cell)));
    table.append(row.toString().stripTrailing()).append('\n');
  }

  private static String cell(Decision<?> decision) {
    String written = decision.event().map(event -> event.getClass().getSimpleName()).orElse("·");
    return written + " " + answer(decision.answer());
  }

  private static String answer(Object answer) {
    return switch (answer) {
      case ClaimAnswer.Won won -> "won " + won.epoch();
      case ClaimAnswer.AlreadyYours yours -> "already yours " + yours.epoch();
      case ClaimAnswer.Lost lost -> "lost to " + (lost.holder().equals(ANNA) ? "anna" : "bo");
      case ClaimAnswer.Over over -> "over " + over.reason();
      case ClaimAnswer.NotAvailable _ -> "not available";
      case ClaimAnswer.AtMaximum _ -> "at maximum";
      case ClaimAnswer.Unknown _ -> "unknown";
      case Verdict verdict -> verdict.toString();
      default -> throw new IllegalArgumentException("no answer of a rule");
    };
  }

  @Test
  void aLoserHearsWhoHasItInWhichRoleAndSinceWhen() {
    Contact contact = Histories.contact(CONTACT, state("anna has it"));
    assertThat(Rules.claim(contact, BO, EXPERT, CLAIM_9).answer())
        .isEqualTo(new ClaimAnswer.Lost(ANNA, Role.PROFESSIONAL, Histories.START.plusSeconds(2)));
  }

  @Test
  void aClaimOfAnotherUnderTheSameIdIsTheirsAndNotMine() {
    Contact contact = Histories.contact(CONTACT, state("anna has it"));
    assertThat(Rules.claim(contact, BO, EXPERT, CLAIM_1).answer())
        .isInstanceOf(ClaimAnswer.Lost.class);
  }

  @Test
  void whoAsksTheSameAgainHearsTheSameAndWritesNothingWhateverHappenedSince() {
    SplittableRandom random = new SplittableRandom(42);
    int asked = 0;
    for (int i = 0; i < 3_000; i++) {
      UUID id = new UUID(9, i);
      List<Entry> entries = Histories.random(random, id, 30);
      for (int n = 1; n < entries.size(); n++) {
        Contact before = Contact.of(id, entries.subList(0, n));
        Optional<Function<Contact, Decision<?>>> command = command(entries.get(n).event(), before);
        if (command.isEmpty()) {
          continue;
        }
        Decision<?> first = command.get().apply(before);
        assertThat(first.event()).contains(entries.get(n).event());
        for (int later = n + 1; later <= entries.size(); later++) {
          Contact now = Contact.of(id, entries.subList(0, later));
          Decision<?> again = command.get().apply(now);
          assertThat(again.event()).isEmpty();
          assertThat(again.answer()).isEqualTo(first.answer());
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(10_000);
  }

  private static Optional<Function<Contact, Decision<?>>> asking(
      ContactEvent event, Contact before, int epoch) {
    Set<Role> all = Set.of(Role.values());
    if (event instanceof Asked asked) {
      return Optional.of(c -> AskRules.ask(c, epoch, asked));
    }
    if (event instanceof AskEnded ended && ended.why() == Asking.Refused.Why.TAKEN_BACK) {
      return Optional.of(c -> AskRules.takeBack(c, ((Held) before).claim().holder(), ended.ask()));
    }
    if (event instanceof HandedOver over) {
      return Optional.of(c -> AskRules.accept(c, over.holder(), all, over.ask(), over.claim()));
    }
    return event instanceof Joined joined
        ? Optional.of(
            c -> AskRules.accept(c, joined.responder(), all, joined.ask(), joined.claim()))
        : Optional.empty();
  }

  /** The command of a client that this event came from; empty where no client asked. */
  private static Optional<Function<Contact, Decision<?>>> command(
      ContactEvent event, Contact before) {
    int epoch = before instanceof Held held ? held.claim().epoch() : 0;
    return switch (event) {
      case Claimed claimed ->
          Optional.of(
              c -> Rules.claim(c, claimed.holder(), Optional.of(claimed.role()), claimed.claim()));
      case Released released when released.reason() == Released.Reason.BY_HOLDER ->
          Optional.of(c -> Rules.release(c, released.holder(), epoch));
      case Left left when left.reason() == Released.Reason.BY_HOLDER ->
          Optional.of(c ->
              Rules.release(
                  c,
                  left.responder(),
                  ((Held) before).part(left.responder()).orElseThrow().epoch()));
      case Asked _, AskEnded _, HandedOver _, Joined _ -> asking(event, before, epoch);
      case WrappedUp wrappedUp ->
          Optional.of(c -> Rules.wrapUp(c, wrappedUp.by(), wrappedUp.coding()));
      case ContactEvent.Abandoned abandoned -> Optional.of(c -> Rules.leave(c, abandoned.reason()));
      case Ended ended when ended.reason() == OverReason.RESPONDER_ENDED ->
          Optional.of(c -> Rules.end(c, ((Held) before).claim().holder(), epoch));
      case Ended ended when ended.reason() == OverReason.CUT_OFF ->
          Optional.of(c -> Rules.cutOff(c, ((Held) before).claim().holder(), epoch));
      case Ended ended -> Optional.of(c -> Rules.leave(c, ended.reason()));
      case Arrived _,
          ContactEvent.StepTaken _,
          ContactEvent.HoldPlaced _,
          ContactEvent.HoldLifted _,
          ContactEvent.MarkedUrgent _,
          ContactEvent.MarkedHeavy _,
          ContactEvent.Paused _,
          ContactEvent.Corrected _,
          TurnedAway _,
          Responded _,
          Released _,
          Left _,
          Declined _,
          ContactEvent.Unserved _,
          LeftUncoded _ ->
          Optional.empty();
    };
  }
}
