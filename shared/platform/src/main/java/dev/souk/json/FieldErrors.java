package dev.souk.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found wrong so far. Counts all and tells of the first [#MAX], so that a body of nothing
/// but faults has an answer of a decent size.
final class FieldErrors {
  static final int MAX = 50;

  private final List<FieldError> told = new ArrayList<>();
  private int found;

  int found() {
    return found;
  }

  List<FieldError> told() {
    return List.copyOf(told);
  }

  /// Answers with null, which is what a faulty value binds to.
  @Nullable Object add(String at, String code, String detail) {
    found++;
    if (found <= MAX) {
      told.add(new FieldError(at, code, detail));
    }
    return null;
  }

  @Nullable Object wrong(String at, String wanted) {
    return add(at, "type", "must be " + wanted);
  }
}
