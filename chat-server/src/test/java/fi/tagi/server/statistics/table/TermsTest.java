package fi.tagi.server.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermsTest {
  private final Terms terms = Terms.shipped();

  @ParameterizedTest
  @EnumSource
  void everyTermHasANameOfItsOwnAndOneSentence(Language language) {
    assertThat(terms.all())
        .isNotEmpty()
        .allSatisfy(term -> {
          assertThat(term.code()).matches("[a-z][a-z0-9_]*");
          assertThat(term.names().in(language)).as(term.code()).isNotBlank();
          assertThat(term.definitions().in(language))
              .as(term.code())
              .matches("\\p{Lu}[^.!]*(\\d+\\. )?[^.!]*\\.");
        });
    assertThat(terms.all().stream().map(term -> term.names().in(language))).doesNotHaveDuplicates();
  }

  @Test
  void aTableIsExplainedByItsOwnTermsItsColumnsAndTheMarksEachOnce() {
    Column date = new Column("date", Column.Kind.DATE);
    Column arrivals = new Column("arrivals", Column.Kind.COUNT);
    Table table = new Table("hours", List.of(date, arrivals), Rows.of(List.of()));

    assertThat(terms.in(List.of(table, table)).stream().map(Term::code))
        .containsExactly("hours", "date", "arrivals", "hidden", "nothing");
  }

  @Test
  void whatIsNotDefinedIsAMistake() {
    assertThatThrownBy(() -> terms.of("guesses"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not defined: guesses");
  }
}
