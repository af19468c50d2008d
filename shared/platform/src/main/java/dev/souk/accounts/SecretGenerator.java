package dev.souk.accounts;

import dev.souk.http.HmacSigner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/// Makes the secrets that are handed out, and says what is kept of them.
public final class SecretGenerator {
  private final HmacSigner hmacSigner;

  public SecretGenerator(HmacSigner hmacSigner) {
    this.hmacSigner = hmacSigner;
  }

  /// Six digits.
  public String code() {
    return String.format(Locale.ROOT, "%06d", new SecureRandom().nextInt(1_000_000));
  }

  /// 256 random bits in base64url.
  public String secret() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// What is kept of a code: a keyed digest, since a million codes are soon tried against a plain
  /// one. The same code is kept otherwise for each account.
  public String hashOfCode(String accountId, String code) {
    return hmacSigner.digest("code|" + accountId, code);
  }

  /// What is kept of a secret of 256 bits: a plain digest is enough.
  public static String hashOf(String secret) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The refresh secret that replaces this one. It follows from the one before, so that a client
  /// whose reply was lost is told the same again although only digests are kept; whoever steals an
  /// old one cannot follow without the key.
  public String deriveNext(String sessionId, String secret) {
    return hmacSigner.derived("refresh|" + sessionId, secret);
  }
}
