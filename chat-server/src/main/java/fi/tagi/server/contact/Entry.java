package fi.tagi.server.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the diary.
 *
 * @param contact which contact
 * @param version its place among the contact's entries, from 1 without a gap
 * @param at when it was made, in microseconds
 * @param event what happened
 */
public record Entry(UUID contact, int version, Instant at, ContactEvent event) {}
