package dev.souk.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/// Does the work that a refusal asks for, as a client would that has read the reference alone.
public final class ProofOfWorkSolver {
  private ProofOfWorkSolver() {}

  /// What to send in `x-proof-of-work`.
  public static String of(String challenge, String difficulty) {
    try {
      var begun = MessageDigest.getInstance("SHA-256");
      begun.update((challenge + ".").getBytes(StandardCharsets.US_ASCII));
      for (var number = 0L; ; number++) {
        var text = Long.toString(number, 36);
        var sha = (MessageDigest) begun.clone();
        if (enough(sha.digest(text.getBytes(StandardCharsets.US_ASCII)), difficulty)) {
          return challenge + "." + text;
        }
      }
    } catch (GeneralSecurityException | CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean enough(byte[] digest, String difficulty) {
    var bits = Integer.parseInt(difficulty);
    for (var bit = 0; bit < bits; bit++) {
      if ((digest[bit / 8] & (0x80 >> bit % 8)) != 0) {
        return false;
      }
    }
    return true;
  }
}
