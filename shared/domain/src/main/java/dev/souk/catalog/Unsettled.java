package dev.souk.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sellers and categories whose products are to be brought in line with them.
public interface Unsettled {
  /// A note that something is to be settled, written in the transaction that made it so.
  ///
  /// @param id of a seller or a category
  /// @param mark new each time the note is written
  /// @param after how far the work has come, or null at its beginning
  record Note(String id, String mark, @Nullable String after) {}

  /// Up to 100 notes.
  List<Note> notes();

  Optional<Note> find(String id);

  /// Remembers how far the work has come. Does nothing when the note has been written anew, since
  /// the work then begins again.
  void advance(Note note, String after);

  /// Takes the note away; does nothing when it has been written anew.
  void done(Note note);
}
