package dev.souk.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id (RFC 9106) with one of the settings of OWASP's Password Storage Cheat Sheet: 7 MiB,
/// five passes, one lane; 16 bytes of salt, 32 of hash.
public final class Argon2PasswordHasher implements PasswordHasher {
  private static final String SETTING = "$argon2id$v=19$m=7168,t=5,p=1$";
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)\\$"
              + "([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{43})");
  private static final int LENGTH = 32;

  /// Stands in for a hash that is none, so that comparing takes as long.
  private static final String NO_ONES = SETTING + "A".repeat(22) + "$" + "A".repeat(43);

  @Override
  public String hash(Password password) {
    var salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    var hash = hash(password, salt, 7168, 5, 1);
    var base64 = Base64.getEncoder().withoutPadding();
    return SETTING + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
  }

  @Override
  public boolean matches(Password password, String hash) {
    var phc = PHC.matcher(hash);
    var genuine = phc.matches();
    if (!genuine) {
      phc = PHC.matcher(NO_ONES);
      if (!phc.matches()) {
        throw new IllegalStateException("the stand-in is no PHC string");
      }
    }
    var expected = Base64.getDecoder().decode(phc.group(5));
    var actual =
        hash(
            password,
            Base64.getDecoder().decode(phc.group(4)),
            Integer.parseInt(phc.group(1)),
            Integer.parseInt(phc.group(2)),
            Integer.parseInt(phc.group(3)));
    return MessageDigest.isEqual(expected, actual) && genuine;
  }

  @Override
  public boolean outdated(String hash) {
    return !hash.startsWith(SETTING);
  }

  private static byte[] hash(Password password, byte[] salt, int memory, int passes, int lanes) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    var hash = new byte[LENGTH];
    generator.generateBytes(password.text().getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
