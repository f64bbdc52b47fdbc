/**
 * What people do, a small class for each habit: a visitor {@link fi.tagi.load.habit.Chats}, {@link
 * fi.tagi.load.habit.GivesUp}, {@link fi.tagi.load.habit.Wavers}, several of these {@link
 * fi.tagi.load.habit.Together}; a responder {@link fi.tagi.load.habit.Attends}. A scenario says who
 * comes when, and with which habits.
 */
@NullMarked
package fi.tagi.load.habit;

import org.jspecify.annotations.NullMarked;
