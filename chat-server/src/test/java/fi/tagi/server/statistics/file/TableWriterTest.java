package fi.tagi.server.statistics.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.Language;
import fi.tagi.server.statistics.file.CsvWriter.Separator;
import fi.tagi.server.statistics.table.Cell;
import fi.tagi.server.statistics.table.Column;
import fi.tagi.server.statistics.table.Column.Kind;
import fi.tagi.server.statistics.table.Rows;
import fi.tagi.server.statistics.table.Table;
import fi.tagi.server.statistics.table.Term;
import fi.tagi.server.statistics.table.Terms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every kind of cell in every format, read back. */
class TableWriterTest {
  private static final Terms TERMS = Terms.shipped();
  private static final List<Column> COLUMNS =
      List.of(
          new Column("theme", Kind.TEXT),
          new Column("date", Kind.DATE),
          new Column("hour", Kind.TIME),
          new Column("arrivals", Kind.COUNT),
          new Column("time_to_answer_median", Kind.SECONDS),
          new Column("service_level", Kind.PERCENT));
  private static final Table TABLE =
      new Table(
          "hours",
          COLUMNS,
          Rows.of(
              List.of(
                  List.of(
                      Cell.of("koulu; \"väsymys\",\nö"),
                      Cell.of(LocalDate.of(2027, 3, 28)),
                      new Cell.Time(Instant.parse("2027-03-28T01:30:00Z")),
                      Cell.of(1_234_567L),
                      Cell.of(-5),
                      Cell.of(80)),
                  List.of(
                      Cell.of("=1+1"),
                      Cell.NOTHING,
                      Cell.NOTHING,
                      Cell.HIDDEN,
                      Cell.NOTHING,
                      Cell.HIDDEN))));

  @ParameterizedTest
  @EnumSource
  void csvIsReadBack(Separator separator) {
    char between = separator == Separator.COMMA ? ',' : ';';
    assertThat(Sheets.csv(csv(TABLE, separator), between))
        .containsExactly(
            COLUMNS.stream().map(Column::code).toList(),
            List.of(
                "koulu; \"väsymys\",\nö",
                "2027-03-28",
                "2027-03-28T01:30:00Z",
                "1234567",
                "-5",
                "80"),
            List.of("'=1+1", "", "", "…", "", "…"));
    assertThat(new String(csv(TABLE, separator), UTF_8)).contains("service_level\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1", "\r1", "\n=1", "\0", "\0=1"})
  void aTextNeverBecomesAFormula(String text) {
    assertThat(Sheets.csv(csv(texts(text, "1" + text), Separator.SEMICOLON), ';'))
        .containsExactly(List.of("theme"), List.of("'" + text), List.of("1" + text));
    List<List<org.dhatim.fastexcel.reader.Cell>> rows =
        Sheets.xlsx(xlsx(List.of(texts(text)), Language.EN))
            .getOrDefault("Contacts by hour", List.of());
    assertThat(rows.get(1).getFirst().getType()).isEqualTo(CellType.STRING);
    assertThat(Sheets.json(json(texts(text))).at("/tables/0/rows/0/theme").asString())
        .isEqualTo(text);
  }

