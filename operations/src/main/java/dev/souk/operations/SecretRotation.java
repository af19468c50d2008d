package dev.souk.operations;

import dev.souk.accounts.SigningKeys;
import dev.souk.wiring.EnvironmentSetting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The commands that make, replace and rotate the secrets of a stage.
final class SecretRotation {
  private static final int KEY_BYTES = 48;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretsStore secrets;
  private final PrintStream out;

  SecretRotation(SecretsStore secrets, PrintStream out) {
    this.secrets = secrets;
    this.out = out;
  }

  /// Does one of the commands to the stage that is the first of its words.
  ///
  /// @return the exit code
  /// @throws IllegalArgumentException when the words will not do; they are looked at before AWS is
  static int done(OperatorCommand command, List<String> words) throws IOException {
    var change = asked(command, words);
    try (var secrets = SecretsStore.of(words.getFirst())) {
      change.accept(new SecretRotation(secrets, System.out));
      return 0;
    }
  }

  private static Consumer<SecretRotation> asked(OperatorCommand command, List<String> words)
      throws IOException {
    return switch (command) {
      case SECRETS -> SecretRotation::makeAll;
      case PUT_SECRET -> {
        var setting = named(words.getLast());
        var value = line();
        yield it -> it.put(setting, value);
      }
      case NEXT_KEY ->
          it -> it.turn(EnvironmentSetting.SOUK_SIGNING_SECRET, SigningKeys::withNextKey);
      case USE_NEXT_KEY ->
          it -> it.turn(EnvironmentSetting.SOUK_SIGNING_SECRET, SigningKeys::withNextKeySigning);
      case DROP_OLD_KEYS ->
          it -> it.turn(EnvironmentSetting.SOUK_SIGNING_SECRET, SigningKeys::withSigningKeyOnly);
      case NEXT_FRONT_KEY ->
          it ->
              it.turn(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET, SecretRotation::withNextFrontKey);
      case DROP_OLD_FRONT_KEY ->
          it ->
              it.turn(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET, SecretRotation::withLastFrontKey);
      case FIRST_ADMIN,
          DOCS,
          REDRIVE,
          MIGRATE,
          VERSIONS,
          ROLL_BACK,
          ROLL_FORWARD,
          PRUNE_VERSIONS,
          SMOKE ->
          throw new IllegalArgumentException(command + " is no command about secrets");
    };
  }

  private static String line() throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var line = in.readLine();
    return line == null ? "" : line.strip();
  }

  /// Makes what the stage does not have yet. What Stripe gives out is made up until an operator
  /// puts it there: nobody can sign a webhook with it.
  void makeAll() {
    for (var setting : EnvironmentSetting.secrets()) {
      var made = secrets.make(setting, fresh(setting));
      out.printf("%s %s%n", secrets.name(setting), made ? "is made" : "is there already");
    }
  }

  /// @throws IllegalArgumentException when it is empty or longer than a store takes
  void put(EnvironmentSetting setting, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("standard input has no value for " + setting.secret());
    }
    if (value.getBytes(StandardCharsets.UTF_8).length > SecretsStore.MAX_BYTES) {
      throw new IllegalArgumentException(
          "a secret has at most %d bytes".formatted(SecretsStore.MAX_BYTES));
    }
    told(setting, secrets.put(setting, value));
  }

  /// @throws IllegalStateException when the step cannot be done, or there is no such secret
  void turn(EnvironmentSetting setting, UnaryOperator<String> step) {
    told(setting, secrets.put(setting, step.apply(secrets.read(setting))));
  }

  private void told(EnvironmentSetting setting, String version) {
    out.printf("%s is now of version %s%n", secrets.name(setting), version);
  }

  /// The key that CloudFront shows, and a new one behind it: functions take either.
  ///
  /// @throws IllegalStateException when there are two already
  static String withNextFrontKey(String keys) {
    if (keys.strip().contains(" ")) {
      throw new IllegalStateException(
          "there is a next key already: remove-old-cloudfront-key ends the rotation that has begun");
    }
    return keys.strip() + " " + key();
  }

  /// The newest alone.
  static String withLastFrontKey(String keys) {
    return keys.strip().replaceFirst("^.* ", "");
  }

  private static String fresh(EnvironmentSetting setting) {
    return setting == EnvironmentSetting.SOUK_SIGNING_SECRET ? SigningKeys.generated() : key();
  }

  /// In base64, as the sealing key is read.
  private static String key() {
    var key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  /// @throws IllegalArgumentException when no secret is called so
  static EnvironmentSetting named(String word) {
    return EnvironmentSetting.secrets().stream()
        .filter(it -> it.secret().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s is no secret. There are: %s".formatted(word, names())));
  }

  static String names() {
    return EnvironmentSetting.secrets().stream()
        .map(EnvironmentSetting::secret)
        .collect(Collectors.joining(", "));
  }
}
