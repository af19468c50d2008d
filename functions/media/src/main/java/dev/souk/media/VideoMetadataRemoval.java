package dev.souk.media;

/// What became of looking for a video's metadata.
sealed interface VideoMetadataRemoval {
  /// With these bytes overwritten it has none left, is as long as before and plays as before.
  record By(ByteOverwrites overwrites) implements VideoMetadataRemoval {}

  /// It must not be served: damaged, or of a kind whose metadata cannot be found for certain.
  ///
  /// @param why as the end of a sentence
  record Unusable(String why) implements VideoMetadataRemoval {}

  /// The upload is gone, or another.
  record Missing() implements VideoMetadataRemoval {}

  /// Looks through a video, of which no more is held in memory than its index.
  static VideoMetadataRemoval of(ContentType type, MediaObjects objects, StoredUpload stored) {
    var video = new VideoRangeReader(objects, stored);
    try {
      return switch (type) {
        case MP4 -> new By(new Mp4MetadataRemover(video).blanked());
        case WEBM -> new By(new WebmMetadataRemover(video).blanked());
        case JPEG, PNG, WEBP, AVIF -> throw new IllegalArgumentException(type.mime());
      };
    } catch (InvalidVideoException e) {
      return new Unusable(e.why());
    } catch (VideoRangeReader.Gone e) {
      return new Missing();
    }
  }
}
