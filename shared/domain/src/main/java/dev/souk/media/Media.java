package dev.souk.media;

import dev.souk.once.Once;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Where media are kept; their files are in [MediaObjects].
public interface Media {
  /// Keeps a new medium, and reminds of it at [Medium#keptUntil].
  ///
  /// @throws dev.souk.once.Repeated when the request was answered before
  void announce(Medium.Announced medium, Once once);

  /// The medium as it is now, whoever's it is, those being removed included.
  Optional<Medium> find(String mediaId);

  /// An owner's media as they were a moment ago, newest first, without those being removed.
  Page<Medium> of(String ownerId, Slice slice);

  /// Keeps `next` in the place of the version before it. A removed medium is off its owner's list,
  /// and reminded of at once.
  ///
  /// @throws dev.souk.fault.Stale when the version before is not the present one
  void save(Medium next);

  /// Says that something is about to show media of `ownerId`'s, and answers with those that may be
  /// shown: they are ready, the owner's own, and from now on never removed. Others are left out. A
  /// repeat changes nothing; against a removal at the same time one of the two wins.
  Set<String> use(String ownerId, Collection<String> mediaIds, Instant now);

  /// Forgets a medium whose files are deleted, and its reminder. Harmless when it is forgotten.
  void forget(Medium.Removed medium);

  /// Reminders whose time has come, the oldest first, as they were a moment ago. The last page may
  /// be empty.
  Page<Reminder> due(Instant now, Slice slice);

  /// Moves a reminder to a later time; harmless when it was moved or dropped meanwhile.
  void remind(Reminder reminder, Instant later);

  /// Drops a reminder; harmless when it was moved or dropped meanwhile.
  void drop(Reminder reminder);

  /// That a medium is to be looked at again.
  record Reminder(String mediaId, Instant at) {}
}
