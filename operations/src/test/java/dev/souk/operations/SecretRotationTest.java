package dev.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import dev.souk.accounts.SigningKeys;
import dev.souk.wiring.EnvironmentSetting;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A stage's secrets, in either store")
class SecretRotationTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  static Stream<SecretsStore> stores() {
    return Stream.of(
        new ParameterStoreSecrets("dev", new InMemoryParameterStore()),
        new SecretsManagerSecrets("prod", new InMemorySecretsManager()));
  }

  private SecretRotation change(SecretsStore secrets) {
    return new SecretRotation(secrets, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void are_made_once_each_of_the_kind_that_functions_read(SecretsStore secrets) throws Exception {
    change(secrets).makeAll();
    var keys = secrets.read(EnvironmentSetting.SOUK_SIGNING_SECRET);
    change(secrets).makeAll();

    assertThat(JWKSet.parse(keys).getKeys()).hasSize(1);
    assertThat(secrets.read(EnvironmentSetting.SOUK_SIGNING_SECRET)).isEqualTo(keys);
    for (var setting : EnvironmentSetting.secrets()) {
      assertThat(secrets.read(setting)).isNotBlank();
    }
    assertThat(Base64.getDecoder().decode(secrets.read(EnvironmentSetting.SOUK_HMAC_SECRET)))
        .hasSize(48);
    assertThat(said().lines())
        .hasSize(2 * EnvironmentSetting.secrets().size())
        .contains(
            secrets.name(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET) + " is made",
            secrets.name(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET) + " is there already");
    assertThat(said()).as("tells no value").doesNotContain(keys.substring(10, 40));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void are_replaced_by_what_an_operator_puts_there(SecretsStore secrets) {
    change(secrets).makeAll();

    change(secrets).put(EnvironmentSetting.SOUK_STRIPE_SECRET, "rk_test_1");

    assertThat(secrets.read(EnvironmentSetting.SOUK_STRIPE_SECRET)).isEqualTo("rk_test_1");
    assertThat(said()).endsWith(" is now of version 2\n").doesNotContain("rk_test_1");
    assertThatThrownBy(() -> change(secrets).put(EnvironmentSetting.SOUK_STRIPE_SECRET, ""))
        .hasMessage("standard input has no value for stripe-key");
    assertThatThrownBy(
            () -> change(secrets).put(EnvironmentSetting.SOUK_STRIPE_SECRET, "k".repeat(4097)))
        .hasMessage("a secret has at most 4096 bytes");
  }

  private static int keys(SecretsStore secrets) throws ParseException {
    return JWKSet.parse(secrets.read(EnvironmentSetting.SOUK_SIGNING_SECRET)).getKeys().size();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void rotate_the_signing_keys_by_three_steps(SecretsStore secrets) throws ParseException {
    assertThatThrownBy(() ->
            change(secrets).turn(EnvironmentSetting.SOUK_SIGNING_SECRET, SigningKeys::withNextKey))
        .hasMessageContaining(
            secrets.name(EnvironmentSetting.SOUK_SIGNING_SECRET) + " yet: operate secrets");
    change(secrets).makeAll();
    var first = secrets.read(EnvironmentSetting.SOUK_SIGNING_SECRET);

    change(secrets).turn(EnvironmentSetting.SOUK_SIGNING_SECRET, SigningKeys::withNextKey);
    assertThat(keys(secrets)).isEqualTo(2);
    change(secrets).turn(EnvironmentSetting.SOUK_SIGNING_SECRET, SigningKeys::withNextKeySigning);
    change(secrets).turn(EnvironmentSetting.SOUK_SIGNING_SECRET, SigningKeys::withSigningKeyOnly);

    assertThat(keys(secrets)).isOne();
    assertThat(secrets.read(EnvironmentSetting.SOUK_SIGNING_SECRET)).isNotEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void rotate_cloudfronts_key_by_two_with_a_deployment_between(SecretsStore secrets) {
    change(secrets).makeAll();
    var old = secrets.read(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET);

    change(secrets)
        .turn(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET, SecretRotation::withNextFrontKey);
    var both = secrets.read(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET);
    assertThat(both).matches(java.util.regex.Pattern.quote(old) + " \\S{64}");
    assertThatThrownBy(() ->
            change(secrets)
                .turn(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET, SecretRotation::withNextFrontKey))
        .hasMessageContaining("remove-old-cloudfront-key");

    for (var repeat = 0; repeat < 2; repeat++) {
      change(secrets)
          .turn(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET, SecretRotation::withLastFrontKey);
      assertThat(secrets.read(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET))
          .isEqualTo(both.split(" ", -1)[1]);
    }
  }
}
