package fi.tagi.server.statistics.file;

import fi.tagi.protocol.Language;
import fi.tagi.server.codes.Names;
import fi.tagi.server.statistics.table.Table;
import fi.tagi.server.statistics.table.Term;
import fi.tagi.server.statistics.table.Terms;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * Tables as a workbook for people: a sheet for each table, or as many as its rows need, its columns
 * named in one language and its cells typed; a last sheet explains every term. Texts stand in their
 * cells, so that none is kept until the end.
 */
public final class XlsxWriter implements TableWriter {
  private static final Names DEFINITIONS = new Names("Määritelmät", "Definitioner", "Definitions");
  private static final Names NAME = new Names("Nimi", "Namn", "Name");
  private static final Names MEANING = new Names("Mitä se on", "Vad det är", "What it is");
  private static final Names CODE = new Names("Tunnus", "Kod", "Code");

  private final Terms terms;
  private final Language language;
  private final int rowsMax;

  /** A writer in this language that explains by these terms. */
  public XlsxWriter(Terms terms, Language language) {
    this(terms, language, XlsxSheet.ROWS_MAX);
  }

  XlsxWriter(Terms terms, Language language, int rowsMax) {
    this.terms = terms;
    this.language = language;
    this.rowsMax = rowsMax;
  }

  @Override
  public void write(List<Table> tables, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Tagi", null);
    for (Table table : tables) {
      List<String> head =
          table.columns().stream().map(column -> name(terms.of(column.code()))).toList();
      XlsxSheet sheet =
          new XlsxSheet(workbook, name(terms.of(table.code())), head, table.columns(), rowsMax);
      table.rows().each(sheet::add);
      sheet.finish();
    }
    explain(workbook, terms.in(tables));
    workbook.finish();
  }

  private void explain(Workbook workbook, List<Term> used) throws IOException {
    List<String> head = List.of(NAME.in(language), MEANING.in(language), CODE.in(language));
    XlsxSheet sheet = XlsxSheet.ofTexts(workbook, DEFINITIONS.in(language), head);
    for (Term term : used) {
      sheet.addTexts(List.of(name(term), term.definitions().in(language), term.code()));
    }
    sheet.finish();
  }

  private String name(Term term) {
    return term.names().in(language);
  }
}
