package dev.souk.orders;

import dev.souk.email.EmailContent;
import org.jspecify.annotations.Nullable;

/// An e-mail about an order.
///
/// @param to the account it goes to
/// @param hourlyLimitKey of what it is one that goes to an account once an hour at most, since
///   whoever likes can be its occasion as often as they like; null when each is sent
public record OrderEmail(String to, EmailContent content, @Nullable String hourlyLimitKey) {
  public OrderEmail(String to, EmailContent content) {
    this(to, content, null);
  }
}
