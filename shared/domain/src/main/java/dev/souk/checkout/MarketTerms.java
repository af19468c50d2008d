package dev.souk.checkout;

import dev.souk.money.MarketCurrencies;

/// The terms a market does business on.
public record MarketTerms(Commission commission, MarketCurrencies currencies) {}
