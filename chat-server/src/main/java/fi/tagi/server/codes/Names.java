package fi.tagi.server.codes;

import fi.tagi.protocol.Language;

/**
 * The same in each language.
 *
 * @param fi Finnish
 * @param sv Swedish
 * @param en English
 */
public record Names(String fi, String sv, String en) {

  /** In one language. */
  public String in(Language language) {
    return switch (language) {
      case FI -> fi;
      case SV -> sv;
      case EN -> en;
    };
  }
}
