package fi.tagi.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1", "\r1", "\0"})
  void aCellNeverBecomesAFormula(String cell) {
    assertThat(CsvTable.harmless(cell)).isEqualTo("'" + cell);
    assertThat(CsvTable.harmless("1" + cell)).isEqualTo("1" + cell);
  }

  @Test
  void tabsNulsAndSeparatorsAreHarmlessToo() {
    byte[] table =
        CsvTable.of(
            List.of("a"), List.of(List.of("\tx", "\0x", "a;\"b")), CsvTable.Separator.SEMICOLON);

    assertThat(new String(table, StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFa\r\n'\tx;'\0x;\"a;\"\"b\"\r\n");
  }
}
