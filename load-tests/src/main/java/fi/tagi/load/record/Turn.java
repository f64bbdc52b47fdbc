package fi.tagi.load.record;

import fi.tagi.protocol.WaitingAfter;
import java.util.UUID;

/** How a contact went on. */
public sealed interface Turn extends Note {
  /**
   * A visitor asked to be taken.
   *
   * @param contact the id of the arrival, for there is no contact yet
   */
  record Arriving(UUID contact, long at) implements Turn {}

  /**
   * A visitor was turned away.
   *
   * @param contact the id of the arrival, for there is no contact
   */
  record TurnedAway(UUID contact, long at) implements Turn {}

  /**
   * A visitor was told that the contact waits.
   *
   * @param asked when they asked; {@link Long#MIN_VALUE} when they were told unasked
   * @param after what it waits after
   */
  record Waits(UUID contact, long asked, long at, WaitingAfter after) implements Turn {}

  /** A visitor asked to leave. */
  record Leaving(UUID contact, long at) implements Turn {}

  /** A visitor was told that they have left. */
  record Left(UUID contact, long at) implements Turn {}

  /** A visitor's page lost its connection by its own network, as its habit is. */
  record Away(UUID contact, long at) implements Turn {}

  /** A visitor's page came back to its contact over a new connection. */
  record Back(UUID contact, long at) implements Turn {}

  /** A visitor came back and was told that there is no such contact any more. */
  record Gone(UUID contact, long at) implements Turn {}

  /** A console lost its connection, and with it the tag. */
  record Forgot(UUID contact, long at, String who) implements Turn {}

  /**
   * A responder accepted what a colleague asked; answered like a claim.
   *
   * @param claim the acceptance's id
   */
  record Accepting(UUID contact, long at, String who, UUID claim) implements Turn {}

  /** A responder asked to give it back. */
  record Releasing(UUID contact, long at, String who, long epoch) implements Turn {}

  /** A responder was told that it is given back. */
  record Released(UUID contact, long at, String who, long epoch) implements Turn {}

  /** A responder was told that the server took it from them. */
  record Taken(UUID contact, long at, String who, long epoch) implements Turn {}

  /** A responder asked to end it. */
  record Ending(UUID contact, long at, String who, long epoch) implements Turn {}

  /** A responder was told that it is ended. */
  record Ended(UUID contact, long at, String who, long epoch) implements Turn {}

  /** A responder was told that it is coded and closed. */
  record Coded(UUID contact, long at, String who) implements Turn {}

  /** A responder was told that something cannot be done, for the contact is over. */
  record Barred(UUID contact, long at, String who) implements Turn {}
}
