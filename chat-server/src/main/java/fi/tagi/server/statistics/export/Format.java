package fi.tagi.server.statistics.export;

import java.util.Locale;

/** What a file may be. */
enum Format {
  /** For spreadsheets and programs. */
  CSV("text/csv; charset=utf-8"),
  /** For spreadsheets. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** For programs. */
  JSON("application/json");

  private final String type;

  Format(String type) {
    this.type = type;
  }

  /** Its media type. */
  String type() {
    return type;
  }

  /** How the names of such files end. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
