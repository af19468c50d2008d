package dev.souk.catalog;

import dev.souk.money.Money;
import java.time.Instant;

/// One change of a variant's price, kept for good.
public record PriceChange(
    String id, String productId, String variantId, Money before, Money after, Instant at) {}
