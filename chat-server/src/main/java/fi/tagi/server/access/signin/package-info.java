/**
 * Sign-ins: {@link fi.tagi.server.access.signin.SignIns} begins one with a cookie, tells who stands
 * behind it, and ends it on sign-out, by its limits, or because the account was disabled. Who keeps
 * live sockets of an account is told to look again, at the latest a second after the end; the end
 * may have happened in another process. {@link fi.tagi.server.access.signin.SignInThrottle} makes
 * guessing slow.
 *
 * <p>Stored in {@code sign_in} by the cookie's hash. The delays are in memory only and bounded.
 */
@NullMarked
package fi.tagi.server.access.signin;

import org.jspecify.annotations.NullMarked;
