package fi.tagi.server.schedule;

import fi.tagi.protocol.Role;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.runtime.IdSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The line and the week that a new installation begins with, from {@code defaults.json} beside this
 * class. Managers change them afterwards; the operator checks every help number before launch.
 */
public final class Defaults {
  private final Form form;

  private Defaults(Form form) {
    this.form = form;
  }

  /** Reads the file. */
  public static Defaults read() {
    try (InputStream file = Defaults.class.getResourceAsStream("defaults.json")) {
      if (file == null) {
        throw new IllegalStateException("no defaults.json");
      }
      return new Defaults(Json.read(file.readAllBytes(), Form.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BadRequest e) {
      throw new IllegalStateException("defaults.json: " + e.text(), e);
    }
  }

  /** The line. */
  public Line line() {
    try {
      return form.line().toLine();
    } catch (BadRequest e) {
      throw new IllegalStateException("defaults.json: " + e.text(), e);
    }
  }

  /** The week, each window with a new id. */
  public List<Window> windows(IdSource ids) {
    List<WindowForm> forms = new ArrayList<>();
    for (UnnamedWindow window : form.windows()) {
      UUID id = ids.uuid();
      forms.add(
          new WindowForm(id, window.weekday(), window.starts(), window.ends(), window.roles()));
    }
    try {
      return WindowForm.toWindows(forms, Set.of());
    } catch (BadRequest e) {
      throw new IllegalStateException("defaults.json: " + e.text(), e);
    }
  }

  record Form(LineForm line, List<UnnamedWindow> windows) {}

  record UnnamedWindow(int weekday, String starts, String ends, List<Role> roles) {}
}
