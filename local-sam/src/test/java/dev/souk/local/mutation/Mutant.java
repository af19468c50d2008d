package dev.souk.local.mutation;

import java.util.List;

/// A mistake somebody could make.
///
/// @param name what the market does then
/// @param file where, from the root of the tree
/// @param original what stands there, once
/// @param mutated what stands there instead
/// @param tests one of which is to fail: classes, or a method of one after a `#`
record Mutant(String name, String file, String original, String mutated, List<String> tests) {
  static Mutant of(String name, String file, String right, String wrong, String... tests) {
    return new Mutant(name, file, right, wrong, List.of(tests));
  }

  /// The file with the bug in it.
  ///
  /// @throws IllegalStateException when what is right does not stand there just once any more
  String apply(String text) {
    var at = text.indexOf(original);
    if (at < 0 || text.indexOf(original, at + 1) >= 0) {
      throw new IllegalStateException(file + " does not say this once: " + original);
    }
    return text.substring(0, at) + mutated + text.substring(at + original.length());
  }
}
