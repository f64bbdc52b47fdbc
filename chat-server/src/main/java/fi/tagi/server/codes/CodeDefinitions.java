package fi.tagi.server.codes;

import fi.tagi.protocol.Coding;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.http.BadRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** All definitions of the code lists: the newest is offered, the older ones keep their meaning. */
public interface CodeDefinitions {
  /** How many definitions {@link #made} tells at most. */
  int MADE_MAX = 100;

  /** The newest that this process knows; another one's is known a few seconds later. */
  CodeLists newest();

  /**
   * A definition by its number.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  Optional<CodeLists> find(long definition);

  /** When and by whom each was made, the newest first, {@link #MADE_MAX} at most. */
  List<Made> made();

  /**
   * Makes the next definition, together with an entry of the audit trail.
   *
   * @param next what it is to be; its number is that of the definition it was made from
   * @return its number, also when just this had been made before or nothing differs; empty when
   *     somebody else made one meanwhile
   * @throws BadRequest with the path of each fault; see {@link CodeRules}
   */
  OptionalInt change(CodeLists next, Actor by) throws BadRequest;

  /** Reads again which is the newest. */
  void refresh();

  /** What is wrong with a coding by the definition that it names; empty when it may be stored. */
  default Optional<CodingFault> check(Coding coding) {
    return find(coding.definition())
        .map(lists -> lists.check(coding))
        .orElse(Optional.of(CodingFault.DEFINITION));
  }

  /** Whether a visitor may come with these: they were offered by some definition. */
  default boolean know(String topic, String ageBand) {
    if (newest().knowsTopic(topic) && newest().knowsAgeBand(ageBand)) {
      return true;
    }
    refresh();
    return newest().knowsTopic(topic) && newest().knowsAgeBand(ageBand);
  }

  /**
   * That a definition was made.
   *
   * @param definition which
   * @param at when
   * @param by by whom
   */
  record Made(int definition, Instant at, Actor by) {}
}
