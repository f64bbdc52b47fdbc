package fi.tagi.server.statistics.tally;

import fi.tagi.server.statistics.fact.Fact.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something by which coded contacts are told apart. */
public enum Attribute {
  /** The site that the widget stood on. */
  SITE,
  /** The language that the visitor wanted. */
  LANGUAGE,
  /** The role of whoever held the contact last; says nothing about the visitor. */
  ROLE,
  /** Who it was. */
  WHO,
  /** How old they said they are. */
  AGE_BAND,
  /** The themes of the concern; a contact may have several. */
  THEME,
  /** The level of the concern. */
  LEVEL,
  /** Where the visitor was guided; a contact may have several. */
  REFERRAL,
  /** How it came out. */
  DISPOSITION;

  /** What it is called in addresses, tables and exports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this code; empty when there is none. */
  public static Optional<Attribute> of(String code) {
    return Arrays.stream(values()).filter(attribute -> attribute.code().equals(code)).findFirst();
  }

  /** Whether it tells something about visitors, so that small numbers of it are kept back. */
  public boolean isAboutVisitors() {
    return this != ROLE;
  }

  /** The codes that a contact has of it. */
  public List<String> of(Coded about, String role) {
    return switch (this) {
      case SITE -> List.of(about.site());
      case LANGUAGE -> List.of(about.language());
      case ROLE -> List.of(role);
      case WHO -> List.of(about.who());
      case AGE_BAND -> List.of(about.ageBand());
      case THEME -> about.themes();
      case LEVEL -> List.of(about.level());
      case REFERRAL -> about.referrals();
      case DISPOSITION -> List.of(about.disposition());
    };
  }
}
