/**
 * What the outside calls: the HTTP endpoints of sign-in, invitations and accounts ({@link
 * fi.tagi.server.access.api.AccessApi} lists them), the OpenAPI document, the sign-in cookie's
 * form, and what the {@code user} commands of the command line do ({@link
 * fi.tagi.server.access.api.UserCommands}). Holds no rule of its own: it turns JSON into calls and
 * answers into codes.
 */
@NullMarked
package fi.tagi.server.access.api;

import org.jspecify.annotations.NullMarked;
