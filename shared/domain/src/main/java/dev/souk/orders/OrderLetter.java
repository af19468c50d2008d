package dev.souk.orders;

import dev.souk.mail.Letter;
import org.jspecify.annotations.Nullable;

/// A letter about an order.
///
/// @param to the account it goes to
/// @param hourly of what it is one that goes to an account once an hour at most, since whoever
///   likes can be its occasion as often as they like; null when each is sent
public record OrderLetter(String to, Letter letter, @Nullable String hourly) {
  public OrderLetter(String to, Letter letter) {
    this(to, letter, null);
  }
}
