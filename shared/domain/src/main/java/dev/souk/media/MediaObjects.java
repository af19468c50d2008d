package dev.souk.media;

import java.util.Optional;

/// The files of media. Nothing here decides: deleting what is not there is harmless, and writing
/// the same again too.
public interface MediaObjects {
  /// An uploaded file's first bytes, and what it is known by from then on.
  @SuppressWarnings("ArrayRecordComponent") // Never compared: looked at and forgotten.
  record Head(byte[] bytes, StoredUpload stored) {}

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
  Optional<Head> head(UploadLocation upload, int length);

  /// The bytes of an upload from an offset inside it on: `length`, or as many as there are; empty
  /// when nothing or something else lies there now.
  Optional<byte[]> range(StoredUpload stored, long from, int length);

  /// A whole upload of at most `limit` bytes.
  Read read(UploadLocation upload, int limit);

  /// Writes a file, in place of what was there: for all to read and keep for ever, or a private one
  /// for who has a signed address.
  void publish(MediaFile file, ContentType type, byte[] bytes);

  /// The same with an upload of which some bytes are overwritten. It is never held in memory whole,
  /// and can be read only when all of it is there; false when nothing or something else than
  /// `stored` lies there now, and then nothing is served.
  ///
  /// @throws IllegalArgumentException when bytes after its end are to be overwritten
  boolean publish(MediaFile file, ContentType type, StoredUpload stored, ByteOverwrites overwrites);

  /// Deletes what lies under a key uploads have.
  ///
  /// @throws IllegalArgumentException when the key does not begin with [UploadLocation#PREFIX]
  void deleteUpload(String uploadKey);

  /// Deletes every file served of a media file.
  void unpublish(String mediaId);
}
