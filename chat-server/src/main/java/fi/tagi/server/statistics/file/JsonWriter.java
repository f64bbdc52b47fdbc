package fi.tagi.server.statistics.file;

import fi.tagi.server.statistics.table.Cell;
import fi.tagi.server.statistics.table.Column;
import fi.tagi.server.statistics.table.Table;
import fi.tagi.server.statistics.table.Terms;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tables for programs: an object with the definition of each term in all languages, and each table
 * with its columns and its rows, a row being an object by the codes of the columns. A number that
 * is not shown is {@code {"hidden": true}}; where there is nothing to measure stands {@code null}.
 */
public final class JsonWriter implements TableWriter {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Terms terms;

  /** A writer that explains by these terms. */
  public JsonWriter(Terms terms) {
    this.terms = terms;
  }

  @Override
  public void write(List<Table> tables, OutputStream out) {
    JsonGenerator json = MAPPER.createGenerator(out);
    json.writeStartObject();
    json.writeName("definitions");
    json.writePOJO(terms.in(tables));
    json.writeArrayPropertyStart("tables");
    tables.forEach(table -> write(json, table));
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }

  private static void write(JsonGenerator json, Table table) {
    json.writeStartObject();
    json.writeStringProperty("table", table.code());
    json.writeArrayPropertyStart("columns");
    for (Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringProperty("column", column.code());
      json.writeStringProperty("kind", column.kind().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("rows");
    table.rows().each(row -> write(json, table.columns(), row));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, List<Column> columns, List<Cell> row) {
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      json.writeName(columns.get(i).code());
      write(json, row.get(i));
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Cell cell) {
    switch (cell) {
      case Cell.Text(String text) -> json.writeString(text);
      case Cell.Date(var date) -> json.writeString(date.toString());
      case Cell.Time(var at) -> json.writeString(at.toString());
      case Cell.Amount(long amount) -> json.writeNumber(amount);
      case Cell.Hidden() -> {
        json.writeStartObject();
        json.writeBooleanProperty("hidden", true);
        json.writeEndObject();
      }
      case Cell.Nothing() -> json.writeNull();
    }
  }
}
