package fi.tagi.server.guidance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.Language;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.codes.Names;
import fi.tagi.server.codes.SqlCodeDefinitions;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.document.Defaults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class GuidanceApiTest {
  private static final UUID MANAGER = new UUID(0, 7);
  private static final UUID AINO = new UUID(0, 8);
  private static final String REFERRALS = "/v1/lines/{line}/referrals";
  private static final String REPLIES = "/v1/lines/{line}/replies";
  private static final String OWN = "/v1/me/replies";
  private static final String LINE = Defaults.read().line().code();
  private static final Replies.Reply HELLO =
      new Replies.Reply("tervehdys", new Names("Hei, olen tässä.", "Hej, jag är här.", ""));

  @TempDir private Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase storage;
  private SqlAuditTrail trail;
  private GuidanceApi api;

  GuidanceApiTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    Database database = storage.open();
    ManualClock clock = ManualClock.at("2027-03-01T10:00:00Z");
    trail = new SqlAuditTrail(database, clock);
    api =
        new GuidanceApi(
            new SqlGuidance(database),
            trail,
            new SqlCodeDefinitions(database, trail, clock),
            MemoryLines.of(List.of()));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void aLineBeginsWithWhatShipsAndKeepsWhatIsSaved() throws BadRequest {
    Directory shipped = directory();
    assertThat(shipped.edition()).isZero();
    assertThat(shipped.referrals())
        .hasSizeGreaterThan(5)
        .allMatch(one -> one.checkedOn().equals("unknown"));

    List<Referral> fewer = shipped.referrals().subList(0, 3);
    assertThat(saved(put(REFERRALS, new Directory(0, fewer)))).isEqualTo(1);

    assertThat(directory()).isEqualTo(new Directory(1, fewer));
    assertThat(saved(put(REFERRALS, new Directory(1, List.of())))).isEqualTo(2);
    assertThat(directory()).isEqualTo(new Directory(2, List.of()));
  }

  @Test
  void ofTwoWhoSaveTheSecondIsToldAndAnAnswerThatWasLostIsGivenAgain() throws BadRequest {
    List<Referral> all = directory().referrals();
    put(REFERRALS, new Directory(0, all.subList(0, 2)));

    assertThat(saved(put(REFERRALS, new Directory(0, all.subList(0, 2))))).isEqualTo(1);
    assertThat(put(REFERRALS, new Directory(0, all.subList(0, 1))).status()).isEqualTo(409);
    put(REFERRALS, new Directory(1, all.subList(0, 1)));
    assertThat(put(REFERRALS, new Directory(1, all)).status()).isEqualTo(409);
    assertThat(directory()).isEqualTo(new Directory(2, all.subList(0, 1)));
    assertThat(trail.page(Long.MAX_VALUE))
        .extracting(AuditEntry::kind)
        .containsExactly("referrals_changed", "referrals_changed");
  }

  @Test
  void aChangeOfTheLinesIsInTheTrailOnceAndOnesOwnIsNot() throws BadRequest {
    put(REPLIES, new Replies(0, List.of(HELLO)));
    put(REPLIES, new Replies(0, List.of(HELLO)));
    call("PUT " + OWN, AINO, Json.write(new Replies(0, List.of(HELLO))));

    List<AuditEntry> entries = trail.page(Long.MAX_VALUE);
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().kind()).isEqualTo("replies_changed");
    assertThat(entries.getFirst().subject()).isEqualTo(LINE);
    assertThat(entries.getFirst().before()).isEqualTo("{\"edition\":0,\"entries\":[]}");
    assertThat(entries.getFirst().after()).contains("\"edition\":1", "tervehdys");
  }

  @Test
  void onesOwnRepliesAreNobodyElses() throws BadRequest {
    Response stored = call("PUT " + OWN, AINO, Json.write(new Replies(0, List.of(HELLO))));
    assertThat(saved(stored)).isEqualTo(1);

    assertThat(read(call("GET " + OWN, AINO, new byte[0]), Replies.class))
        .isEqualTo(new Replies(1, List.of(HELLO)));
    assertThat(read(call("GET " + OWN, MANAGER, new byte[0]), Replies.class))
        .isEqualTo(Replies.NONE);
    assertThat(read(call("GET " + REPLIES, MANAGER, new byte[0]), Replies.class))
        .isEqualTo(Replies.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "number, soita meille, referrals[0].number: not_a_phone",
    "link, http://example.org, referrals[0].link: not_a_link",
    "link, javascript:alert(1), referrals[0].link: not_a_link",
    "link, 'https://example.org/\"><b>', referrals[0].link: not_a_link",
    "code, nowhere, referrals[0].code: unknown_code",
    "ages, 13-99, referrals[0].ages: unknown_code",
    "checkedOn, 2027-02-30, referrals[0].checkedOn: not_a_date",
    "name, ' ', referrals[0].names.fi: empty",
  })
  void whatIsWrongIsToldByItsPlace(String field, String value, String fault) {
    Referral wrong = with(Directory.shipped().referrals().getFirst(), field, value);
    assertThatThrownBy(() -> put(REFERRALS, new Directory(0, List.of(wrong))))
        .isInstanceOf(BadRequest.class)
        .hasMessage(fault);
  }

  @Test
  void aReplyHasANameAndWordsAndALineIsThere() throws BadRequest {
    Replies.Reply silent = new Replies.Reply("", new Names("", " ", ""));
    assertThatThrownBy(() -> put(REPLIES, new Replies(0, List.of(HELLO, silent))))
        .hasMessage("replies[1].title: empty; replies[1].texts.fi: empty");
    List<Replies.Reply> many = new ArrayList<>();
    for (int i = 0; i <= GuidanceRules.ENTRIES_MAX; i++) {
      many.add(HELLO);
    }
    assertThatThrownBy(() -> put(REPLIES, new Replies(0, many))).hasMessage("replies: too_many");
    Response elsewhere = call("GET " + REPLIES, MANAGER, new byte[0], "tuntematon");
    assertThat(elsewhere.status()).isEqualTo(404);
  }

  private static Referral with(Referral one, String field, String value) {
    return new Referral(
        one.id(),
        field.equals("name") ? new Names(value, "a", "b") : one.names(),
        one.purposes(),
        field.equals("number") ? value : one.number(),
        one.hours(),
        field.equals("link") ? value : one.link(),
        field.equals("ages") ? List.of(value) : one.ages(),
        List.of(Language.FI),
        one.region(),
        field.equals("code") ? value : one.code(),
        field.equals("checkedOn") ? value : one.checkedOn());
  }

  private Directory directory() throws BadRequest {
    return read(call("GET " + REFERRALS, MANAGER, new byte[0]), Directory.class);
  }

  private Response put(String path, Object document) throws BadRequest {
    return call("PUT " + path, MANAGER, Json.write(document));
  }

  private static int saved(Response response) throws BadRequest {
    return read(response, GuidanceApi.Saved.class).edition();
  }

  private static <T> T read(Response response, Class<T> type) throws BadRequest {
    assertThat(response.status()).as(new String(response.body(), UTF_8)).isEqualTo(200);
    return Json.read(response.body(), type);
  }

  private Response call(String key, UUID who, byte[] body) throws BadRequest {
    return call(key, who, body, LINE);
  }

  private Response call(String key, UUID who, byte[] body, String line) throws BadRequest {
    return api.routes().stream()
        .filter(route -> route.key().equals(key))
        .findFirst()
        .orElseThrow()
        .handler()
        .handle(new Request(Map.of("line", line), Map.of(), body, Optional.of(who), "", 0));
  }
}
