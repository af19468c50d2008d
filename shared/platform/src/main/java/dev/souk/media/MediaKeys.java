package dev.souk.media;

import dev.souk.store.ItemKey;
import dev.souk.store.ItemType;

/// Keys of media assets.
public final class MediaKeys {
  private MediaKeys() {}

  public static ItemKey mediaAsset(String mediaId) {
    return new ItemKey(ItemType.MEDIA.key(mediaId), "MEDIA");
  }

  /// An owner's own list.
  public static String mediaOfOwner(String ownerId) {
    return ItemType.OWNER_MEDIA.key(ownerId);
  }

  /// That a media file is to be looked at again.
  public static ItemKey mediaReminder(String mediaId) {
    return new ItemKey(ItemType.MEDIA.key(mediaId), "REMINDER");
  }

  /// The list of reminders in the order they are due.
  public static final String MEDIA_DUE = ItemType.MEDIA_DUE.key();
}
