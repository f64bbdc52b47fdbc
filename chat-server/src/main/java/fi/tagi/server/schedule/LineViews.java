package fi.tagi.server.schedule;

import fi.tagi.protocol.Delay;
import fi.tagi.protocol.HelpNumber;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.LineView;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
   * How a line is now.
   *
   * @param at when that is
   * @param openness what the line's schedule says about it
   * @param there the roles of those who may answer and are on duty and connected; empty for nobody
   * @param queue those who wait
   */
  public record Now(Instant at, Openness openness, Set<Role> there, Queue queue) {}

  /**
   * The line now, as it is open to new contacts.
   *
   * @param language the reader's
   */
  public static LineView of(Line line, Language language, Now now) {
    Openness openness = now.openness();
    boolean takesArrivals = openness.takesArrivals(now.at());
    return new LineView(
        line.code(),
        line.name(language),
        Practice.isOne(line.code()) ? Practice.practised(line.code()) : UNKNOWN,
        takesArrivals,
        answering(now).stream().sorted().toList(),
        !now.there().isEmpty(),
        text(openness.until()),
        takesArrivals ? text(openness.arrivalsUntil()) : UNKNOWN,
        openness.isOpen() && !takesArrivals,
        text(openness.nextOpening()),
        line.zone().getId(),
        line.languages(),
        line.promise().toSeconds(),
        now.queue().waiting(),
        now.queue().delay(),
        openness.reason().text().getOrDefault(language, ""),
        help(line, language));
  }

  /** Of a window that is shared only those who came to it; while nobody is there, all who may. */
  private static Set<Role> answering(Now now) {
    return now.there().isEmpty() ? now.openness().roles() : now.there();
  }

  /** Where somebody answers in the reader's language comes first; else as the line has them. */
  private static List<HelpNumber> help(Line line, Language language) {
    return line.help().stream()
        .sorted(Comparator.comparing(help -> !help.languages().contains(language)))
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
