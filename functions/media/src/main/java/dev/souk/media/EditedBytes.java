package dev.souk.media;

import java.util.List;

/// A part of a film in memory, of which bytes are overwritten.
final class EditedBytes {
  private final byte[] all;
  private final long at;
  private final Bytes bytes;
  private boolean changed;

  /// @param all taken over, not copied
  /// @param at its offset in the film
  EditedBytes(byte[] all, long at) {
    this.all = all;
    this.at = at;
    this.bytes = new Bytes(all);
  }

  /// As they are now.
  Bytes now() {
    return bytes;
  }

  void set(long from, int value) {
    changed |= all[(int) from] != (byte) value;
    all[(int) from] = (byte) value;
  }

  void fill(long from, long end, int value) {
    for (long i = from; i < end; i++) {
      set(i, value);
    }
  }

  void write(long from, String latin1) {
    for (int i = 0; i < latin1.length(); i++) {
      set(from + i, latin1.charAt(i));
    }
  }

  UnusableFilm damaged(long from) {
    return UnusableFilm.damaged(at + from);
  }

  /// What is to be overwritten in the film.
  List<Overwrites.Run> changes() {
    return changed ? List.of(new Overwrites.Run.Content(at, all)) : List.of();
  }
}
