package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contact is coded by keyboard alone, in few key presses. */
class WrapUpInTheBrowserTest extends Story {
  private ConsolePage aino;

  @BeforeEach
  void begin() throws Exception {
    aino = scene.professional("Aino").goesOnDuty();
  }

  private void hasEndedOneConversation(String nickname) {
    scene.visitor().opensTheChat().startsAs(nickname).waits();
    aino.claims().ends();
  }

  @Test
  void aWholeWrapUpTakesFewKeyPresses() throws SQLException {
    hasEndedOneConversation("Kettu");

    int presses =
        aino.pressesInTheWrapUp(
            List.of(
                "1", "Tab", "2", "Tab", "j", "u", "t", "Enter", "Enter", "a", "h", "d", "Enter",
                "Enter", "Enter"));

    assertThat(presses).isLessThanOrEqualTo(16);
    aino.hasNoConversation();
    assertThat(codingOfTheLast())
        .isEqualTo(
            "{\"definition\":1,\"who\":\"unknown\",\"ageBand\":\"unknown\",\"themes\":[\"anxiety\"],\"level\":2,"
                + "\"referrals\":[{\"code\":\"talking-enough\",\"accepted\":\"unknown\"}],\"disposition\":\"helped\"}");
  }

  @Test
  void whatWasPickedLastIsFirstNextTime() throws SQLException {
    hasEndedOneConversation("Kettu");
    aino.picks("referrals", "turvatalo");
    aino.picks("themes", "syrj");
    aino.pressesInTheWrapUp(List.of("Control+Enter"));
    aino.isAskedFor("wrapUp.disposition.missing", "wrapUp.level.missing");
    aino.pressesInTheWrapUp(List.of("2", "Tab", "0", "Control+Enter"));
    aino.hasNoConversation();

    hasEndedOneConversation("Susi");
    aino.hasFirst("referrals", "Nuorten turvatalo");
    aino.hasFirst("themes", "syrjintä");
    aino.pressesInTheWrapUp(List.of("1", "Tab", "1", "Tab", "ArrowDown", "Space", "Control+Enter"));
    aino.hasNoConversation();
    assertThat(codingOfTheLast()).contains("[{\"code\":\"youth-shelter\",");
    aino.keepsNothingBeyondThisTab();
  }

  /** What the diary has of the contact that was coded last. */
  private String codingOfTheLast() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("tagi.db"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT json_extract(body, '$.coding') FROM diary_entry WHERE kind = 'wrapped_up'"
                    + " ORDER BY recorded_at DESC")) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  @Test
  void isFoundWithoutAccentsByAnyPartAndInOtherLanguages() {
    hasEndedOneConversation("Kettu");
    aino.finds("themes", "yksinaisyys", "yksinäisyys");
    aino.finds("themes", "KOULU", "koulu ja opiskelu");
    aino.finds("themes", "loneliness", "yksinäisyys");
    aino.finds("themes", "sjalvskada", "itsensä vahingoittaminen");
    aino.finds("referrals", "psykiatria", "mielenterveyspalvelut tai nuorisopsykiatria");
    aino.finds("referrals", "one-stop", "Ohjaamo");
    aino.findsNothing("referrals", "xyzzy");
  }
}
