package fi.tagi.server.safety;

import fi.tagi.server.desk.Records;

/**
 * What a responder's console asks when somebody is in danger.
 *
 * @param records writes down the steps that were taken
 * @param checklists which steps there are
 * @param holds keeps words
 */
public record Safety(Records records, Checklists checklists, Holds holds) {}
