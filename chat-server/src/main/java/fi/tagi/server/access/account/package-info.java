/**
 * People who sign in. {@link fi.tagi.server.access.account.Accounts} keeps them: several roles for
 * one account, an alias for visitors, and a real name that never leaves the server towards a
 * visitor. A password is only ever set by {@link fi.tagi.server.access.account.Invitations}: a link
 * that works once, for seven days. The very first manager comes by such a link too, while there is
 * no account at all.
 *
 * <p>An enabled manager with a password always remains: the last one can neither be disabled nor
 * lose the role. Accounts are disabled, not deleted, since the diary names them. Tables: {@code
 * account} (an empty password is none), {@code invitation} (by the token's hash; without account
 * for the first manager).
 */
@NullMarked
package fi.tagi.server.access.account;

import org.jspecify.annotations.NullMarked;
