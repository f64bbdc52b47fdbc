/**
 * Who may do what. {@link fi.tagi.server.access.AccessTable} is the one table: a row for each
 * endpoint, page and command, and nobody may do what has no row. {@link
 * fi.tagi.server.access.Access} asks it for a request or a frame; the gateway does so before
 * anything else runs.
 *
 * <ul>
 *   <li>{@code signin}: the sign-ins behind the cookie, their limits and ends, and the delays after
 *       wrong passwords.
 *   <li>{@code account}: the accounts, their passwords, the invitations by which a person sets a
 *       password, and what the {@code user} commands do.
 *   <li>{@code token}: the tokens by which programs take exports, and nothing else.
 *   <li>{@code api}: the endpoints of all that.
 * </ul>
 *
 * <p>Secrets of people (cookie, invitation) are stored as SHA-256 hashes, passwords by Argon2id.
 * Nothing here knows an address: a source is a keyed hash that the gateway made. Tables: {@code
 * account}, {@code invitation}, {@code sign_in}, {@code export_token}. Each change is in the audit
 * trail, by the same commit. Knows {@code audit} and no other feature.
 */
@NullMarked
package fi.tagi.server.access;

import org.jspecify.annotations.NullMarked;
