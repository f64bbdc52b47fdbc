/**
 * What a single date may say of a schedule: a dated exception, a holiday by its name, the line's
 * rule for it; and what comes of it, windows with the reason for each. Pure values; the holidays
 * are computed, Easter by a published algorithm.
 */
@NullMarked
package fi.tagi.server.schedule.day;

import org.jspecify.annotations.NullMarked;
