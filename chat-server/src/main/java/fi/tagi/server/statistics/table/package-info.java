/**
 * What is shown and exported, before anybody knows how: a {@link
 * fi.tagi.server.statistics.table.Table} has a code, columns with a kind each, and rows of {@link
 * fi.tagi.server.statistics.table.Cell}s that pass by one at a time, so that a table of a million
 * rows needs no room. {@link fi.tagi.server.statistics.table.Terms} says what every table and
 * column is called, in three languages, and what it means, in one sentence; the texts are data, in
 * {@code statistics/definitions.json}. Nothing here counts, and nothing is read from the database.
 */
@NullMarked
package fi.tagi.server.statistics.table;

import org.jspecify.annotations.NullMarked;
