package dev.souk.media;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An image or video of a seller's and the one state it is in. What can become of it is the methods
/// of that state.
public sealed interface MediaAsset {
  /// How long an announced file is waited for.
  Duration WAITED_FOR = Duration.ofHours(24);

  /// How long a media file is kept that was refused, or that nothing shows.
  Duration KEPT = Duration.ofDays(7);

  UploadDeclaration declaration();

  /// Grows by one with every change.
  long version();

  Instant updatedAt();

  default String id() {
    return declaration().id();
  }

  default boolean isOwnedBy(String ownerId) {
    return declaration().ownerId().equals(ownerId);
  }

  /// What becomes of it when its owner, or the clock, wants it gone.
  default Removable leaves(Instant at) {
    return switch (this) {
      case Ready ready when ready.usedAt() != null -> new Removable.Shown();
      case Removed removed -> new Removable.Deletable(removed);
      case Pending pending -> gone(at);
      case Rejected rejected -> gone(at);
      case Ready ready -> gone(at);
    };
  }

  private Removable gone(Instant at) {
    return new Removable.Deletable(new Removed(declaration(), version() + 1, at));
  }

  /// Until when it is kept though nothing shows it; by its stored times alone.
  default Instant deleteAt() {
    return switch (this) {
      case Pending pending -> declaration().at().plus(WAITED_FOR);
      case Rejected rejected -> updatedAt().plus(KEPT);
      case Ready ready -> updatedAt().plus(KEPT);
      case Removed removed -> updatedAt();
    };
  }

  /// What became of wanting a media file gone.
  sealed interface Removable {
    /// From now on it is nobody's, and its files may go.
    record Deletable(Removed medium) implements Removable {}

    /// A product shows it, or did once: an order may still point at its image.
    record Shown() implements Removable {}
  }

  /// Its upload is waited for, or being looked at.
  record Pending(UploadDeclaration declaration) implements MediaAsset {
    @Override
    public long version() {
      return 1;
    }

    @Override
    public Instant updatedAt() {
      return declaration.at();
    }

    /// @param files at least one
    public Ready ready(List<MediaFile> files, Instant at) {
      return new Ready(declaration, files, null, version() + 1, at);
    }

    /// @param detail a sentence for its owner
    public Rejected refused(UploadRejection why, String detail, Instant at) {
      return new Rejected(declaration, why, detail, version() + 1, at);
    }
  }

  /// It can be shown.
  ///
  /// @param files smallest first
  /// @param usedAt when a product first took it, null when none has
  record Ready(
      UploadDeclaration declaration,
      List<MediaFile> files,
      @Nullable Instant usedAt,
      long version,
      Instant updatedAt)
      implements MediaAsset {
    public Ready {
      files = List.copyOf(files);
      if (files.isEmpty()) {
        throw new IllegalArgumentException("nothing to show");
      }
    }

    /// The size of its largest image.
    public ImageSize size() {
      return files.getLast().size();
    }

    /// The same, kept for good: something is about to show it.
    public Ready used(Instant at) {
      return usedAt == null ? new Ready(declaration, files, at, version + 1, at) : this;
    }
  }

  /// It was uploaded and not taken.
  record Rejected(
      UploadDeclaration declaration,
      UploadRejection why,
      String detail,
      long version,
      Instant updatedAt)
      implements MediaAsset {}

  /// Its owner knows it no longer; its files are being deleted.
  record Removed(UploadDeclaration declaration, long version, Instant updatedAt)
      implements MediaAsset {}
}
