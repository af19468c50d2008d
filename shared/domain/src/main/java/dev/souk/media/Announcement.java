package dev.souk.media;

import dev.souk.id.Kind;
import java.time.Instant;

/// What a seller or courier said of a file before uploading it. The upload is signed for exactly
/// this.
///
/// @param ownerId the seller's or the courier's
/// @param size in bytes
/// @param sha256 of the whole file, in base64 with padding, as S3 writes checksums
public record Announcement(
    String id, String ownerId, ContentType type, long size, String sha256, Instant at) {

  public Announcement {
    Kind.MED.checked(id);
    if (ownerId.isEmpty()) {
      throw new IllegalArgumentException("a medium is somebody's");
    }
    if (size < 1 || size > type.maxBytes()) {
      throw new IllegalArgumentException("no size of a " + type.mime());
    }
  }

  /// What sellers upload is for their shelves. A courier uploads what proves a delivery, which is a
  /// picture of somebody's front door.
  public Audience audience() {
    return Kind.USR.fits(ownerId) ? Audience.PRIVATE : Audience.PUBLIC;
  }

  /// Where the file is uploaded to.
  public Upload upload() {
    return new Upload(ownerId, id);
  }
}
