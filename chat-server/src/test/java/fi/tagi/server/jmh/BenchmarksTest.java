package fi.tagi.server.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Outcome;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.contact.rule.Decision;
import fi.tagi.server.statistics.publish.Count;
import fi.tagi.server.statistics.publish.PublishedYear;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each benchmark does what it says; how fast, no test says. */
class BenchmarksTest {
  @Test
  void aWholeContactIsFoldedToItsEnd() {
    assertThat(new FoldBenchmark().wholeContact())
        .isInstanceOfSatisfying(
            Contact.Over.class,
            over -> {
              assertThat(over.version()).isEqualTo(5);
              assertThat(over.outcome()).isEqualTo(Outcome.ANSWERED);
              assertThat(over.coding()).isPresent();
            });
  }

  @Test
  void aClaimOfAWaitingContactWins() {
    Decision<ClaimAnswer> decision = new FoldBenchmark().claim();
    assertThat(decision.event()).isPresent();
    assertThat(decision.answer()).isEqualTo(new ClaimAnswer.Won(2));
  }

  @Test
  void ofAYearSomeCountsAreKeptBackAndSomeAreTold() {
    SuppressionBenchmark benchmark = new SuppressionBenchmark();
    benchmark.codes = 5;
    benchmark.most = 12;
    benchmark.count();
    PublishedYear year = benchmark.year();
    assertThat(months(year)).hasSize(60).hasAtLeastOneElementOfType(Count.Hidden.class);
    assertThat(year.year().map(Map::values).orElseThrow())
        .hasSize(5)
        .hasAtLeastOneElementOfType(Count.Shown.class);
  }

  private static Collection<Count> months(PublishedYear year) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(number -> year.month(number).orElseThrow())
        .flatMap(month -> month.values().stream())
        .toList();
  }

  /** Without the list that the compiler makes of them, none would be run. */
  @Test
  void allOfThemAreFound() throws IOException {
    try (InputStream list = getClass().getResourceAsStream("/META-INF/BenchmarkList")) {
      String all = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(all).contains(FoldBenchmark.class.getName(), SuppressionBenchmark.class.getName());
    }
  }
}
