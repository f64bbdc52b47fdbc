package fi.tagi.server.statistics.table;

import fi.tagi.server.codes.Names;

/**
 * What a table, a column or a mark is called and what it means.
 *
 * @param code what it is called in files for programs
 * @param names what people read
 * @param definitions what exactly it says, in one sentence
 */
public record Term(String code, Names names, Names definitions) {}