  @Test
  void csvHoldsOneTable() {
    assertThatThrownBy(() ->
            new CsvWriter(Separator.COMMA)
                .write(List.of(TABLE, TABLE), OutputStream.nullOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWorkbookHasTypedCells() {
    var rows =
        Sheets.xlsx(xlsx(List.of(TABLE), Language.FI))
            .getOrDefault("Yhteydenotot tunneittain", List.of());

    assertThat(Sheets.texts(rows.get(0)))
        .containsExactly(
            "Aihe",
            "Päivä",
            "Tunti",
            "Tulleet",
            "Aika vastaukseen, mediaani (s)",
            "Palvelutaso (%)");
    var first = rows.get(1);
    assertThat(first.get(0).asString()).isEqualTo("koulu; \"väsymys\",\nö");
    assertThat(first.get(1).getType()).isEqualTo(CellType.NUMBER);
    assertThat(first.get(1).asDate()).isEqualTo("2027-03-28T00:00");
    assertThat(first.get(1).getDataFormatString()).isEqualTo("yyyy-mm-dd");
    assertThat(first.get(2).asDate()).isEqualTo("2027-03-28T01:30");
    assertThat(first.get(3).asNumber()).isEqualByComparingTo("1234567");
    assertThat(first.get(4).asNumber()).isEqualByComparingTo("-5");
    assertThat(first.get(5).asNumber()).isEqualByComparingTo("0.8");
    assertThat(first.get(5).getDataFormatString()).isEqualTo("0%");
    assertThat(Sheets.texts(rows.get(2))).containsExactly("=1+1", "", "", "…", "", "…");
    assertThat(rows.get(2).get(3).getType()).isEqualTo(CellType.STRING);
  }

  @ParameterizedTest
  @EnumSource
  void aWorkbookExplainsEveryTermOnASheetOfItsOwn(Language language) {
    Map<String, List<List<org.dhatim.fastexcel.reader.Cell>>> sheets =
        Sheets.xlsx(xlsx(List.of(TABLE, texts("a")), language));
    String name =
        switch (language) {
          case FI -> "Määritelmät";
          case SV -> "Definitioner";
          case EN -> "Definitions";
        };
    assertThat(sheets).hasSize(3).containsKey(name);
    List<Term> used = TERMS.in(List.of(TABLE, texts("a")));
    List<List<String>> rows =
        sheets.getOrDefault(name, List.of()).stream().skip(1).map(Sheets::texts).toList();
    assertThat(rows)
        .isEqualTo(
            used.stream()
                .map(term ->
                    List.of(
                        term.names().in(language), term.definitions().in(language), term.code()))
                .toList());
  }

  @Test
  void whatOneSheetCannotHoldGoesOnTheNext() {
    String[] texts = IntStream.rangeClosed(1, 7).mapToObj(Integer::toString).toArray(String[]::new);
    byte[] file = written(new XlsxWriter(TERMS, Language.EN, 4), List.of(texts(texts)));

    var sheets = Sheets.xlsx(file);
    assertThat(sheets.keySet())
        .containsExactly(
            "Contacts by hour", "Contacts by hour (2)", "Contacts by hour (3)", "Definitions");
    List<String> found =
        sheets.entrySet().stream()
            .limit(3)
            .flatMap(sheet -> sheet.getValue().stream())
            .map(row -> row.getFirst().asString())
            .toList();
    assertThat(found).containsExactly("Theme", "1", "2", "3", "Theme", "4", "5", "6", "Theme", "7");
  }

  @Test
  void jsonIsReadBackAndIsAsItsSchemaSays() {
    JsonNode file = Sheets.json(json(TABLE));

    assertThat(file.at("/tables/0/table").asString()).isEqualTo("hours");
    assertThat(file.at("/tables/0/columns/5").toString())
        .isEqualTo("{\"column\":\"service_level\",\"kind\":\"percent\"}");
    assertThat(file.at("/tables/0/rows/0").toString())
        .isEqualTo(
            """
            {"theme":"koulu; \\"väsymys\\",\\nö","date":"2027-03-28",\
            "hour":"2027-03-28T01:30:00Z","arrivals":1234567,"time_to_answer_median":-5,\
            "service_level":80}\
            """);
    assertThat(file.at("/tables/0/rows/1").toString())
        .isEqualTo(
            """
            {"theme":"=1+1","date":null,"hour":null,"arrivals":{"hidden":true},\
            "time_to_answer_median":null,"service_level":{"hidden":true}}\
            """);
    assertThat(file.path("definitions").valueStream().map(term -> term.path("code").asString()))
        .isEqualTo(TERMS.in(List.of(TABLE)).stream().map(Term::code).toList());
  }

  @Test
  void everyFormatLeavesWhileItsRowsAreMade() {
    for (TableWriter writer :
        List.of(
            new CsvWriter(Separator.COMMA),
            new XlsxWriter(TERMS, Language.EN),
            new JsonWriter(TERMS))) {
      Counted out = new Counted();
      long[] ahead = new long[2];
      Rows rows =
          taker -> {
            for (int i = 0; i < 200_000; i++) {
              taker.accept(List.of(Cell.of("row " + Integer.toHexString(i * 0x9E3779B9))));
              if (i == 100_000) {
                ahead[0] = out.count;
              }
            }
            ahead[1] = out.count;
          };
      Table table = new Table("hours", List.of(new Column("theme", Kind.TEXT)), rows);
      try {
        writer.write(List.of(table), out);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      // Half of the rows have left when half of them were made, and nearly all before the end.
      assertThat(ahead[0]).isGreaterThan(out.count * 4 / 10);
      assertThat(out.count - ahead[1]).isLessThan(256 * 1024);
    }
  }

  private static Table texts(String... texts) {
    return new Table(
        "hours",
        List.of(new Column("theme", Kind.TEXT)),
        Rows.of(List.of(texts).stream().map(text -> List.of(Cell.of(text))).toList()));
  }

  private static byte[] csv(Table table, Separator separator) {
    return written(new CsvWriter(separator), List.of(table));
  }

  private static byte[] xlsx(List<Table> tables, Language language) {
    return written(new XlsxWriter(TERMS, language), tables);
  }

  private static byte[] json(Table table) {
    return written(new JsonWriter(TERMS), List.of(table));
  }

  private static byte[] written(TableWriter writer, List<Table> tables) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(tables, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static final class Counted extends OutputStream {
    private long count;

    @Override
    public void write(int value) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count += length;
    }
  }
}
