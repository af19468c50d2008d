package dev.souk.media;

import dev.souk.media.Media.Reminder;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Write;
import java.time.Instant;
import java.util.Locale;

/// Reminders as items: one a medium, on one list in the order they are due.
final class ReminderItems {
  private static final int SCHEMA = 1;

  private ReminderItems() {}

  /// Written with a medium. There is no wrong state for it to find: the first reminder finds none,
  /// and that of a removal takes the place of any other.
  static Write put(String mediaId, Instant at) {
    var item =
        Item.at(Keys.mediaReminder(mediaId))
            .with("schema", SCHEMA)
            .with("mediaId", mediaId)
            .with("at", at)
            .with(Keys.LISTS_PK, Keys.MEDIA_DUE)
            .with(Keys.LISTS_SK, place(mediaId, at))
            .build();
    return new Write.Put(item, anyOrNone());
  }

  static Write move(Reminder reminder, Instant later) {
    return new Write.Update(
        Keys.mediaReminder(reminder.mediaId()),
        Expression.of("SET #at = :at, #listSk = :place")
            .with(":at", later)
            .with(":place", place(reminder.mediaId(), later)),
        asSeen(reminder));
  }

  static Write drop(Reminder reminder) {
    return new Write.Delete(Keys.mediaReminder(reminder.mediaId()), asSeen(reminder));
  }

  /// With its medium, whatever it says.
  static Write drop(String mediaId) {
    return new Write.Delete(Keys.mediaReminder(mediaId), anyOrNone());
  }

  static Reminder reminder(Item item) {
    return new Reminder(item.text("mediaId"), item.time("at"));
  }

  private static Expression asSeen(Reminder reminder) {
    return Expression.of("#at = :seen").with(":seen", reminder.at());
  }

  private static Expression anyOrNone() {
    return Expression.of("attribute_exists(pk) OR attribute_not_exists(pk)");
  }

  private static String place(String mediaId, Instant at) {
    return String.format(Locale.ROOT, "%015d#%s", at.toEpochMilli(), mediaId);
  }
}
