package fi.tagi.server.access.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.access.AccessTable;
import fi.tagi.server.access.account.Acceptance;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiDocumentTest {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final Map<String, Class<?>> RECORDS =
      Map.of(
          "SignIn", AccountJson.Attempt.class,
          "Me", AccountJson.Me.class,
          "Account", AccountJson.Row.class,
          "AccountDetails", AccountJson.Details.class,
          "AccountMade", AccountJson.Made.class,
          "InvitationMade", AccountJson.Invited.class,
          "Invitation", AccountJson.Invitation.class,
          "Acceptance", Acceptance.class,
          "Fault", Response.Fault.class);

  private final JsonNode document = served();

  @Test
  void everyEndpointOfTheAccessTableIsDescribedAndNoOther() {
    Map<String, String> described = new TreeMap<>();
    operations()
        .forEach((key, operation) -> described.put(key, operation.path("x-who").asString()));
    Map<String, String> rows = new TreeMap<>();
    AccessTable.endpoints()
        .forEach((key, who) -> rows.put(key, who.name().toLowerCase(Locale.ROOT)));
    assertThat(described).isEqualTo(rows);
  }

  @Test
  void whatNeedsASignInSaysSo() {
    operations()
        .forEach((key, operation) ->
            assertThat(operation.path("security").isEmpty())
                .as(key)
                .isEqualTo("anyone".equals(operation.path("x-who").asString())));
  }

  @Test
  void everyParameterOfAPathIsDescribed() {
    operations()
        .forEach((key, operation) -> {
          List<String> described = new ArrayList<>();
          for (JsonNode parameter : operation.path("parameters")) {
            if ("path".equals(parameter.path("in").asString())) {
              described.add(parameter.path("name").asString());
            }
          }
          assertThat(described)
              .as(key)
              .isEqualTo(PARAMETER.matcher(key).results().map(OpenApiDocumentTest::name).toList());
        });
  }

  @Test
  void everyOperationHasAnIdOfItsOwnAndAnAnswer() {
    List<String> ids = new ArrayList<>();
    operations()
        .forEach((key, operation) -> {
          ids.add(operation.path("operationId").asString());
          assertThat(operation.path("summary").asString()).as(key).isNotBlank();
          assertThat(operation.path("responses").isEmpty()).as(key).isFalse();
        });
    assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = document.findValues("$ref");
    assertThat(references).isNotEmpty();
    for (JsonNode reference : references) {
      String pointer = reference.asString().substring(1);
      assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
    }
  }

  @Test
  void theSchemasOfAccountsAreTheRecordsThatTheyDescribe() {
    RECORDS.forEach((name, type) -> {
      List<String> components =
          Arrays.stream(type.getRecordComponents()).map(part -> part.getName()).toList();
      JsonNode schema = document.at("/components/schemas/" + name);
      assertThat(schema.path("properties").propertyNames())
          .as(name)
          .containsExactlyElementsOf(components);
      assertThat(schema.path("required").values().stream().map(JsonNode::asString))
          .as(name)
          .containsExactlyElementsOf(components);
    });
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    operations.put(
                        method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        method.getValue())));
    return operations;
  }

  private static String name(MatchResult parameter) {
    return parameter.group(1);
  }

  private static JsonNode served() {
    try {
      Request request = new Request(Map.of(), Map.of(), new byte[0], Optional.empty(), "", 0);
      Response response = new OpenApiDocument().routes().getFirst().handler().handle(request);
      return JsonMapper.shared().readTree(response.body());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
