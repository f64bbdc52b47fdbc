/**
 * Files of tables. A {@link fi.tagi.server.statistics.file.TableWriter} writes tables in one format
 * while they are made, so that a file of any length needs no room: {@link
 * fi.tagi.server.statistics.file.CsvWriter}, {@link fi.tagi.server.statistics.file.XlsxWriter},
 * {@link fi.tagi.server.statistics.file.JsonWriter}. Files for people name columns in a language;
 * files for programs name them by code. A number that is hidden is never a number in a file, and
 * never looks like one.
 */
@NullMarked
package fi.tagi.server.statistics.file;

import org.jspecify.annotations.NullMarked;
