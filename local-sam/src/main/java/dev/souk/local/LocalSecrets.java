package dev.souk.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.souk.local.aws.SecretStore;
import dev.souk.wiring.EnvironmentSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// The secrets of a local market: made anew at each start, or once for a market that is kept.
final class LocalSecrets {
  private final Optional<Path> directory;
  private final SecretStore secrets;

  LocalSecrets(Optional<Path> data, SecretStore secrets) {
    this.directory = data.map(each -> each.resolve("secrets"));
    this.secrets = secrets;
  }

  void fill() {
    put(EnvironmentSetting.SOUK_SIGNING_SECRET, LocalSecrets::signingKeys);
    put(EnvironmentSetting.SOUK_HMAC_SECRET, LocalSecrets::key);
    put(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET, LocalSecrets::key);
  }

  private void put(EnvironmentSetting name, java.util.function.Supplier<String> fresh) {
    secrets.put(name.value(), directory.map(kept -> kept(kept, name, fresh)).orElseGet(fresh));
  }

  private static String kept(
      Path directory, EnvironmentSetting name, java.util.function.Supplier<String> fresh) {
    var file = directory.resolve(name.name());
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(directory);
        var mine =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, mine);
        Files.writeString(file, fresh.get());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the secrets cannot be stored in " + directory, e);
    }
  }

  private static String signingKeys() {
    try {
      var key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
      return new JWKSet(key).toString(false);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String key() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
