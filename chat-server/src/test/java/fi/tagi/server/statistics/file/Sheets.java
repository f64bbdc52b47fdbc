package fi.tagi.server.statistics.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exported files, read back by programs that others wrote. */
public final class Sheets {
  private Sheets() {}

  /** The rows of a CSV file, without its byte order mark, which must be there. */
  public static List<List<String>> csv(byte[] file, char separator) {
    assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    try (CSVParser rows = CSVParser.parse(new String(file, UTF_8).substring(1), format)) {
      return rows.stream().map(CSVRecord::toList).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sheets of a workbook by name, each row as its cells; an empty cell is none. */
  public static Map<String, List<List<Cell>>> xlsx(byte[] file) {
    Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          sheets.put(sheet.getName(), rows.map(row -> row.stream().toList()).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sheets;
  }

  /** The texts of a sheet's row. */
  public static List<String> texts(List<Cell> row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
  }

  /** A JSON file, after its schema in the OpenAPI document was asked. */
  public static JsonNode json(byte[] file) {
    String text = new String(file, UTF_8);
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of("urn:tagi:openapi", openApi())));
    assertThat(
            registry
                .getSchema("{\"$ref\": \"urn:tagi:openapi#/components/schemas/ExportFile\"}")
                .validate(text, InputFormat.JSON))
        .isEmpty();
    return JsonMapper.shared().readTree(text);
  }

  private static String openApi() {
    try (InputStream in = Sheets.class.getResourceAsStream("/openapi.json")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
