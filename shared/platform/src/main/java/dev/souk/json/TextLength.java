package dev.souk.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Limits of a text component, counted in Unicode code points as JSON Schema counts. Control
/// characters are always refused, line breaks unless `lines` allows them.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface TextLength {
  int min() default 1;

  int max() default 200;

  /// A regular expression the whole text must match, in the dialect of ECMA-262; empty for any.
  String pattern() default "";

  /// The JSON Schema format named in the documents, such as `email`; the kernel itself checks
  /// `email` and `uuid`.
  String format() default "";

  /// The closed set of words it can be, where they are not those of an enum of ours; empty for any.
  String[] words() default {};

  /// Whether line breaks and tabs may stand in it.
  boolean lines() default false;

  /// Whether it is a secret that no document may show an example of and no log may hold.
  boolean secret() default false;
}
