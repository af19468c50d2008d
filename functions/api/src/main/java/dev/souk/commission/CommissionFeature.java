package dev.souk.commission;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class CommissionFeature {
  public static final Feature FEATURE =
      Feature.of(
          "commission",
          "Commission rules and their history, and sellers' tax profiles for the VAT on it.",
          ListCommissionRules.ROUTE,
          CreateCommissionRule.ROUTE,
          UpdateCommissionRule.ROUTE,
          DeleteCommissionRule.ROUTE,
          ListCommissionRevisions.ROUTE,
          GetTaxProfile.ROUTE,
          SetTaxProfile.ROUTE);

  private CommissionFeature() {}
}
