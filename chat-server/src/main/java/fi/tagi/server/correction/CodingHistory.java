package fi.tagi.server.correction;

import fi.tagi.protocol.Coding;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Contact.Over;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.ContactEvent.LeftUncoded;
import fi.tagi.server.contact.ContactEvent.WrappedUp;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What was said of a closed contact, in order: how it was coded at first, and each correction.
 *
 * @param contact the contact, which was answered
 * @param steps the first, and what replaced it
 */
public record CodingHistory(Over contact, List<Step> steps) {

  /**
   * One of them.
   *
   * @param version of the entry; what replaces it names it
   * @param at when
   * @param kind {@code wrapped_up}, {@code left_uncoded} or {@code corrected}
   * @param by who; empty when nobody coded it in time
   * @param reason why it was corrected; empty for the first
   * @param coding what it was about; empty when nobody coded it in time
   */
  public record Step(
      int version,
      Instant at,
      String kind,
      Optional<UUID> by,
      Optional<Corrected.Reason> reason,
      Optional<Coding> coding) {

    private static Optional<Step> of(Entry entry) {
      return switch (entry.event()) {
        case WrappedUp coded ->
            step(entry, "wrapped_up", coded.by(), Optional.empty(), coded.coding());
        case Corrected again ->
            step(entry, "corrected", again.by(), Optional.of(again.reason()), again.coding());
        case LeftUncoded _ ->
            Optional.of(
                new Step(
                    entry.version(),
                    entry.at(),
                    "left_uncoded",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        default -> Optional.empty();
      };
    }

    private static Optional<Step> step(
        Entry entry, String kind, UUID by, Optional<Corrected.Reason> reason, Coding coding) {
      return Optional.of(
          new Step(
              entry.version(), entry.at(), kind, Optional.of(by), reason, Optional.of(coding)));
    }
  }

  /** The history that these entries tell; empty when the contact has no coding that could be. */
  static Optional<CodingHistory> of(UUID contact, List<Entry> entries) {
    return Contact.of(contact, entries) instanceof Over over && over.outcome() == Outcome.ANSWERED
        ? Optional.of(
            new CodingHistory(
                over, entries.stream().flatMap(entry -> Step.of(entry).stream()).toList()))
        : Optional.empty();
  }

  /** Who was to code it. */
  UUID holder() {
    return contact.course().claims().getLast().holder();
  }

  /** A reason as the interface has it. */
  static String code(Corrected.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
