package fi.tagi.server.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.tagi.protocol.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account may be; one account may be several. */
public enum AccountRole {
  /** A responder whose work this is. */
  @JsonProperty("professional")
  PROFESSIONAL,
  /** A responder who is an expert by experience. */
  @JsonProperty("expert")
  EXPERT,
  /** Keeps schedules and accounts, reads statistics. */
  @JsonProperty("manager")
  MANAGER;

  /** As which role this one answers visitors; empty for one that does not. */
  public Optional<Role> responder() {
    return switch (this) {
      case PROFESSIONAL -> Optional.of(Role.PROFESSIONAL);
      case EXPERT -> Optional.of(Role.EXPERT);
      case MANAGER -> Optional.empty();
    };
  }

  /** The role's name in the database, on the command line and in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of that code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static AccountRole ofCode(String code) {
    return Arrays.stream(values())
        .filter(role -> role.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such role"));
  }

  /** The roles' codes in the order of this enum, with commas between. */
  public static String codes(Set<AccountRole> roles) {
    return roles.stream().sorted().map(AccountRole::code).collect(Collectors.joining(","));
  }

  /** What {@link #codes} wrote. */
  public static Set<AccountRole> ofCodes(String codes) {
    Set<AccountRole> roles = EnumSet.noneOf(AccountRole.class);
    for (String code : codes.split(",", -1)) {
      if (!code.isEmpty()) {
        roles.add(ofCode(code));
      }
    }
    return roles;
  }
}
