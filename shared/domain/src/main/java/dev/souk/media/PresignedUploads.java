package dev.souk.media;

import java.time.Instant;
import java.util.Map;

/// Permits for uploads that go past us, straight to where files are kept.
public interface PresignedUploads {
  /// Permits one upload of just the bytes that were announced, for 15 minutes. The place takes no
  /// second one while the first is there.
  PresignedUpload presign(UploadDeclaration told);

  /// @param url to `PUT` the file to
  /// @param headers all that must be sent with it, by lower-case name, but for `host`
  /// @param expiresAt by the clock of where files are kept
  record PresignedUpload(String url, Map<String, String> headers, Instant expiresAt) {
    public PresignedUpload {
      headers = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(headers));
    }
  }
}
