package fi.tagi.server.schedule;

import fi.tagi.protocol.Role;
import fi.tagi.server.http.BadRequest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A window as JSON has it. See {@link Window}.
 *
 * @param window its id
 * @param weekday 1 is Monday, 7 Sunday
 * @param starts {@code HH:mm}
 * @param ends {@code HH:mm}, or {@code 24:00} for midnight; not after {@code starts} means the next
 *     day
 * @param roles who answers in it
 */
record WindowForm(UUID window, int weekday, String starts, String ends, List<Role> roles) {
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final String DAY_END = "24:00";
  private static final int WINDOWS_MAX = 500;

  static WindowForm of(Window window) {
    return new WindowForm(
        window.id(),
        window.day().getValue(),
        window.starts().toString(),
        endText(window.ends()),
        window.roles().stream().sorted().toList());
  }

  /**
   * The windows they describe.
   *
   * @param taken ids of windows of other lines
   * @throws BadRequest with the path of each fault
   */
  static List<Window> toWindows(List<WindowForm> forms, Set<UUID> taken) throws BadRequest {
    Faults faults = new Faults();
    faults.unless(forms.size() <= WINDOWS_MAX, "windows", "too_many");
    Set<UUID> ids = new HashSet<>();
    for (int i = 0; i < forms.size(); i++) {
      WindowForm form = forms.get(i);
      form.check(faults, "[" + i + "]");
      faults.unless(ids.add(form.window), "[" + i + "].window", "repeated");
      faults.unless(!taken.contains(form.window), "[" + i + "].window", "of_another_line");
    }
    faults.refuseIfAny();
    List<Window> windows = new ArrayList<>();
    forms.forEach(form -> windows.add(form.toWindow()));
    return windows;
  }

  private void check(Faults faults, String path) {
    faults.unless(weekday >= 1 && weekday <= 7, path + ".weekday", "out_of_range");
    faults.unless(TIME.matcher(starts).matches(), path + ".starts", "not_a_time");
    faults.unless(
        TIME.matcher(ends).matches() || DAY_END.equals(ends), path + ".ends", "not_a_time");
    faults.unless(!roles.isEmpty(), path + ".roles", "empty");
    faults.unless(Set.copyOf(roles).size() == roles.size(), path + ".roles", "repeated");
  }

  private Window toWindow() {
    return new Window(
        window, DayOfWeek.of(weekday), LocalTime.parse(starts), endTime(ends), Set.copyOf(roles));
  }

  static LocalTime endTime(String text) {
    return DAY_END.equals(text) ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }

  static String endText(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT) ? DAY_END : time.toString();
  }
}
