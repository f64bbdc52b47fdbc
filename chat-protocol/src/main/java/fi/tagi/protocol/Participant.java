package fi.tagi.protocol;

import java.time.Instant;

/**
 * A responder who is in a conversation.
 *
 * @param alias their public alias
 * @param role in which role
 * @param since since when
 */
public record Participant(@Text(min = 1, max = 40) String alias, Role role, Instant since) {}
