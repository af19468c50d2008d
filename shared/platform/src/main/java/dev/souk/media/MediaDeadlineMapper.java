package dev.souk.media;

import dev.souk.media.MediaAssets.CleanupReminder;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.ItemKeys;
import dev.souk.store.TableItem;
import java.time.Instant;
import java.util.Locale;

/// Reminders as items: one a media file, on one list in the order they are due.
final class MediaDeadlineMapper {
  private static final int SCHEMA = 1;

  private MediaDeadlineMapper() {}

  /// Written with a media file. There is no wrong state for it to find: the first reminder finds
  /// none, and that of a removal takes the place of any other.
  static ConditionalWrite put(String mediaId, Instant at) {
    var item =
        TableItem.at(MediaKeys.mediaReminder(mediaId))
            .with("schema", SCHEMA)
            .with("mediaId", mediaId)
            .with("at", at)
            .with(ItemKeys.LISTS_PK, MediaKeys.MEDIA_DUE)
            .with(ItemKeys.LISTS_SK, place(mediaId, at))
            .build();
    return new ConditionalWrite.Put(item, anyOrNone());
  }

  static ConditionalWrite move(CleanupReminder reminder, Instant later) {
    return new ConditionalWrite.Update(
        MediaKeys.mediaReminder(reminder.mediaId()),
        DynamoExpression.of("SET #at = :at, #listSk = :place")
            .with(":at", later)
            .with(":place", place(reminder.mediaId(), later)),
        asSeen(reminder));
  }

  static ConditionalWrite drop(CleanupReminder reminder) {
    return new ConditionalWrite.Delete(
        MediaKeys.mediaReminder(reminder.mediaId()), asSeen(reminder));
  }

  /// With its media file, whatever it says.
  static ConditionalWrite drop(String mediaId) {
    return new ConditionalWrite.Delete(MediaKeys.mediaReminder(mediaId), anyOrNone());
  }

  static CleanupReminder reminder(TableItem item) {
    return new CleanupReminder(item.text("mediaId"), item.time("at"));
  }

  private static DynamoExpression asSeen(CleanupReminder reminder) {
    return DynamoExpression.of("#at = :seen").with(":seen", reminder.at());
  }

  private static DynamoExpression anyOrNone() {
    return DynamoExpression.of("attribute_exists(pk) OR attribute_not_exists(pk)");
  }

  private static String place(String mediaId, Instant at) {
    return String.format(Locale.ROOT, "%015d#%s", at.toEpochMilli(), mediaId);
  }
}
