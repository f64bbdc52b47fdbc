package fi.tagi.server.schedule;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.contact.Practice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The lines and their schedules, as managers saved them. Reading is from memory and never blocks. A
 * change is in the audit trail by the same commit.
 */
public interface Lines {
  /** All, in the order of their codes; no practice lines. */
  List<Line> all();

  /** The one of them with this code, if there is one. */
  Optional<Line> find(String code);

  /** The line of this code as contacts come to it: one of {@link #all}, or its practice line. */
  default Optional<Line> serving(String code) {
    Optional<Line> line = find(Practice.practised(code));
    return Practice.isOne(code) ? line.map(PracticeLine::of) : line;
  }

  /** What its schedule is made of; no rules for a line that is not there. */
  Edition edition(String code);

  /**
   * The line's schedule; always open for the practice line of one, never for a line that is not
   * there.
   */
  Schedule schedule(String code);

  /**
   * Adds the line, and tells the listeners.
   *
   * @return false when its code is taken, and nothing was changed
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  boolean add(Line line, Actor by);

  /**
   * Adds the line, or replaces the settings of the one with its code, and tells the listeners.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void save(Line line, Actor by);

  /** The same by the server itself, when it is first started. */
  default void save(Line line) {
    save(line, Actor.SERVER);
  }

  /**
   * Replaces a line's schedule if it still is of that edition, and tells the listeners.
   *
   * @return the number of the new edition; empty when somebody else changed it meanwhile, and
   *     nothing was changed
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  OptionalLong saveSchedule(String code, Edition edition, Actor by);

  /**
   * Replaces the schedules of these lines, whatever they are, all or none, and tells the listeners.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void replaceSchedules(Map<String, ScheduleRules> schedules, Actor by);

  /** Replaces a line's weekly windows by the server itself, when it is first started. */
  default void saveWindows(String code, List<Window> windows) {
    replaceSchedules(Map.of(code, edition(code).rules().withWeekly(windows)), Actor.SERVER);
  }

  /**
   * Reads again what may have been saved elsewhere, and tells the listeners if it differs.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  void refresh();

  /** Calls the listener after each change, on the thread that made it. */
  void onChange(Runnable listener);

  /**
   * The rules of a schedule and how often they were changed.
   *
   * @param number 0 for rules that nobody saved yet; each change is the next number
   * @param rules the rules
   */
  record Edition(long number, ScheduleRules rules) {
    /** Of a line whose schedule nobody saved yet. */
    public static final Edition NONE = new Edition(0, ScheduleRules.NONE);
  }
}
