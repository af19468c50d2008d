package dev.souk.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Passwords that are tried first. The list holds words; a word with digits and signs before or
/// after it is as common as the word, and so is a word said twice.
final class CommonPasswords {
  private CommonPasswords() {}

  private static final class Words {
    static final Set<String> ALL = read();

    private static Set<String> read() {
      try (var in = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
        var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        return text.lines()
            .flatMap(line -> java.util.Arrays.stream(line.split(" ", -1)))
            .filter(word -> !word.isBlank())
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// @param lower in lower case
  static boolean include(String lower) {
    var word = undone(lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""));
    return Words.ALL.contains(lower)
        || word.isEmpty()
        || Words.ALL.contains(word)
        || Words.ALL.contains(half(word));
  }

  /// `p4ssw0rd` is `password` to whoever guesses.
  private static String undone(String text) {
    return text.replace('4', 'a')
        .replace('@', 'a')
        .replace('0', 'o')
        .replace('3', 'e')
        .replace('1', 'i')
        .replace('5', 's')
        .replace('$', 's')
        .replace('7', 't');
  }

  private static String half(String word) {
    var half = word.substring(0, word.length() / 2);
    return word.equals(half + half) ? half : word;
  }
}
