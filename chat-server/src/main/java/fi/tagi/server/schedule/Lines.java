package fi.tagi.server.schedule;

import java.util.List;
import java.util.Optional;

/** The lines and their windows, as managers saved them. Reading is from memory and never blocks. */
public interface Lines {
  /** All, in the order of their codes. */
  List<Line> all();

  /** The line of this code, if there is one. */
  Optional<Line> find(String code);

  /** The line's windows, in the order of the week; none for a line that is not there. */
  List<Window> windows(String code);

  /** The line's schedule; never open for a line that is not there. */
  Schedule schedule(String code);

  /**
   * Adds the line, or replaces the settings of the one with its code, and tells the listeners.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void save(Line line);

  /**
   * Replaces all windows of a line, and tells the listeners.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void saveWindows(String code, List<Window> windows);

  /**
   * Reads again what may have been saved elsewhere, and tells the listeners if it differs.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  void refresh();

  /** Calls the listener after each change, on the thread that made it. */
  void onChange(Runnable listener);
}
