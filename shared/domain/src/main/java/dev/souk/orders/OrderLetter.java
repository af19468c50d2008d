package dev.souk.orders;

import dev.souk.mail.Letter;

/// A letter about an order.
///
/// @param to the account it goes to
public record OrderLetter(String to, Letter letter) {}
