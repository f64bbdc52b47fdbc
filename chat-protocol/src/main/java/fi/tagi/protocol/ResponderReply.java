package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the server answers to a responder's console. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ResponderReply extends Reply {

  /**
   * The console is attached. Answers {@link ResponderCommand.Hello}.
   *
   * @param person this person's own id, as in {@link ResponderPush.Colleagues}
   * @param alias the name visitors see
   * @param roles the roles this person may answer in
   * @param now the server's clock, so that waiting times are right on a console whose clock is
   *     wrong
   * @param lines the lines, each with its practice line
   */
  @JsonTypeName("welcome")
  record Welcome(
      @Count long ref,
      UUID person,
      @Text(min = 1, max = 40) String alias,
      @Count(max = 2) List<Role> roles,
      Instant now,
      @Count(max = 200) List<LineView> lines)
      implements ResponderReply {}

  /**
   * The contact is yours. Answers {@link ResponderCommand.Claim}.
   *
   * @param contact which
   * @param epoch names this claim in every later command about the conversation
   */
  @JsonTypeName("won")
  record Won(@Count long ref, UUID contact, @Count(min = 1) long epoch) implements ResponderReply {}

  /** You have it already, by an earlier claim. Answers {@link ResponderCommand.Claim}. */
  @JsonTypeName("already_yours")
  record AlreadyYours(@Count long ref, UUID contact, @Count(min = 1) long epoch)
      implements ResponderReply {}

  /**
   * Somebody else was first. Answers {@link ResponderCommand.Claim}.
   *
   * @param contact which
   * @param alias who has it
   * @param role in which role
   * @param since since when
   */
  @JsonTypeName("lost")
  record Lost(
      @Count long ref,
      UUID contact,
      @Text(min = 1, max = 40) String alias,
      Role role,
      Instant since)
      implements ResponderReply {}

  /** The contact is over, nobody can have it. Answers {@link ResponderCommand.Claim}. */
  @JsonTypeName("over")
  record Over(@Count long ref, UUID contact, OverReason reason) implements ResponderReply {}

  /**
   * The message is stored. Answers {@link ResponderCommand.Write}; fields as in {@link
   * VisitorReply.Accepted}. Answers {@link ResponderCommand.Note} too, with the note's id and its
   * position among the notes.
   */
  @JsonTypeName("accepted")
  record Accepted(@Count long ref, UUID message, @Count(min = 1) long seq, Instant at)
      implements ResponderReply {}

  /** It is done. */
  @JsonTypeName("done")
  record Done(@Count long ref) implements ResponderReply {}

  /** It was not done, and nothing changed; fields as in {@link VisitorReply.Refused}. */
  @JsonTypeName("refused")
  record Refused(@Count long ref, Refusal refusal, @Text(max = 200) String text)
      implements ResponderReply {}
}
