package fi.tagi.load.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.check.Breach;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a report says, in each of its forms. */
class ReportTest {
  private static final UUID CONTACT = new UUID(0, 7);

  private final Latency latency = Latency.of("sent → <seen>");

  @Test
  void aSoundReportSaysSoEverywhere() {
    latency.add(0, 2_000_000);
    latency.add(0, 4_000_000);
    Report report = draft().made();
    assertThat(report.isSound()).isTrue();
    assertThat(report.text()).contains("every promise was kept", "sent → <seen>", "1,234 a second");
    JsonNode json = new JsonMapper().readTree(JsonReport.of(report));
    assertThat(json.path("sound").asBoolean()).isTrue();
    assertThat(json.at("/figures/0/value").asDouble()).isEqualTo(1_234);
    assertThat(json.at("/latencies/0/millisByPercentile/100.0").asDouble()).isBetween(3.9, 4.1);
    assertThat(HtmlReport.of(report))
        .contains("Every promise was kept", "<svg", "<polyline", "sent → &lt;seen&gt;")
        .doesNotContain("<seen>", "http:", "https:", "<script");
  }

  @Test
  void aBrokenPromiseIsSaidEverywhere() {
    Report report =
        draft()
            .breaches(List.of(new Breach(CONTACT, "two have won")))
            .faults(List.of("lost"))
            .made();
    assertThat(report.isSound()).isFalse();
    assertThat(report.text()).contains("BROKEN", CONTACT + " two have won", "lost", "2 in all");
    assertThat(new String(JsonReport.of(report), UTF_8)).contains("two have won");
    assertThat(HtmlReport.of(report)).contains("Broken", "two have won").doesNotContain("kept");
  }

  private Report.Draft draft() {
    return Report.of("relay")
        .done("relay: 2 messages")
        .figure("messages", 1_234, "a second")
        .latencies(List.of(latency))
        .series(List.of(new Series("messages", "a second", List.of(0.0, 1.0), List.of(5.0, 6.0))));
  }
}
