/**
 * A secret in a file of its own, outside the database: {@link fi.tagi.server.secret.SecretFile}
 * makes it at once and whole, and refuses one that others may use. Knows no feature.
 */
@NullMarked
package fi.tagi.server.secret;

import org.jspecify.annotations.NullMarked;
