package fi.tagi.load.measure;

import fi.tagi.load.office.Crew;
import java.util.List;

/**
 * Who plays.
 *
 * @param line to which line visitors come
 * @param members the responders
 */
public record Cast(String line, List<Crew.Member> members) {
  /** All of a crew. */
  public static Cast of(Crew crew) {
    return new Cast(crew.line(), crew.members());
  }

  /** The first so many of them. */
  public Cast first(int count) {
    return new Cast(line, members.subList(0, Math.min(count, members.size())));
  }
}
