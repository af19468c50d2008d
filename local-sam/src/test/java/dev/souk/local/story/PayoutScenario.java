package dev.souk.local.story;

import dev.souk.catalog.Offer;
import dev.souk.json.Json;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.PayoutWiring;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A customer buys two mugs at 12.90 and two plates at 20.00 of two sellers, without shipping
/// costs; a tenth is the market's.
final class PayoutScenario {
  static final String PATH = "/api/v1/sellers/me/payouts";
  static final long MUGS = 2580 - 258;
  static final long PLATES = 4000 - 400;
  static final Map<String, String> EUROS = Map.of("currency", "EUR");

  final Actor potter = SharedLocalCloud.sellerAtTenPercent("Corner pottery");
  final Actor painter = SharedLocalCloud.sellerAtTenPercent("Painted plates");
  final ProductOnSale mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 9);
  final ProductOnSale plate = ProductOnSale.of(painter, "Plate", 2000, "EUR", 9);
  final Actor customer = SharedLocalCloud.customersWithAddress(1).getFirst();
  final PaidPurchase purchase =
      PaidPurchase.of(
          customer,
          2,
          new Offer.Ref(mug.product(), mug.variant()),
          new Offer.Ref(plate.product(), plate.variant()));

  /// Of a balance, in cents.
  static long amount(Actor seller, String of) {
    var balance = seller.get("/api/v1/sellers/me/balance").expect(200).list("balances").getFirst();
    return Long.parseLong(String.valueOf(Json.object(balance.get(of)).get("amount")));
  }

  /// Gives a seller an account, and answers its id at Stripe.
  static String connected(Actor seller) {
    var path = "/api/v1/sellers/me/payout-account";
    seller.post(path, Map.of("country", "DE")).expect(200);
    var id = seller.get("/api/v1/me").expect(200).text("id");
    var account = (PayoutAccount.Connected) PayoutWiring.payoutAccounts().find(id).orElseThrow();
    SharedLocalCloud.cloud().stripe().onboarding().completes(account.accountId());
    SharedLocalCloud.await(() -> seller.get(path).expect(200).text("status").equals("active"));
    return account.accountId();
  }

  /// Cents in an account at Stripe.
  static long at(String account) {
    return SharedLocalCloud.cloud().stripe().bank().balanceOf(account, "eur");
  }

  /// Both sellers have it available.
  void delivered() {
    ship();
    SharedLocalCloud.await(() -> amount(painter, "available") == PLATES);
    SharedLocalCloud.await(() -> amount(potter, "available") == MUGS);
  }

  /// Both sellers ship, and time passes until nothing can be sent back any more.
  void ship() {
    for (var seller : List.of(potter, painter)) {
      var shipment = Map.of("carrier", "Post");
      seller
          .withIdempotencyKey()
          .post(purchase.sellerPath(seller, "shipments"), shipment)
          .expect(201);
      customer.post(purchase.of(seller, "confirm-receipt"), null).expect(200);
    }
    SharedLocalCloud.advance(Duration.ofDays(14).plusMinutes(6));
  }

  static String id(Actor seller) {
    return seller.get("/api/v1/me").expect(200).text("id");
  }

  /// What the potter sold is paid out; answers the account it is in.
  String paidOut() {
    var account = connected(potter);
    delivered();
    potter.post(PATH, EUROS).expect(201);
    SharedLocalCloud.advance(Duration.ofMinutes(6));
    SharedLocalCloud.await(() -> at(account) == MUGS);
    return account;
  }
}
