/**
 * Lines and schedules over HTTP: their settings, a schedule as one document with an edition, its
 * problems before it is saved, what a visitor meets at an instant, and the dates of a calendar.
 */
@NullMarked
package fi.tagi.server.schedule.api;

import org.jspecify.annotations.NullMarked;
