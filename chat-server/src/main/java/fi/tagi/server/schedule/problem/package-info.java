/**
 * What is allowed in a schedule but seldom meant, found before it is saved. Pure: takes the present
 * instant and the roles that exist.
 */
@NullMarked
package fi.tagi.server.schedule.problem;

import org.jspecify.annotations.NullMarked;
