package dev.souk.catalog;

import dev.souk.page.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sellers and categories whose products are to be brought in line with them.
public interface PendingReindexes {
  /// A note that something is to be settled, written in the transaction that made it so.
  ///
  /// @param id of a seller or a category
  /// @param token new each time the note is written
  /// @param after how far the work has come, or null at its beginning
  record Entry(String id, String token, @Nullable String after) {}

  /// Up to 100 notes.
  List<Entry> list();

  Optional<Entry> find(String id);

  /// The ids of the next 100 products a note is about, as they are now: all of a seller's, or those
  /// that stand in a category's listing.
  Page<String> products(Entry entry);

  /// Remembers how far the work has come. Does nothing when the note has been written anew, since
  /// the work then begins again.
  void saveProgress(Entry entry, String after);

  /// Takes the note away; does nothing when it has been written anew.
  void remove(Entry entry);
}
