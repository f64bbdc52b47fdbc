/**
 * Local time and real time: the one place where the two meet. {@link
 * fi.tagi.server.schedule.calendar.WallClock} turns a line's local times into instants and cuts its
 * days into hours; schedules and statistics are made of what it answers. Pure: knows no clock and
 * no other package.
 */
@NullMarked
package fi.tagi.server.schedule.calendar;

import org.jspecify.annotations.NullMarked;
