package dev.souk.media;

import dev.souk.id.IdType;
import java.time.Instant;

/// What a seller or courier said of a file before uploading it. The upload is signed for exactly
/// this.
///
/// @param ownerId the seller's or the courier's
/// @param size in bytes
/// @param sha256 of the whole file, in base64 with padding, as S3 writes checksums
public record UploadDeclaration(
    String id, String ownerId, ContentType type, long size, String sha256, Instant at) {

  public UploadDeclaration {
    IdType.MED.checked(id);
    if (ownerId.isEmpty()) {
      throw new IllegalArgumentException("a medium is somebody's");
    }
    if (size < 1 || size > type.maxBytes()) {
      throw new IllegalArgumentException("no size of a " + type.mime());
    }
  }

  /// What sellers upload is for their shelves. A courier uploads what proves a delivery, which is a
  /// image of somebody's front door.
  public MediaVisibility audience() {
    return IdType.USR.fits(ownerId) ? MediaVisibility.PRIVATE : MediaVisibility.PUBLIC;
  }

  /// Where the file is uploaded to.
  public UploadLocation upload() {
    return new UploadLocation(ownerId, id);
  }
}
