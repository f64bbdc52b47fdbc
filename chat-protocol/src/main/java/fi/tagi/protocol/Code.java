package fi.tagi.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that must match a pattern as a whole; by default a code of a code list ({@code nuoret},
 * {@code 13-15}). Read by the decoder and by the schema generator. On a list the pattern holds for
 * each of its elements.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Code {
  /** A code: lower-case letters, digits, {@code -} and {@code _}, 40 at most. */
  String CODE = "[a-z0-9][a-z0-9_-]{0,39}";

  /** A resume token: 128 random bits in base64url without padding. */
  String TOKEN = "[A-Za-z0-9_-]{22}";

  /** A {@link #TOKEN}, or the word {@code none}. */
  String TOKEN_OR_NONE = "none|" + TOKEN;

  /** An instant in UTC as ISO 8601 writes it: to the second, with 3 or 6 digits where needed. */
  String INSTANT =
      "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]{3}(?:[0-9]{3})?)?Z";

  /** An {@link #INSTANT}, or the word {@code unknown}. */
  String INSTANT_OR_UNKNOWN = "unknown|" + INSTANT;

  /** A date as ISO 8601 writes it, or the word {@code unknown}. */
  String DATE_OR_UNKNOWN = "unknown|[0-9]{4}-[0-9]{2}-[0-9]{2}";

  /** The regular expression that the whole text matches. */
  String value() default CODE;
}
