package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Offer;
import dev.souk.json.Json;
import dev.souk.local.stripe.StripeFault;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.PayoutWiring;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A customer buys two mugs at 12.90 and two plates at 20.00 of two sellers, without shipping
/// costs; a tenth is the market's.
@Story
@DisplayName("A payout")
class PayoutStoryTest {
  private static final String PATH = "/api/v1/sellers/me/payouts";
  private static final long MUGS = 2580 - 258;
  private static final long PLATES = 4000 - 400;
  private static final Map<String, String> EUROS = Map.of("currency", "EUR");

  private final Actor potter = SharedLocalCloud.seller("Corner pottery");
  private final Actor painter = SharedLocalCloud.seller("Painted plates");
  private final ProductOnSale mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 9);
  private final ProductOnSale plate = ProductOnSale.of(painter, "Plate", 2000, "EUR", 9);
  private final Actor customer = SharedLocalCloud.customersWithAddress(1).getFirst();
  private final PaidPurchase purchase =
      PaidPurchase.of(
          customer,
          2,
          new Offer.Ref(mug.product(), mug.variant()),
          new Offer.Ref(plate.product(), plate.variant()));

  @AfterEach
  void wellAgain() {
    SharedLocalCloud.cloud().stripe().faults().clear();
    SharedLocalCloud.awaitIdle();
  }

  private static long amount(Actor seller, String of) {
    var balance = seller.get("/api/v1/sellers/me/balance").expect(200).list("balances").getFirst();
    return Long.parseLong(String.valueOf(Json.object(balance.get(of)).get("amount")));
  }

  private static List<@Nullable Object> types(Actor seller) {
    return seller.get("/api/v1/sellers/me/ledger").expect(200).list("items").stream()
        .<@Nullable Object>map(each -> each.get("type"))
        .toList();
  }

  /// Gives a seller an account, and answers its id at Stripe.
  private static String connected(Actor seller) {
    var path = "/api/v1/sellers/me/payout-account";
    seller.post(path, Map.of("country", "DE")).expect(200);
    var id = seller.get("/api/v1/me").expect(200).text("id");
    var account = (PayoutAccount.Connected) PayoutWiring.payoutAccounts().find(id).orElseThrow();
    SharedLocalCloud.cloud().stripe().onboarding().completes(account.accountId());
    SharedLocalCloud.await(() -> seller.get(path).expect(200).text("status").equals("active"));
    return account.accountId();
  }

  private static long at(String account) {
    return SharedLocalCloud.cloud().stripe().bank().balanceOf(account, "eur");
  }

  private void delivered() {
    for (var seller : List.of(potter, painter)) {
      var shipment = Map.of("carrier", "Post");
      seller
          .withIdempotencyKey()
          .post(purchase.sellerPath(seller, "shipments"), shipment)
          .expect(201);
      customer.post(purchase.of(seller, "confirm-receipt"), null).expect(200);
    }
    SharedLocalCloud.advance(Duration.ofDays(14).plusMinutes(6));
    SharedLocalCloud.await(() -> amount(painter, "available") == PLATES);
    SharedLocalCloud.await(() -> amount(potter, "available") == MUGS);
  }

  private static String state(Actor seller, String id) {
    return seller.get(PATH + "/" + id).expect(200).text("state");
  }

  @Test
  void goes_to_each_of_two_sellers_as_a_transfer_of_what_is_available() {
    var potters = connected(potter);
    var painters = connected(painter);
    potter.post(PATH, EUROS).expect(409);
    delivered();

    var requested = potter.post(PATH, EUROS).expect(201);
    painter.post(PATH, EUROS).expect(201);
    assertThat(requested.text("state")).isEqualTo("requested");
    potter.post(PATH, EUROS).expect(409);
    SharedLocalCloud.advance(Duration.ofMinutes(6));
    SharedLocalCloud.await(() -> state(potter, requested.text("id")).equals("succeeded"));
    SharedLocalCloud.await(() -> amount(painter, "paidOut") == PLATES);

    assertThat(at(potters)).isEqualTo(MUGS);
    assertThat(at(painters)).isEqualTo(PLATES);
    assertThat(amount(potter, "available")).isZero();
    assertThat(amount(potter, "paidOut")).isEqualTo(MUGS);
    assertThat(types(potter)).isEqualTo(List.of("payoutSent", "payout", "release", "payment"));
    var listed = potter.get(PATH).expect(200).list("items");
    assertThat(listed).hasSize(1);
    var sellerOrders = potter.get(PATH + "/" + requested.text("id")).list("sellerOrders");
    assertThat(sellerOrders.getFirst())
        .containsEntry("sellerOrderId", purchase.sellerOrderId(potter))
        .containsEntry("outcome", "transferred");
    painter.get(PATH + "/" + requested.text("id")).expect(404);
    potter.post(PATH, EUROS).expect(409);
  }

  @Test
  void waits_until_its_seller_can_receive_it_and_is_made_once() {
    delivered();
    var id = potter.post(PATH, EUROS).expect(201).text("id");
    SharedLocalCloud.advance(Duration.ofMinutes(6));
    SharedLocalCloud.await(() -> state(potter, id).equals("failed"));
    assertThat(potter.get(PATH + "/" + id).text("failure")).isEqualTo("accountNotReady");
    assertThat(amount(potter, "available")).isEqualTo(MUGS);

    var account = connected(potter);
    SharedLocalCloud.advance(Duration.ofDays(1).plusMinutes(6));
    SharedLocalCloud.await(() -> state(potter, id).equals("succeeded"));

    assertThat(at(account)).isEqualTo(MUGS);
  }

  @Test
  void is_made_after_stripe_was_down_meanwhile() {
    var account = connected(potter);
    delivered();
    var id = potter.post(PATH, EUROS).expect(201).text("id");
    SharedLocalCloud.cloud().stripe().faults().down(new StripeFault.Reject(503));
    SharedLocalCloud.advance(Duration.ofMinutes(6));
    SharedLocalCloud.await(() -> state(potter, id).equals("sent"));
    SharedLocalCloud.awaitIdle();
    SharedLocalCloud.cloud().stripe().faults().clear();

    SharedLocalCloud.advance(Duration.ofMinutes(16));
    SharedLocalCloud.await(() -> state(potter, id).equals("succeeded"));

    assertThat(at(account)).isEqualTo(MUGS);
  }
}
