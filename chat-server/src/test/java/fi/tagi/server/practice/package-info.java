/** Drills. */
@NullMarked
package fi.tagi.server.practice;

import org.jspecify.annotations.NullMarked;
