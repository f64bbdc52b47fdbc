package fi.tagi.load.bars;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The rows for machines. */
public final class BarsJson {
  private BarsJson() {}

  /** In UTF-8. */
  public static byte[] of(List<Bar> rows) {
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(rows);
  }
}
