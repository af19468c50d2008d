package dev.souk.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Part of a list.
///
/// @param next where the following part begins, or null when this is the last
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> terms) {
    return new Page<>(items.stream().<R>map(terms).toList(), next);
  }
}
