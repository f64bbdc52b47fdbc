package fi.tagi.server.correction;

import fi.tagi.protocol.Coding;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.Course;
import fi.tagi.server.contact.rule.CorrectionRules;
import fi.tagi.server.correction.ClosedContacts.Closed;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.http.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The codings of closed contacts as JSON: coded fields, ids and aliases, and nothing else. */
final class CorrectionJson {
  private static final int THEMES_MAX = 23;
  private static final int REFERRALS_MAX = 30;
  private static final String NOTHING = "";

  private CorrectionJson() {}

  /** What a correction of something older is answered. */
  static Response stale(History present) {
    return new Response(409, "application/json", Map.of(), Json.write(new Stale("stale", present)));
  }

  /**
   * A page of contacts; the next one is after its last.
   *
   * @param contacts none when there are no more
   */
  record Page(List<Row> contacts) {

    static Page of(List<Closed> closed) {
      return new Page(closed.stream().map(Row::of).toList());
    }
  }

  /** A contact in a list. See {@link Closed}. */
  record Row(
      String contact,
      String line,
      String arrivedAt,
      String closedAt,
      int definition,
      List<String> themes,
      String level,
      String disposition) {

    private static Row of(Closed closed) {
      return new Row(
          closed.contact().toString(),
          closed.line(),
          closed.arrivedAt().toString(),
          closed.closedAt().toString(),
          closed.definition(),
          closed.themes(),
          closed.level(),
          closed.disposition());
    }
  }

  /**
   * What was said of a contact.
   *
   * @param replaces what a correction has to name now
   * @param correctable whether who asks may correct it now
   * @param ownUntil until when whoever was to code it may
   * @param steps in order
   */
  record History(
      String contact,
      String line,
      String arrivedAt,
      String closedAt,
      int replaces,
      boolean correctable,
      String ownUntil,
      List<Step> steps) {

    static History of(CodingHistory history, boolean correctable, Function<UUID, String> aliases) {
      Course course = history.contact().course();
      Instant closedAt = course.closedAt().orElse(course.arrivedAt());
      return new History(
          course.contact().toString(),
          course.intake().line(),
          course.arrivedAt().toString(),
          closedAt.toString(),
          history.contact().coded(),
          correctable,
          closedAt.plus(CorrectionRules.OWN).toString(),
          history.steps().stream().map(step -> Step.of(step, aliases)).toList());
    }
  }

  /**
   * One of the steps.
   *
   * @param kind wrapped_up, left_uncoded or corrected
   * @param by the alias of who did; empty for nobody
   * @param reason why it was corrected; empty for the first
   * @param coding one, or none when nobody coded it in time
   */
  record Step(int version, String at, String kind, String by, String reason, List<Coding> coding) {

    private static Step of(CodingHistory.Step step, Function<UUID, String> aliases) {
      return new Step(
          step.version(),
          step.at().toString(),
          step.kind(),
          step.by().map(aliases).orElse(NOTHING),
          step.reason().map(CodingHistory::code).orElse(NOTHING),
          step.coding().stream().toList());
    }
  }

  /**
   * What somebody else made of it meanwhile.
   *
   * @param error always {@code stale}
   * @param present the contact as it is now
   */
  record Stale(String error, History present) {}

  /**
   * A correction as it is asked for.
   *
   * @param replaces the version that it replaces
   * @param reason mistake, more_known, late or wrong_contact
   * @param coding what the contact was about
   */
  record Correction(int replaces, String reason, Coding coding) {

    Corrected by(UUID account) throws BadRequest {
      Optional<Corrected.Reason> why =
          Arrays.stream(Corrected.Reason.values())
              .filter(known -> CodingHistory.code(known).equals(reason))
              .findFirst();
      if (coding.themes().size() > THEMES_MAX || coding.referrals().size() > REFERRALS_MAX) {
        throw new BadRequest("coding: too_many");
      }
      return new Corrected(
          account, replaces, why.orElseThrow(() -> new BadRequest("reason: unknown")), coding);
    }
  }
}
