package fi.tagi.server.audit;

import java.time.Instant;

/**
 * A change that was written down.
 *
 * @param position its place in the trail; later entries have greater ones, not always the next
 * @param at when
 * @param by who
 * @param kind what, as {@link AuditKind#code}
 * @param subject the code or id of what was changed
 * @param before the settings before, as a JSON object
 * @param after the settings afterwards, as a JSON object
 */
public record AuditEntry(
    long position,
    Instant at,
    Actor by,
    String kind,
    String subject,
    String before,
    String after) {}
