package dev.souk.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Whether bytes are those that were announced. S3 has compared them too, with what was signed;
/// this holds when an object came there by another way.
final class UploadChecksums {
  private UploadChecksums() {}

  static boolean fits(byte[] bytes, UploadDeclaration told) {
    return bytes.length == told.size() && sha256(bytes).equals(told.sha256());
  }

  private static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
