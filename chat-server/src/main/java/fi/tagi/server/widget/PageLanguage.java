package fi.tagi.server.widget;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.tagi.protocol.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language in which a visitor's page can be read. */
enum PageLanguage {
  /** Finnish. */
  @JsonProperty("fi")
  FI(Language.FI),
  /** Swedish. */
  @JsonProperty("sv")
  SV(Language.SV),
  /** English. */
  @JsonProperty("en")
  EN(Language.EN),
  /** Northern Sámi, on a line that has texts in it. Nobody is promised an answer in it. */
  @JsonProperty("se")
  SE(null);

  private final Optional<Language> language;

  PageLanguage(@Nullable Language language) {
    this.language = Optional.ofNullable(language);
  }

  /** The same as a language of the service's own texts; empty when it is none of them. */
  Optional<Language> language() {
    return language;
  }

  static PageLanguage of(Language language) {
    return valueOf(language.name());
  }

  /** The language of this code; empty for any other text. */
  static Optional<PageLanguage> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
