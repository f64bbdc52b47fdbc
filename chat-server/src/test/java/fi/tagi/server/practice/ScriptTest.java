package fi.tagi.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.codes.Names;
import fi.tagi.server.practice.Script.Standing;
import fi.tagi.server.practice.Script.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a made-up visitor does, by what was said and when. */
class ScriptTest {
  private static final Instant SINCE = Instant.parse("2027-03-01T10:00:00Z");

  private static final Script SCRIPT =
      new Script(
          "few",
          names("Few"),
          names("Patience"),
          "unknown",
          "unknown",
          "",
          List.of(names("hi"), names("yes")),
          30);

  private static Names names(String text) {
    return new Names(text + " fi", text + " sv", text + " en");
  }

  private static Step after(Duration time, boolean waits, int said, boolean answered) {
    return SCRIPT.next(new Standing(SINCE, waits, said, answered), Language.SV, SINCE.plus(time));
  }

  @Test
  void saysItsFirstWordsAtOnceAndWaitsUntilTheyAreAnswered() {
    assertThat(after(Duration.ZERO, true, 0, false)).isEqualTo(new Step.Say("hi sv"));
    assertThat(after(Duration.ofMinutes(9), true, 1, false)).isEqualTo(new Step.Wait());
    assertThat(after(Duration.ofHours(1), false, 1, false)).isEqualTo(new Step.Wait());
  }

  @Test
  void goesWhenNobodyComes() {
    assertThat(after(Script.PATIENCE, true, 1, false)).isEqualTo(new Step.Leave());
  }

  @Test
  void readsAndWritesBeforeItAnswers() {
    assertThat(after(Duration.ofSeconds(1), false, 1, true)).isEqualTo(new Step.Typing());
    assertThat(after(Duration.ofSeconds(9), false, 1, true)).isEqualTo(new Step.Say("yes sv"));
  }

  @Test
  void staysForAWhileAfterItsLastWordsWereAnswered() {
    assertThat(after(Duration.ofSeconds(29), false, 2, true)).isEqualTo(new Step.Wait());
    assertThat(after(Duration.ofSeconds(30), false, 2, true)).isEqualTo(new Step.Leave());
  }

  @Test
  void thoseThatShipAreWholeInEveryLanguageAndUseKnownCodes() {
    CodeLists codes = CodeLists.shipped();
    assertThat(Scripts.shipped().scripts())
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(script -> {
          assertThat(codes.knowsTopic(script.topic())).isTrue();
          assertThat(codes.knowsAgeBand(script.ageBand())).isTrue();
          assertThat(Scripts.shipped().playing(Scripts.site(script))).contains(script);
          assertThat(script.words()).hasSizeBetween(2, 20);
          for (Language language : Language.values()) {
            assertThat(script.words())
                .extracting(words -> words.in(language))
                .doesNotContain("")
                .doesNotHaveDuplicates();
            assertThat(script.names().in(language)).isNotEmpty();
            assertThat(script.about().in(language)).isNotEmpty();
          }
        });
    assertThat(Scripts.shipped().playing("hyvinvointialue")).isEmpty();
  }
}
