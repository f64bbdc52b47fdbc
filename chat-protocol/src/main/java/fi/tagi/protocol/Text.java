package fi.tagi.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a text may be, in Unicode code points. Read by the decoder and by the schema generator.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {
  /** The fewest code points. */
  int min() default 0;

  /** The most code points. */
  int max();
}
