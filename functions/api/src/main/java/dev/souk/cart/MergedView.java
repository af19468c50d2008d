package dev.souk.cart;

import dev.souk.json.Says;
import java.util.List;

/// What became of a guest's cart at log-in.
@Says("What became of the guest's cart.")
public record MergedView(
    @Says(value = "Lines of the customer's cart now.", example = "3") int lines,
    @Says("What could not be taken over as it was.") List<NoteView> notes) {
  static MergedView of(Merged merged) {
    return new MergedView(
        merged.cart().lines().size(), merged.notes().stream().map(NoteView::of).toList());
  }
}
