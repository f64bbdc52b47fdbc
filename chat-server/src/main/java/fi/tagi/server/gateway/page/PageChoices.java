package fi.tagi.server.gateway.page;

import java.util.List;
import java.util.function.Function;

/**
 * What the pages depend on.
 *
 * @param sites the origins of the sites on which a line's widget stands, by the line's code; none
 *     for an unknown line. May block
 * @param demo whether the page on which the widget is shown is there
 */
public record PageChoices(Function<String, List<String>> sites, boolean demo) {}
