package fi.tagi.server.schedule.api;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.document.ScheduleForm;
import fi.tagi.server.schedule.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A problem as JSON. See {@link Problem}.
 *
 * @param problem which: {@code nobody}, {@code gap}, {@code overlap}, {@code holiday_undecided},
 *     {@code exception_past} or {@code no_arrivals}
 * @param path where in the document
 * @param other the other window of two; or empty
 * @param date when, the first of many; or empty
 * @param minutes how long a gap is; else 0
 * @param roles whom it is about; may be nobody
 */
public record ProblemForm(
    String problem, String path, String other, String date, long minutes, List<Role> roles) {

  /** The form of this problem. */
  public static ProblemForm of(Problem problem) {
    return switch (problem) {
      case Problem.Nobody(String path, Role role) ->
          new ProblemForm("nobody", path, "", "", 0, List.of(role));
      case Problem.Gap(String path, String next, LocalDate date, long minutes) ->
          new ProblemForm("gap", path, next, date.toString(), minutes, List.of());
      case Problem.Overlap(String path, String other, LocalDate date, Role role) ->
          new ProblemForm("overlap", path, other, date.toString(), 0, List.of(role));
      case Problem.Undecided undecided ->
          dated("holiday_undecided", undecided.path(), undecided.date());
      case Problem.Past(String path, LocalDate date) -> dated("exception_past", path, date);
      case Problem.NoArrivals(String path, LocalDate date) -> dated("no_arrivals", path, date);
    };
  }

  /** In one line: {@code gap: windows[0], windows[1], 2027-03-22, 10 minutes}. */
  public String text() {
    return Stream.of(
            Stream.of(path, other, date, minutes == 0 ? "" : minutes + " minutes"),
            roles.stream().map(ScheduleForm::word))
        .flatMap(part -> part)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", ", problem + ": ", ""));
  }

  private static ProblemForm dated(String problem, String path, LocalDate date) {
    return new ProblemForm(problem, path, "", date.toString(), 0, List.of());
  }
}
