package dev.souk.media;

/// Addresses by which private files can be read without a token, for a short time: whoever has one
/// can read that one file and nothing else.
public interface PresignedReads {
  /// @param key as [MediaFile#key] has it
  String of(String key);
}
