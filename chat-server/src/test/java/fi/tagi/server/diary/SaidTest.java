package fi.tagi.server.diary;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.hash.ChainHash;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bytes that are hashed, as {@code docs/diary.md} lays them down. */
class SaidTest {
  private static final Said SAID =
      new Said(
          new UUID(12, 12),
          1,
          Instant.parse("2027-03-01T12:00:01.123456Z"),
          "arrived",
          "{\"intake\":{\"line\":\"nuoret\",\"site\":\"county\",\"language\":\"fi\",\"topic\":\"bullying\",\"ageBand\":\"13-15\"}}");

  @Test
  void theBytesAreTheTagThePreviousHashAndEachFieldInItsPlace() {
    assertThat(HexFormat.of().formatHex(ChainHash.NONE.canonical(SAID)))
        .isEqualTo(
            "746167692f64696172792f656e7472792f76310a0000000000000000000000000000000000000000"
                + "000000000000000000000000000000000000000c000000000000000c00000001000668a3c1d41480"
                + "0000000761727269766564000000617b22696e74616b65223a7b226c696e65223a226e756f726574"
                + "222c2273697465223a22636f756e7479222c226c616e6775616765223a226669222c22746f706963"
                + "223a2262756c6c79696e67222c2261676542616e64223a2231332d3135227d7d");
    assertThat(ChainHash.NONE.then(SAID))
        .hasToString("ca8168559f917627c3491aa58311821475a4e5423a717730807c0e7e283a001a");
  }

  @Test
  void anEntryThatDiffersInAnythingHasAnotherHash() {
    ChainHash before = ChainHash.NONE.then(SAID);
    List<Said> others =
        List.of(
            new Said(new UUID(12, 13), 1, SAID.at(), SAID.kind(), SAID.body()),
            new Said(SAID.contact(), 2, SAID.at(), SAID.kind(), SAID.body()),
            new Said(
                SAID.contact(),
                1,
                SAID.at().plus(Duration.ofNanos(1_000)),
                SAID.kind(),
                SAID.body()),
            new Said(SAID.contact(), 1, SAID.at(), "arrive", "d" + SAID.body()),
            new Said(SAID.contact(), 1, SAID.at(), SAID.kind(), SAID.body() + " "));

    assertThat(
            Stream.concat(
                Stream.of(before, before.then(SAID)), others.stream().map(ChainHash.NONE::then)))
        .doesNotHaveDuplicates();
  }

  @Test
  void aTextIsHashedInUtf8() {
    Said finnish = new Said(SAID.contact(), 1, SAID.at(), "arrived", "{\"line\":\"äiti\"}");

    assertThat(HexFormat.of().formatHex(ChainHash.NONE.canonical(finnish)))
        .endsWith("00000010" + "7b226c696e65223a22c3a4697469227d");
  }
}
