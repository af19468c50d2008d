package dev.souk.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a JSON merge patch says of one member (RFC 7396): nothing, a new value, or that it goes. A
/// member that may go is a `PatchValue<@Nullable T>`.
public sealed interface PatchValue<T extends @Nullable Object> {
  /// The member was not named.
  record Keep<T extends @Nullable Object>() implements PatchValue<T> {}

  record Set<T extends @Nullable Object>(T value) implements PatchValue<T> {}

  /// The member was `null`. Only a `PatchValue<@Nullable T>` accepts it.
  record Clear<T extends @Nullable Object>() implements PatchValue<T> {}

  /// What stands after the change, for a member that may be empty.
  default @Nullable T over(@Nullable T present) {
    return switch (this) {
      case Keep<T>() -> present;
      case Set<T>(var value) -> value;
      case Clear<T>() -> null;
    };
  }

  /// What stands after the change, for a member that always has a value.
  default T or(T present) {
    return switch (this) {
      case Keep<T>() -> present;
      case Set<T>(var value) -> value;
      case Clear<T>() -> throw new IllegalStateException("bound only where null is allowed");
    };
  }

  /// The same change in other terms.
  default <R extends @Nullable Object> PatchValue<R> map(Function<? super T, ? extends R> terms) {
    return switch (this) {
      case Keep<T>() -> new Keep<>();
      case Set<T>(var value) -> new Set<>(terms.apply(value));
      case Clear<T>() -> new Clear<>();
    };
  }
}
