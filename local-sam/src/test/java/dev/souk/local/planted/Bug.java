package dev.souk.local.planted;

import java.util.List;

/// A mistake somebody could make.
///
/// @param name what the market does then
/// @param file where, from the root of the tree
/// @param right what stands there, once
/// @param wrong what stands there instead
/// @param tests one of which is to fail: classes, or a method of one after a `#`
record Bug(String name, String file, String right, String wrong, List<String> tests) {
  static Bug of(String name, String file, String right, String wrong, String... tests) {
    return new Bug(name, file, right, wrong, List.of(tests));
  }

  /// The file with the bug in it.
  ///
  /// @throws IllegalStateException when what is right does not stand there just once any more
  String planted(String text) {
    var at = text.indexOf(right);
    if (at < 0 || text.indexOf(right, at + 1) >= 0) {
      throw new IllegalStateException(file + " does not say this once: " + right);
    }
    return text.substring(0, at) + wrong + text.substring(at + right.length());
  }
}
