package dev.souk.shipping;

import dev.souk.money.Money;

/// What one seller is to send, as far as its shipping costs depend on it.
///
/// @param country where to, ISO 3166-1 alpha-2
/// @param goods what is paid for them, discounts taken off, added tax not put on
/// @param grams what they weigh; what has no known weight counts nothing
public record ShippingRateRequest(String country, Money goods, long grams) {}
