package dev.souk.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Passwords that are tried first. The list holds words; a word with digits and signs before or
/// after it is as common as the word, and so is a word said twice. Without e-mails, a number is
/// common however it is written, and so is a row of keys; other signs and emoji are not.
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
        || (word.isEmpty() && withoutLetters(lower))
        || Words.ALL.contains(word)
        || Words.ALL.contains(half(word));
  }

  /// The keys above the e-mails with Shift, of the layouts most in use.
  private static final List<String> SHIFTED =
      List.of("!@#$%^&*()_+", "!\"§$%&/()=?", "!\"£$%^&*()_+");

  /// A date, a time and a phone number are numbers too.
  private static final Pattern NUMBER =
      Pattern.compile("[\\p{P}\\p{S}\\s]*+\\p{Nd}++(?:[-./:, ]\\p{Nd}++)*+[\\p{P}\\p{S}\\s]*+");

  private static boolean withoutLetters(String text) {
    var row = half(text);
    var back = new StringBuilder(row).reverse().toString();
    return NUMBER.matcher(text).matches()
        || SHIFTED.stream().anyMatch(keys -> keys.contains(row) || keys.contains(back));
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
