package fi.tagi.server.schedule;

import fi.tagi.protocol.Delay;
import fi.tagi.protocol.HelpNumber;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.LineView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lines as the protocol shows them to anybody. */
public final class LineViews {
  private static final String UNKNOWN = "unknown";

  private LineViews() {}

  /**
   * Those who wait on a line.
   *
   * @param waiting how many
   * @param delay how long answers have taken lately
   */
  public record Queue(int waiting, Delay delay) {}

  /**
   * The line now.
   *
   * @param language the reader's
   * @param openness what the line's schedule says about now
   * @param staffed whether somebody who may answer is on duty and connected
   * @param queue how many wait, and how long answers have taken lately
   */
  public static LineView of(
      Line line, Language language, Openness openness, boolean staffed, Queue queue) {
    return new LineView(
        line.code(),
        line.name(language),
        openness.isOpen(),
        openness.roles().stream().sorted().toList(),
        staffed,
        text(openness.until()),
        text(openness.until()),
        false,
        text(openness.nextOpening()),
        line.zone().getId(),
        line.languages(),
        line.promise().toSeconds(),
        queue.waiting(),
        queue.delay(),
        "",
        help(line, language));
  }

  private static List<HelpNumber> help(Line line, Language language) {
    return line.help().stream()
        .map(help ->
            new HelpNumber(
                Line.in(language, help.names()),
                help.number(),
                Line.in(language, help.hours()),
                help.checkedOn().map(LocalDate::toString).orElse(UNKNOWN)))
        .toList();
  }

  private static String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse(UNKNOWN);
  }
}
