package fi.tagi.server.shift.coverage;

import fi.tagi.protocol.Role;
import fi.tagi.server.shift.Times;

/**
 * An interval as it concerns one role.
 *
 * @param role which role
 * @param times when
 */
public record RoleTime(Role role, Times times) {}
