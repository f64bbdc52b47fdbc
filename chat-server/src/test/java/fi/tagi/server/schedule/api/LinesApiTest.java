package fi.tagi.server.schedule.api;

import static fi.tagi.server.schedule.api.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.MemoryLines;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesApiTest {
  private final MemoryLines lines = MemoryLines.of(List.of());
  private final Calls calls = new Calls(new LinesApi(lines).routes());

  @Test
  void whatIsReadCanBeWrittenBackUnchanged() throws BadRequest {
    Line before = lines.all().getFirst();

    assertThat(put("nuoret", nuoret())).isEqualTo(204);

    assertThat(lines.all()).containsExactly(before);
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/Helsinki        | Europe/Turku          | zone: unknown_zone",
        "Europe/Helsinki        | +02:00                | zone: unknown_zone",
        "\"promiseSeconds\":600 | \"promiseSeconds\":0  | promiseSeconds: out_of_range",
        "\"waitingMax\":40      | \"waitingMax\":-1     | waitingMax: out_of_range",
        "Nuorten chat           | ' '                   | names.fi: empty",
        "\"112\"                | \"\"                  | help[0].number: empty",
        "\"checkedOn\":\"unknown\" | \"checkedOn\":\"\"       | help[0].checkedOn: not_a_date",
        "\"checkedOn\":\"unknown\" | \"checkedOn\":\"2026-02-30\" | help[0].checkedOn: not_a_date",
        "\"checkedOn\":\"unknown\" | \"checkedOn\":\"2026-W05-1\" | help[0].checkedOn: not_a_date",
        "\"checkedOn\":\"unknown\" | \"checkedOn\":null       | malformed",
        "[\"sv\"]              | [\"sv\",\"sv\"]         | help[2].languages: repeated",
        "[\"fi\",\"sv\",\"en\"] | []                    | languages: empty",
        "\"sites\":[]           | \"sites\":[{\"site\":\"a\",\"origin\":\"https://a.example/\"}] | sites[0].origin: not_an_origin",
        "\"sites\":[]           | \"sites\":[{\"site\":\"a\",\"origin\":\"https://a; b\"}] | sites[0].origin: not_an_origin",
        "\"sites\":[]           | \"sites\":[null]      | malformed",
        "\"youth\"              | \"pets\"              | malformed",
        "\"line\":\"nuoret\"    | \"line\":\"muut\"     | line: not_the_address",
        "\"line\":\"nuoret\"    | \"line\":\"Muut!\"    | line: not_a_code",
        "\"line\":\"nuoret\"    | \"line\":\"muut--practice\" | line: reserved",
      })
  void aFaultyLineIsRefusedByItsPath(String right, String wrong, String error) throws BadRequest {
    Line before = lines.all().getFirst();
    String faulty = nuoret().replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));

    assertThatThrownBy(() -> put("nuoret", faulty))
        .isInstanceOf(BadRequest.class)
        .hasMessage(error);
    assertThat(lines.all()).containsExactly(before);
  }

  @Test
  void linesOfSeveralAudiencesStandBesideEachOtherEachOnItsOwnSites() throws BadRequest {
    String guardians =
        nuoret()
            .replace("\"nuoret\"", "\"huoltajat\"")
            .replace("\"youth\"", "\"guardians\"")
            .replace(
                "\"sites\":[]",
                "\"sites\":[{\"site\":\"kunta\",\"origin\":\"https://kunta.example\"},"
                    + "{\"site\":\"perhekeskus\",\"origin\":\"https://perhe.example\"}]");

    assertThat(calls.call("POST /v1/lines", "", Map.of(), guardians).status()).isEqualTo(204);

    assertThat(lines.all()).extracting(Line::code).containsExactly("huoltajat", "nuoret");
    assertThat(lines.all())
        .extracting(Line::audience)
        .containsExactly(Line.Audience.GUARDIANS, Line.Audience.YOUTH);
    assertThat(lines.find("huoltajat").orElseThrow().sites())
        .extracting(Line.Site::site)
        .containsExactly("kunta", "perhekeskus");
  }

  @Test
  void aCodeThatIsTakenIsNotTakenAgain() throws BadRequest {
    String other = nuoret().replace("Nuorten chat", "Toinen");

    assertThat(calls.call("POST /v1/lines", "", Map.of(), other).status()).isEqualTo(409);

    assertThat(nuoret()).contains("Nuorten chat");
  }

  private String nuoret() throws BadRequest {
    String all = text(calls.call("GET /v1/lines", "", Map.of(), ""));
    return all.substring(1, all.length() - 1);
  }

  private int put(String line, String body) throws BadRequest {
    return calls.call("PUT /v1/lines/{line}", line, Map.of(), body).status();
  }
}
