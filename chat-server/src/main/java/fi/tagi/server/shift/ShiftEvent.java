package fi.tagi.server.shift;

import fi.tagi.protocol.Role;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a shift. A {@code date} is the one on which a single shift of a rule
 * comes by that rule: it stays its name when it is moved to another day. {@code by} is the manager
 * who did it.
 */
public sealed interface ShiftEvent {
  /** A shift was planned, on a line and in a role that stay. */
  record Planned(String line, Role role, Plan plan, UUID by) implements ShiftEvent {}

  /** From this date on, on or before its first one, this plan holds instead of the one before. */
  record Replanned(LocalDate from, Plan plan, UUID by) implements ShiftEvent {}

  /** It comes no more from this date on. */
  record Ended(LocalDate from, UUID by) implements ShiftEvent {}

  /** On one date it is as this says, whatever the plan says. */
  record Changed(LocalDate date, LocalDate day, Hours hours, Optional<UUID> person, UUID by)
      implements ShiftEvent {}

  /** On one date it does not come. */
  record Cancelled(LocalDate date, UUID by) implements ShiftEvent {}

  /** A responder took it while it was open. */
  record Taken(LocalDate date, UUID responder) implements ShiftEvent {}

  /** Who took it gave it back: it is open again. */
  record GivenBack(LocalDate date, UUID responder) implements ShiftEvent {}

  /** Who has it offers it to a colleague. */
  record Offered(LocalDate date, SwapOffer offer) implements ShiftEvent {}

  /** The offer stands no more, without a swap. */
  record OfferEnded(LocalDate date, UUID offer, Answered how) implements ShiftEvent {}

  /** The shift went from one responder to another by this offer, of this shift or for it. */
  record Swapped(LocalDate date, UUID offer, UUID to) implements ShiftEvent {}

  /** What became of an offer. */
  enum Answered {
    /** The colleague accepted. */
    ACCEPTED,
    /** The colleague declined. */
    DECLINED,
    /** Who offered took it back. */
    WITHDRAWN
  }
}
