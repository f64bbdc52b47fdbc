package fi.tagi.server.statistics.export;

import fi.tagi.server.database.Database;
import fi.tagi.server.statistics.Reports;
import fi.tagi.server.statistics.fact.Definitions;
import java.util.List;

/** What may be exported. Each kind also has its rows in the access table, one for each format. */
public final class Exports {
  private Exports() {}

  /** Every kind. */
  public static List<Export> all(Reports reports, Database database) {
    SqlContactRows contacts = new SqlContactRows(database);
    Definitions definitions = Definitions.DEFAULT;
    return List.of(
        new Export("hours", asked -> List.of(HoursTable.of(reports, asked))),
        new Export("contacts", asked -> List.of(ContactsTable.of(contacts, asked, definitions))));
  }
}
