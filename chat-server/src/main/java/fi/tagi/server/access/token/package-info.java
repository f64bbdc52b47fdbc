/**
 * Export tokens: what a program carries that takes exports, such as one that draws charts of them.
 * Managers make them, see them once, and revoke them; a token may take exports and nothing else,
 * until it expires. Stored in {@code export_token} by the hash of its secret; that it was made and
 * revoked is in the audit trail, by the same commit.
 */
@NullMarked
package fi.tagi.server.access.token;

import org.jspecify.annotations.NullMarked;
