package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a contact was about, in codes only.
 *
 * @param definition the version of the code lists it was coded with
 * @param who who it was
 * @param ageBand how old they said they are
 * @param themes the concern's themes, several possible
 * @param level the concern's level, 0 none to 4 immediate danger
 * @param referrals where the visitor was guided, several possible
 * @param disposition how it came out
 */
public record Coding(
    @Count(min = 1, max = 1_000_000) long definition,
    @Code String who,
    @Code String ageBand,
    @Count(max = 23) @Code List<String> themes,
    @Count(max = 4) long level,
    @Count(max = 30) List<Referral> referrals,
    @Code String disposition) {

  /** Copies the lists, so that nothing changes a coding later. */
  public Coding {
    themes = List.copyOf(themes);
    referrals = List.copyOf(referrals);
  }

  /**
   * One place the visitor was guided to.
   *
   * @param code which
   * @param accepted what the visitor thought of it
   */
  public record Referral(@Code String code, Accepted accepted) {}

  /** What the visitor thought of a referral. */
  public enum Accepted {
    /** Will go there. */
    @JsonProperty("yes")
    YES,
    /** Will think about it. */
    @JsonProperty("thinks")
    THINKS,
    /** Does not want it. */
    @JsonProperty("no")
    NO,
    /** Did not say. */
    @JsonProperty("unknown")
    UNKNOWN
  }
}
