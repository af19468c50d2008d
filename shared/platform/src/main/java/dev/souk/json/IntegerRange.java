package dev.souk.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Limits of a whole-number component, both inclusive. Without it 0 to 2^53-1, what every JSON
/// reader can hold.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface IntegerRange {
  long min() default 0;

  long max() default 9_007_199_254_740_991L;
}
