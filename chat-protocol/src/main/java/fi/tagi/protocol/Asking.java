package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;

/** What the holder of a conversation asked last, and what became of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Asking {

  /** Nothing, or it was accepted. */
  @JsonTypeName("none")
  record None() implements Asking {}

  /**
   * Nobody has answered yet.
   *
   * @param ask which asking
   * @param kind what is asked
   * @param to who is asked
   * @param until when it ends by itself
   */
  @JsonTypeName("pending")
  record Pending(UUID ask, AskKind kind, AskTarget to, Instant until) implements Asking {}

  /**
   * It came to nothing; the holder keeps the conversation.
   *
   * @param ask which asking
   * @param kind what was asked
   * @param why why not
   */
  @JsonTypeName("refused")
  record Refused(UUID ask, AskKind kind, Why why) implements Asking {
    /** Why something that was asked was not done. */
    public enum Why {
      /** The colleague declined, or everybody who was asked did. */
      @JsonProperty("declined")
      DECLINED,
      /** Nobody answered in time. */
      @JsonProperty("unanswered")
      UNANSWERED,
      /** The holder took it back. */
      @JsonProperty("taken_back")
      TAKEN_BACK
    }
  }
}
