/**
 * Who changed a setting, when, from what into what. {@link fi.tagi.server.audit.AuditTrail} is
 * written to by whoever makes a change, within the transaction of the change, so that neither is
 * there without the other. Table {@code audit_entry} only grows: triggers refuse anything else on
 * both databases, and on PostgreSQL the grants too. An entry holds codes, ids and settings as JSON;
 * no real name of a person, since it could never be taken out again. Entries are written without a
 * look at any other; the seals ({@code diary.seal}) put them into a chain. Knows {@code database},
 * {@code hash} and {@code http}; no feature.
 */
@NullMarked
package fi.tagi.server.audit;

import org.jspecify.annotations.NullMarked;
