package dev.souk.checkout;

import dev.souk.commission.CommissionFormula;
import dev.souk.money.MarketCurrencies;

/// The terms a market does business on.
///
/// @param commission on what no rule is in force for
/// @param vatCountry where the market is registered for VAT, ISO 3166-1 alpha-2; empty when it is
///   not
public record MarketTerms(
    CommissionFormula commission, String vatCountry, MarketCurrencies currencies) {}
