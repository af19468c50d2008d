package dev.souk.media;

import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Where media are kept; their files are in [MediaObjects].
public interface MediaAssets {
  /// Keeps a new media file, and reminds of it at [MediaAsset#deleteAt].
  ///
  /// @throws dev.souk.idempotency.DuplicateRequestException when the request was answered before
  void add(MediaAsset.Pending medium, Idempotency idempotency);

  /// The media file as it is now, whoever's it is, those being removed included.
  Optional<MediaAsset> find(String mediaId);

  /// An owner's media as they were a moment ago, newest first, without those being removed.
  Page<MediaAsset> of(String ownerId, PageRequest pageRequest);

  /// Keeps `next` in the place of the version before it. A removed media file is off its owner's
  /// list, and reminded of at once.
  ///
  /// @throws dev.souk.error.StaleVersionException when the version before is not the present one
  void save(MediaAsset next);

  /// Says that something is about to show media of `ownerId`'s, and answers with those that may be
  /// shown: they are ready, the owner's own, and from now on never removed. Others are left out. A
  /// repeat changes nothing; against a removal at the same time one of the two wins.
  Set<String> claim(String ownerId, Collection<String> mediaIds, Instant now);

  /// Forgets a media file whose files are deleted, and its reminder. Harmless when it is forgotten.
  void delete(MediaAsset.Removed medium);

  /// Reminders whose time has come, the oldest first, as they were a moment ago. The last page may
  /// be empty.
  Page<CleanupReminder> due(Instant now, PageRequest pageRequest);

  /// Moves a reminder to a later time; harmless when it was moved or dropped meanwhile.
  void postpone(CleanupReminder reminder, Instant later);

  /// Drops a reminder; harmless when it was moved or dropped meanwhile.
  void deleteReminder(CleanupReminder reminder);

  /// That a media file is to be looked at again.
  record CleanupReminder(String mediaId, Instant at) {}
}
