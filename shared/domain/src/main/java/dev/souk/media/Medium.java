package dev.souk.media;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture or film of a seller's and the one state it is in. What can become of it is the methods
/// of that state.
public sealed interface Medium {
  /// How long an announced file is waited for.
  Duration WAITED_FOR = Duration.ofHours(24);

  /// How long a medium is kept that was refused, or that nothing shows.
  Duration KEPT = Duration.ofDays(7);

  Announcement told();

  /// Grows by one with every change.
  long version();

  Instant updatedAt();

  default String id() {
    return told().id();
  }

  default boolean isOf(String ownerId) {
    return told().ownerId().equals(ownerId);
  }

  /// What becomes of it when its owner, or the clock, wants it gone.
  default Leaving leaves(Instant at) {
    return switch (this) {
      case Ready ready when ready.usedAt() != null -> new Leaving.Shown();
      case Removed removed -> new Leaving.Gone(removed);
      case Announced announced -> gone(at);
      case Refused refused -> gone(at);
      case Ready ready -> gone(at);
    };
  }

  private Leaving gone(Instant at) {
    return new Leaving.Gone(new Removed(told(), version() + 1, at));
  }

  /// Until when it is kept though nothing shows it; by its stored times alone.
  default Instant keptUntil() {
    return switch (this) {
      case Announced announced -> told().at().plus(WAITED_FOR);
      case Refused refused -> updatedAt().plus(KEPT);
      case Ready ready -> updatedAt().plus(KEPT);
      case Removed removed -> updatedAt();
    };
  }

  /// What became of wanting a medium gone.
  sealed interface Leaving {
    /// From now on it is nobody's, and its files may go.
    record Gone(Removed medium) implements Leaving {}

    /// A product shows it, or did once: an order may still point at its picture.
    record Shown() implements Leaving {}
  }

  /// Its upload is waited for, or being looked at.
  record Announced(Announcement told) implements Medium {
    @Override
    public long version() {
      return 1;
    }

    @Override
    public Instant updatedAt() {
      return told.at();
    }

    /// @param files at least one
    public Ready ready(List<Served> files, Instant at) {
      return new Ready(told, files, null, version() + 1, at);
    }

    /// @param detail a sentence for its owner
    public Refused refused(Refusal why, String detail, Instant at) {
      return new Refused(told, why, detail, version() + 1, at);
    }
  }

  /// It can be shown.
  ///
  /// @param files smallest first
  /// @param usedAt when a product first took it, null when none has
  record Ready(
      Announcement told,
      List<Served> files,
      @Nullable Instant usedAt,
      long version,
      Instant updatedAt)
      implements Medium {
    public Ready {
      files = List.copyOf(files);
      if (files.isEmpty()) {
        throw new IllegalArgumentException("nothing to show");
      }
    }

    /// The size of its largest picture.
    public ImageSize size() {
      return files.getLast().size();
    }

    /// The same, kept for good: something is about to show it.
    public Ready used(Instant at) {
      return usedAt == null ? new Ready(told, files, at, version + 1, at) : this;
    }
  }

  /// It was uploaded and not taken.
  record Refused(Announcement told, Refusal why, String detail, long version, Instant updatedAt)
      implements Medium {}

  /// Its owner knows it no longer; its files are being deleted.
  record Removed(Announcement told, long version, Instant updatedAt) implements Medium {}
}
