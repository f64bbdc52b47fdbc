package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** Why a tag is no longer shown. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Withdrawal {

  /**
   * Somebody has the contact.
   *
   * @param alias who
   * @param role in which role
   * @param since since when
   */
  @JsonTypeName("claimed")
  record Claimed(@Text(min = 1, max = 40) String alias, Role role, Instant since)
      implements Withdrawal {}

  /** The contact is over. */
  @JsonTypeName("over")
  record Over(OverReason reason) implements Withdrawal {}

  /**
   * The contact still waits, but this responder may not be shown it now: off duty, no window of
   * their role, or at their maximum.
   */
  @JsonTypeName("not_available")
  record NotAvailable() implements Withdrawal {}
}
