package fi.tagi.server.feedback;

import fi.tagi.server.feedback.SqlFeedback.Count;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What visitors said, over HTTP, for managers; of a month in which few said anything only that. */
public final class FeedbackApi {
  private static final int MONTHS = 12;
  private static final int BEST = 5;

  private final SqlFeedback said;
  private final Lines lines;
  private final InstantSource clock;
  private final int fewest;

  /**
   * The routes over this table.
   *
   * @param fewest of how many answers at least a month is told
   */
  public FeedbackApi(SqlFeedback said, Lines lines, InstantSource clock, int fewest) {
    this.said = said;
    this.lines = lines;
    this.clock = clock;
    this.fewest = fewest;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(new Route("GET", "/v1/lines/{line}/feedback", this::months));
  }

  private Response months(Request request) {
    Optional<Line> line = lines.find(request.parameter("line"));
    if (line.isEmpty()) {
      return Response.error(404, "unknown_line");
    }
    YearMonth now = YearMonth.from(clock.instant().atZone(line.get().zone()));
    Map<String, List<Count>> byMonth =
        said.counts(line.get().code(), now.minusMonths(MONTHS - 1L)).stream()
            .collect(Collectors.groupingBy(Count::month, TreeMap::new, Collectors.toList()));
    return Response.json(
        byMonth.entrySet().stream().map(entry -> month(entry.getKey(), entry.getValue())).toList());
  }

  private Month month(String month, List<Count> counts) {
    if (sum(counts, _ -> true) < fewest) {
      return new Month(month, true, List.of(), new Help(0, 0, 0));
    }
    List<Integer> faces =
        IntStream.rangeClosed(1, BEST)
            .mapToObj(face -> sum(counts, count -> count.face() == face))
            .toList();
    return new Month(
        month,
        false,
        faces,
        new Help(helped(counts, "yes"), helped(counts, "partly"), helped(counts, "no")));
  }

  private static int helped(List<Count> counts, String word) {
    return sum(counts, count -> count.helped().equals(word));
  }

  private static int sum(List<Count> counts, Predicate<Count> which) {
    return counts.stream().filter(which).mapToInt(Count::count).sum();
  }

  /**
   * What was said in a month.
   *
   * @param month as {@code 2027-03}
   * @param few whether fewer said something than are told of
   * @param faces how many said each, from the worst to the best; none where few
   */
  record Month(String month, boolean few, List<Integer> faces, Help helped) {}

  /** How many said that it helped, did somewhat, or did not. */
  record Help(int yes, int partly, int no) {}
}
