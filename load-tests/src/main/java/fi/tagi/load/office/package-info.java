/**
 * What a manager does before the robots come, over HTTP: {@link fi.tagi.load.office.Office} signs
 * in, makes a line of the robots' own and an account for each responder, and disables them
 * afterwards.
 */
@NullMarked
package fi.tagi.load.office;

import org.jspecify.annotations.NullMarked;
