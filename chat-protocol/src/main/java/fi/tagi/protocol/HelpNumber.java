package fi.tagi.protocol;

/**
 * A telephone number that is shown whenever nobody here can answer.
 *
 * @param name whose number it is, in the visitor's language
 * @param number the number as people dial it
 * @param hours when it answers, in the visitor's language
 */
public record HelpNumber(
    @Text(min = 1, max = 80) String name,
    @Text(min = 1, max = 40) String number,
    @Text(max = 80) String hours) {}
