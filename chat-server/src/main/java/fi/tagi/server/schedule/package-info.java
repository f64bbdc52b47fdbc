/**
 * Lines, and when they are open. All arithmetic with time zones lives here, in {@code calendar},
 * and nowhere else.
 *
 * <p>{@link fi.tagi.server.schedule.Line} is a service with its settings; {@link
 * fi.tagi.server.schedule.ScheduleRules} is what managers wrote: weekly windows, dated exceptions,
 * what holidays do, the last arrival. {@link fi.tagi.server.schedule.Schedule} is pure and answers,
 * for an instant, which roles answer, until when, until when new contacts are taken, when it opens
 * next, and why ({@link fi.tagi.server.schedule.Openness}). Everything in it is made from one
 * question, which windows begin on this date, so that validity, holidays and dated exceptions
 * change that answer and nothing else. A dated exception wins over a holiday, a holiday over the
 * week; what began the day before goes on to its own end.
 *
 * <p>One rule turns local times into instants: a local time means the first instant at which the
 * clock shows it, or a later one where the clock skips it. So 03:30 in the hour that spring skips
 * is 04:00, a time that autumn shows twice is its first showing, and windows that touch on the wall
 * touch in fact, without a gap or an overlap, on every night. A window contains its beginning and
 * not its end.
 *
 * <p>{@link fi.tagi.server.schedule.Lines} is the port to what managers saved; {@code SqlLines}
 * keeps it in memory and reads it again after each change.
 *
 * <ul>
 *   <li>{@code calendar}: local time and real time.
 *   <li>{@code day}: what a single date may say, exceptions and holidays.
 *   <li>{@code document}: all of it as JSON and YAML, and in the tables.
 *   <li>{@code problem}: what is allowed but seldom meant.
 *   <li>{@code api}: the endpoints.
 *   <li>{@code exchange}: schedules in files.
 * </ul>
 *
 * <p>Knows the protocol's values, {@code audit}, {@code database} and {@code http}; no other
 * feature.
 */
@NullMarked
package fi.tagi.server.schedule;

import org.jspecify.annotations.NullMarked;
