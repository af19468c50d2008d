package dev.souk.media;

import java.util.Optional;

/// The files of media. Nothing here decides: deleting what is not there is harmless, and writing
/// the same again too.
public interface MediaObjects {
  /// The size of an uploaded file, and its first bytes.
  @SuppressWarnings("ArrayRecordComponent") // Never compared: looked at and forgotten.
  record Head(byte[] bytes, long size) {}

  /// What became of reading a whole file.
  sealed interface Read {
    @SuppressWarnings("ArrayRecordComponent") // Never compared: looked at and forgotten.
    record Whole(byte[] bytes) implements Read {}

    /// No more than the limit was taken into memory.
    record TooLong() implements Read {}

    record Missing() implements Read {}
  }

  /// At most the first `length` bytes of an upload, and no more of it is transferred; empty when
  /// nothing is there.
  Optional<Head> head(Upload upload, int length);

  /// A whole upload of at most `limit` bytes.
  Read read(Upload upload, int limit);

  /// Writes a file, in place of what was there: for all to read and keep for ever, or a private one
  /// for who has a signed address.
  void serve(Served file, ContentType type, byte[] bytes);

  /// The same with an upload as it is, without reading it here; false when nothing is there.
  boolean serve(Served file, ContentType type, Upload upload);

  /// Deletes what lies under a key uploads have.
  ///
  /// @throws IllegalArgumentException when the key does not begin with [Upload#PREFIX]
  void discard(String uploadKey);

  /// Deletes every file served of a medium.
  void withdraw(String mediaId);
}
