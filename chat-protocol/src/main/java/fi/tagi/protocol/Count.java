package fi.tagi.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How small and how large a number, or how short and how long a list, may be. Read by the decoder
 * and by the schema generator.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Count {
  /** The largest number that JavaScript holds exactly. */
  long EXACT = 9_007_199_254_740_991L;

  /** The least. */
  long min() default 0;

  /** The most. */
  long max() default EXACT;
}
