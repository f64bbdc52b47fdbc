package fi.tagi.server.shift.api;

import fi.tagi.server.http.Json;
import fi.tagi.server.http.Response;
import fi.tagi.server.shift.rule.Answer;
import fi.tagi.server.shift.rule.Answer.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** How the answers of the desks are told. */
final class Answers {
  private Answers() {}

  /** The shift is theirs. */
  record Yours(String since) {}

  /** Somebody else has it. */
  record Lost(String error, String alias, String since) {}

  /**
   * The answer to a wish.
   *
   * @param alias the name by which colleagues know a person
   */
  static Response of(Answer answer, Function<UUID, String> alias) {
    return switch (answer) {
      case Answer.Done _ -> Response.done();
      case Answer.Yours yours -> Response.json(new Yours(yours.since().toString()));
      case Answer.Lost lost ->
          new Response(
              409,
              "application/json",
              Map.of(),
              Json.write(new Lost("taken", alias.apply(lost.holder()), lost.since().toString())));
      case Answer.Refused refused -> refusal(refused.reason());
    };
  }

  /** What is wrong with something that was written names its field. */
  private static Response refusal(Reason reason) {
    String code = reason.name().toLowerCase(Locale.ROOT);
    return switch (reason) {
      case NO_SHIFT -> Response.error(404, code);
      case OUTSIDE_WINDOW -> Response.error(400, "starts: " + code);
      case PAST -> Response.error(400, "day: " + code);
      case NOT_ELIGIBLE -> Response.error(400, "person: " + code);
      case ID_TAKEN, STALE, BEGUN, OVER, NOT_YOURS, NOT_TAKEN, OFFERED, OFFER_OVER ->
          Response.error(409, code);
    };
  }
}
