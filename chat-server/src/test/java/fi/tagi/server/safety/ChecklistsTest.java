package fi.tagi.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Code;
import fi.tagi.server.safety.Checklists.Checklist;
import fi.tagi.server.safety.Checklists.Step;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists that ship. */
class ChecklistsTest {
  private final Checklists lists = Checklists.shipped();

  @Test
  void thereIsOneForImmediateDangerAndOneForANotification() {
    assertThat(lists.lists()).extracting(Checklist::code).containsExactly("danger", "notification");
    assertThat(step("danger", "call-112").call()).isEqualTo("112");
    assertThat(step("danger", "call-poison").call()).isEqualTo("0800 147 111");
    for (Checklist list : lists.lists()) {
      assertThat(step(list.code(), "call-social").call()).isEqualTo(Checklists.SOCIAL_EMERGENCY);
    }
  }

  private Step step(String list, String step) {
    return lists.lists().stream()
        .filter(one -> one.code().equals(list))
        .flatMap(one -> one.steps().stream())
        .filter(one -> one.code().equals(step))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyStepHasACodeOfItsOwnAndItsWordsInEveryLanguage() {
    for (Checklist list : lists.lists()) {
      List<String> codes = list.steps().stream().map(Step::code).toList();
      assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches(Code.CODE));
      assertThat(
              Stream.concat(
                  Stream.of(list.names(), list.intro()), list.steps().stream().map(Step::names)))
          .flatMap(names -> List.of(names.fi(), names.sv(), names.en()))
          .noneMatch(String::isBlank)
          .noneMatch(text -> text.contains("!"));
    }
  }

  @Test
  void aStepIsKnownByItsListAndItself() {
    assertThat(lists.knows("danger", "call-112")).isTrue();
    assertThat(lists.knows("notification", "call-112")).isFalse();
    assertThat(lists.knows("danger", "")).isFalse();
    assertThat(lists.knows("muu", "tell")).isFalse();
  }
}
