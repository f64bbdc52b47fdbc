package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.access.AccountRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The code lists are changed by keyboard and by pointer, and what was begun by older ones is
 * finished by them.
 */
@Tag("long")
class CodesInTheBrowserTest extends Story {
  private static final Map<String, String> CLIMATE =
      Map.of("names.fi", "Ilmasto ja sää", "names.sv", "klimat", "names.en", "climate");

  @BeforeEach
  void begin() throws Exception {
    scene.server().person("Marja", AccountRole.MANAGER);
  }

  @Test
  void aNewEntryIsHeldToItsForm() {
    CodesPage codes = scene.codes("Marja");
    codes.adds().writes(Map.of("names.fi", "Ilmasto ja sää"));
    codes.has("code", "ilmasto-ja-saa");
    codes.isRefused("names.sv", "wrong.empty");
    codes.writes(CLIMATE).writes(Map.of("code", "school"));
    codes.isRefused("code", "codes.code.taken");
    codes.writes(Map.of("code", "Ilmasto!"));
    codes.isRefused("code", "wrong.not_a_code");
    codes.writes(Map.of("code", "climate")).applies();
    codes.isAt(24, "climate");
    codes.presses("climate", "remove");
    codes.hasVersion("1");
  }

  @Test
  void aListIsAddedToNamedAnewRetiredAndReordered() {
    CodesPage codes = scene.codes("Marja");
    codes.adds().writes(CLIMATE).writes(Map.of("code", "climate")).applies();
    codes.pressesByKeyboard("climate", "up", 3);
    codes.isAt(21, "climate");
    codes.drags("loneliness", "coping");
    codes.isAt(1, "loneliness");
    codes.previews(1, "yksinäisyys");
    codes.previewsIn("sv");
    codes.previews(1, "ensamhet");
    codes.presses("running-away", "retire");
    codes.isOut("running-away");
    codes.sees("codes.retired", "count", "1");
    codes.presses("school", "edit").writes(Map.of("names.fi", "koulu, opinnot")).applies();
    codes.looksAt("who").cannot("unknown", "retire");
    codes.looksAt("levels").cannot("3", "up");
    codes.cannot("3", "retire");
    codes.presses("3", "edit").writes(Map.of("meaning.fi", "Apua tarvitaan pian.")).applies();

    codes.saves().isSavedAs("2");

    Map<?, ?> served = codes.served();
    assertThat(served.get("definition")).isEqualTo(2);
    List<String> themes = codesOf(served, "themes");
    assertThat(themes).hasSize(24).startsWith("loneliness", "coping", "anxiety");
    assertThat(themes).containsSubsequence("discrimination", "climate", "concern-for-child");
    assertThat(entry(served, "themes", "running-away").get("retired")).isEqualTo(true);
    assertThat(entry(served, "themes", "school"))
        .extracting("names")
        .extracting("fi")
        .isEqualTo("koulu, opinnot");
    assertThat(entry(served, "levels", "3"))
        .extracting("meaning")
        .extracting("fi")
        .isEqualTo("Apua tarvitaan pian.");
    codes.looksAt("themes").presses("running-away", "unretire");
    codes.isAt(17, "running-away");
    codes.press("codes.discard");
    codes.isOut("running-away");
  }

  @Test
  void whatTheServerRefusesIsShownWhereItIs() {
    CodesPage codes = scene.codes("Marja");
    codes.presses("anxiety", "edit").writes(Map.of("names.fi", "yksinäisyys")).applies();
    codes.saves().sees("codes.wrong");
    codes.press("codes.mend.of");
    codes.saysAt("names.fi", "wrong.repeated");
    codes.writes(Map.of("names.fi", "ahdistus")).applies();
    codes.saves().isSavedAs("2");
  }

  @Test
  void ofTwoWhoChangeItTheSecondIsToldAndKeepsTheirs() {
    CodesPage codes = scene.codes("Marja");
    codes.adds().writes(CLIMATE).applies();
    codes.namesElsewhere("themes", "school", "opinnot");

    codes.saves().isBehind("Marja Oikeanimi");
    codes.press("stale.look");
    codes.sees("codes.stale.fresh");
    codes.press("codes.stale.keepMine");
    codes.sees("codes.kept");
    codes.saves().isSavedAs("3");

    Map<?, ?> served = codes.served();
    assertThat(codesOf(served, "themes")).hasSize(24).contains("ilmasto-ja-saa");
    assertThat(entry(served, "themes", "school"))
        .extracting("names")
        .extracting("fi")
        .isEqualTo("opinnot");
  }

  @Test
  void aConsoleThatIsOlderThanAChangeLosesNothing() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    scene.visitor().opensTheChat().startsAs("Kettu").waits();
    aino.claims();
    CodesPage codes = scene.codes("Marja");
    codes.looksAt("dispositions").presses("helped", "retire");
    codes.looksAt("referrals").presses("emergency-112", "retire");
    codes.saves().isSavedAs("2");

    aino.ends();
    aino.wrapsUpByKeyboard();

    scene.visitor().opensTheChat().startsAs("Susi").waits();
    aino.page().reload();
    aino.claims().ends();
    aino.isNotOffered("sai apua");
    aino.wrapsUpWith("1", "2", "Sekasin");
  }

  private static List<String> codesOf(Map<?, ?> served, String list) {
    return items(served, list).stream().map(item -> String.valueOf(item.get("code"))).toList();
  }

  private static Map<?, ?> entry(Map<?, ?> served, String list, String code) {
    return items(served, list).stream()
        .filter(item -> code.equals(item.get("code")))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<?, ?>> items(Map<?, ?> served, String list) {
    return (List<Map<?, ?>>) Objects.requireNonNull(served.get(list));
  }
}
