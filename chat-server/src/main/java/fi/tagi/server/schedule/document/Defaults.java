package fi.tagi.server.schedule.document;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.ScheduleRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/**
 * The line and the schedule that a new installation begins with, from {@code defaults.json} beside
 * this class. Managers change them afterwards; the operator checks every help number before launch.
 */
public final class Defaults {
  private final Line line;
  private final ScheduleRules schedule;

  private Defaults(Form form) throws BadRequest {
    Faults faults = new Faults();
    Fields fields = Fields.of(form.schedule(), faults);
    line = form.line().toLine();
    schedule = ScheduleReader.read(fields);
    fields.nothingElse();
    faults.refuseIfAny();
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
    return line;
  }

  /** Its schedule. */
  public ScheduleRules schedule() {
    return schedule;
  }

  record Form(LineForm line, JsonNode schedule) {}
}
