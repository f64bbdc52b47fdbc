package fi.tagi.protocol;

import java.util.List;

/**
 * A line as anybody may see it, now.
 *
 * @param line its code
 * @param name its name, in the reader's language
 * @param practiceOf the line whose people practise on it, when only responders who practise come to
 *     it and answer there; else {@code unknown}
 * @param open whether a new contact is taken now
 * @param roles who answers now: of those whom the window is open to, the ones that somebody is
 *     there in, or all of them while nobody is; empty when closed
 * @param staffed whether somebody who may answer is on duty and connected now
 * @param until when the present opening ends, or {@code unknown} (closed, or open round the clock)
 * @param arrivalsUntil until when new contacts are taken, or {@code unknown} (none are taken, or
 *     open round the clock)
 * @param closing whether new contacts are not taken any more, but those who wait are still answered
 * @param nextOpening when it opens next, or {@code unknown} (open now, or no opening is planned)
 * @param zone the line's time zone, an IANA name
 * @param languages in which it answers, the main one first
 * @param promiseSeconds the promised response delay, in seconds
 * @param waiting how many contacts wait
 * @param delay how long answers have taken lately
 * @param notice what is different on this day, in the reader's language; mostly empty
 * @param help numbers to call when this line cannot help
 */
public record LineView(
    @Code String line,
    @Text(min = 1, max = 80) String name,
    @Code String practiceOf,
    boolean open,
    @Count(max = 2) List<Role> roles,
    boolean staffed,
    @Code(Code.INSTANT_OR_UNKNOWN) String until,
    @Code(Code.INSTANT_OR_UNKNOWN) String arrivalsUntil,
    boolean closing,
    @Code(Code.INSTANT_OR_UNKNOWN) String nextOpening,
    @Text(min = 1, max = 40) String zone,
    @Count(min = 1, max = 3) List<Language> languages,
    @Count(min = 1, max = 604_800) long promiseSeconds,
    @Count long waiting,
    Delay delay,
    @Text(max = 400) String notice,
    @Count(max = 20) List<HelpNumber> help) {}
