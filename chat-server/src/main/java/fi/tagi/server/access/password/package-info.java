/**
 * Passwords: {@link fi.tagi.server.access.password.Passwords} hashes them by Argon2id with the
 * parameters written into each hash, so that the cost may be raised later and old hashes still
 * work; they are made anew when their owner signs in. Stores nothing and knows no account.
 */
@NullMarked
package fi.tagi.server.access.password;

import org.jspecify.annotations.NullMarked;
