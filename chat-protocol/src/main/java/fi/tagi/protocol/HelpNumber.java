package fi.tagi.protocol;

/**
 * A telephone number that is shown whenever nobody here can answer.
 *
 * @param name whose number it is, in the visitor's language
 * @param number the number as people dial it
 * @param hours when it answers, in the visitor's language
 * @param checkedOn the day on which the operator last made sure that it is right, or {@code
 *     unknown}
 */
public record HelpNumber(
    @Text(min = 1, max = 80) String name,
    @Text(min = 1, max = 40) String number,
    @Text(max = 80) String hours,
    @Code(Code.DATE_OR_UNKNOWN) String checkedOn) {}
