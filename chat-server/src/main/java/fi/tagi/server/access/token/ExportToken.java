package fi.tagi.server.access.token;

import java.time.Instant;
import java.util.UUID;

/**
 * A token that was not revoked.
 *
 * @param token its id, which is no secret
 * @param name what a manager calls it
 * @param madeAt when it was made
 * @param expiresAt from when on it does not work any more
 */
public record ExportToken(UUID token, String name, Instant madeAt, Instant expiresAt) {}
