package dev.souk.manifest;

import dev.souk.accounts.AccountsFeature;
import dev.souk.addresses.AddressesFeature;
import dev.souk.cart.CartFeature;
import dev.souk.catalog.CatalogFeature;
import dev.souk.checkout.CheckoutFeature;
import dev.souk.commission.CommissionFeature;
import dev.souk.coupons.CouponsFeature;
import dev.souk.eventbus.EventBusFeature;
import dev.souk.inventory.InventoryFeature;
import dev.souk.ledger.LedgerFeature;
import dev.souk.media.MediaFeature;
import dev.souk.media.MediaProcessingFeature;
import dev.souk.migrate.MigrateFeature;
import dev.souk.orders.OrderEmailsFeature;
import dev.souk.orders.OrdersFeature;
import dev.souk.payments.PaymentsFeature;
import dev.souk.payouts.PayoutsFeature;
import dev.souk.problems.ProblemsFeature;
import dev.souk.realtime.RealtimeFeature;
import dev.souk.realtime.SocketTicketsFeature;
import dev.souk.route.Feature;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import dev.souk.sellers.SellersFeature;
import dev.souk.shipping.ShippingFeature;
import java.util.List;

/// Every function Souk consists of, a feature at a time. A test compares the list with the classes
/// that exist.
public final class FunctionManifest {
  /// In the order of the reference. A feature whose functions are in two modules is two in this
  /// list.
  public static final List<Feature> FEATURES =
      List.of(
          AccountsFeature.FEATURE,
          AddressesFeature.FEATURE,
          SellersFeature.FEATURE,
          CatalogFeature.FEATURE,
          MediaFeature.FEATURE,
          MediaProcessingFeature.FEATURE,
          InventoryFeature.FEATURE,
          CartFeature.FEATURE,
          CouponsFeature.FEATURE,
          CommissionFeature.FEATURE,
          ShippingFeature.FEATURE,
          CheckoutFeature.FEATURE,
          OrdersFeature.FEATURE,
          PaymentsFeature.FEATURE,
          EventBusFeature.FEATURE,
          OrderEmailsFeature.FEATURE,
          PayoutsFeature.FEATURE,
          LedgerFeature.FEATURE,
          SocketTicketsFeature.FEATURE,
          RealtimeFeature.FEATURE,
          ProblemsFeature.FEATURE,
          MigrateFeature.FEATURE);

  private FunctionManifest() {}

  public static List<Trigger> all() {
    return FEATURES.stream().flatMap(feature -> feature.functions().stream()).toList();
  }

  public static List<Route> routes() {
    return all().stream().filter(Route.class::isInstance).map(Route.class::cast).toList();
  }

  /// What a feature is about.
  static String description(String feature) {
    return FEATURES.stream()
        .filter(each -> each.name().equals(feature))
        .findFirst()
        .map(Feature::description)
        .orElseGet(() -> "Operations of the feature `" + feature + "`.");
  }
}
