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

  private final Actor potter = SharedLocalCloud.sellerAtTenPercent("Corner pottery");
  private final Actor painter = SharedLocalCloud.sellerAtTenPercent("Painted plates");
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
    ship();
    SharedLocalCloud.await(() -> amount(painter, "available") == PLATES);
    SharedLocalCloud.await(() -> amount(potter, "available") == MUGS);
  }

  /// Until nothing can be sent back any more.
  private void ship() {
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

  private static String id(Actor seller) {
    return seller.get("/api/v1/me").expect(200).text("id");
  }

  private static void paused(Actor seller, String reason) {
    SharedLocalCloud.admin()
        .post("/api/v1/admin/sellers/" + id(seller) + "/payouts/pause", Map.of("reason", reason))
        .expect(200);
  }

  private static ApiResponse adminsList(String query) {
    return SharedLocalCloud.admin().get("/api/v1/admin/payouts" + query);
  }

  private static void resumed(Actor seller) {
    SharedLocalCloud.admin()
        .post("/api/v1/admin/sellers/" + id(seller) + "/payouts/resume", null)
        .expect(200);
  }

  @Test
  void starts_by_itself_on_a_payout_day_of_its_seller_and_not_while_payouts_are_paused() {
    var account = connected(potter);
    var settings = "/api/v1/sellers/me/payout-settings";
    assertThat(potter.get(settings).expect(200).json()).containsEntry("nextPayoutDay", null);
    var daily = Map.of("interval", "daily", "minimum", Map.of("amount", 500, "currency", "EUR"));
    var set = potter.with("if-match", "\"0\"").send("PUT", settings, daily).expect(200);
    assertThat(set.text("nextPayoutDay")).isNotEmpty();
    paused(potter, "We are looking into a complaint.");
    assertThat(potter.get(settings).text("pauseReason")).startsWith("We are looking");
    delivered();
    SharedLocalCloud.advance(Duration.ofHours(2));
    SharedLocalCloud.awaitIdle();
    potter.post(PATH, EUROS).expect(409);
    assertThat(potter.get(PATH).expect(200).list("items")).isEmpty();

    resumed(potter);
    SharedLocalCloud.advance(Duration.ofMinutes(61));
    SharedLocalCloud.await(() -> potter.get(PATH).expect(200).list("items").size() == 1);
    SharedLocalCloud.advance(Duration.ofMinutes(6));
    SharedLocalCloud.await(() -> at(account) == MUGS);
  }

  @Test
  void that_waits_for_an_admin_is_retried_once_payouts_are_resumed() {
    var account = connected(potter);
    delivered();
    var id = potter.post(PATH, EUROS).expect(201).text("id");
    paused(potter, "A complaint.");
    SharedLocalCloud.advance(Duration.ofMinutes(6));
    SharedLocalCloud.await(() -> state(potter, id).equals("failed"));
    var mailbox = SharedLocalCloud.cloud().endpoints().mailbox();
    SharedLocalCloud.await(() ->
        mailbox.to(potter.email()).stream()
            .anyMatch(each -> each.subject().equals("Your payout is waiting")));
    var admin = SharedLocalCloud.admin();
    var listed = adminsList("?limit=100").expect(200).list("items");
    assertThat(listed).anyMatch(each -> id(potter).equals(each.get("sellerId")));

    resumed(potter);
    admin
        .post("/api/v1/admin/sellers/" + id(potter) + "/payouts/" + id + "/retry", null)
        .expect(200);
    SharedLocalCloud.advance(Duration.ofMinutes(6));
    SharedLocalCloud.await(() -> state(potter, id).equals("succeeded"));

    assertThat(at(account)).isEqualTo(MUGS);
  }

  @Test
  void leaves_the_reserve_until_its_days_have_passed() {
    var account = connected(potter);
    SharedLocalCloud.admin()
        .send(
            "PUT",
            "/api/v1/admin/sellers/" + id(potter) + "/payout-reserve",
            Map.of("basisPoints", 1000, "days", 10))
        .expect(200);
    ship();
    SharedLocalCloud.await(() -> amount(potter, "reserve") == MUGS / 10);
    assertThat(amount(potter, "available")).isEqualTo(MUGS - MUGS / 10);
    potter.post(PATH, EUROS).expect(201);
    SharedLocalCloud.advance(Duration.ofMinutes(6));
    SharedLocalCloud.await(() -> at(account) == MUGS - MUGS / 10);

    SharedLocalCloud.advance(Duration.ofDays(10).plusMinutes(6));
    SharedLocalCloud.await(() -> amount(potter, "available") == MUGS / 10);

    assertThat(amount(potter, "reserve")).isZero();
    potter.post(PATH, EUROS).expect(201);
    SharedLocalCloud.advance(Duration.ofMinutes(6));
    SharedLocalCloud.await(() -> at(account) == MUGS);
  }

  private void refundsOneMug() {
    var lines = List.of(Map.of("variantId", mug.variant(), "quantity", 1));
    potter
        .withIdempotencyKey()
        .post(purchase.sellerPath(potter, "refunds"), Map.of("lines", lines, "reason", "chipped"))
        .expect(201);
    SharedLocalCloud.awaitIdle();
    SharedLocalCloud.advance(Duration.ofMinutes(6));
  }

  private String paidOut() {
    var account = connected(potter);
    delivered();
    potter.post(PATH, EUROS).expect(201);
    SharedLocalCloud.advance(Duration.ofMinutes(6));
    SharedLocalCloud.await(() -> at(account) == MUGS);
    return account;
  }

  @Test
  void is_reversed_by_as_much_as_is_refunded_after_it() {
    var account = paidOut();

    refundsOneMug();

    SharedLocalCloud.await(() -> at(account) == MUGS / 2);
    SharedLocalCloud.await(() -> amount(potter, "debt") == 0);
    assertThat(amount(potter, "paidOut")).isEqualTo(MUGS / 2);
  }

  @Test
  void is_followed_by_a_debt_when_the_seller_has_the_money_at_the_bank_already() {
    var account = inDebt();

    potter.post(PATH, EUROS).expect(201);
    SharedLocalCloud.advance(Duration.ofMinutes(6));

    SharedLocalCloud.await(() -> at(account) == MUGS / 2);
    assertThat(amount(potter, "debt")).isZero();
  }

  @Test
  void starts_by_itself_as_often_as_its_seller_says() {
    var version = 0;
    for (var interval : List.of("weekly", "monthly", "onRequest")) {
      var set =
          potter
              .with("if-match", "\"%d\"".formatted(version++))
              .send("PUT", "/api/v1/sellers/me/payout-settings", Map.of("interval", interval))
              .expect(200);
      assertThat(set.text("interval")).isEqualTo(interval);
      assertThat(set.json().get("nextPayoutDay") == null).isEqualTo(interval.equals("onRequest"));
    }
  }

  @Test
  void of_a_payout_day_is_less_by_what_is_owed() {
    var account = inDebt();
    var daily = Map.of("interval", "daily");
    potter
        .with("if-match", "\"0\"")
        .send("PUT", "/api/v1/sellers/me/payout-settings", daily)
        .expect(200);

    SharedLocalCloud.advance(Duration.ofMinutes(61));
    SharedLocalCloud.await(() -> potter.get(PATH).expect(200).list("items").size() == 2);
    for (var list :
        List.of(potter.get(PATH + "?limit=1"), adminsList("?limit=1&seller=" + id(potter)))) {
      assertThat(list.expect(200).list("items")).hasSize(1);
      assertThat(list.text("nextCursor")).isNotEmpty();
    }
    SharedLocalCloud.advance(Duration.ofMinutes(6));

    SharedLocalCloud.await(() -> at(account) == MUGS / 2);
    assertThat(amount(potter, "debt")).isZero();
  }

  /// By a mug that was refunded when its money was at the bank; two more are available.
  private String inDebt() {
    var account = paidOut();
    SharedLocalCloud.cloud().stripe().bank().payOut(account, "eur");
    refundsOneMug();
    assertThat(amount(potter, "debt")).isEqualTo(MUGS / 2);
    var next = PaidPurchase.of(customer, 2, new Offer.Ref(mug.product(), mug.variant()));
    potter
        .withIdempotencyKey()
        .post(next.sellerPath(potter, "shipments"), Map.of("carrier", "Post"))
        .expect(201);
    customer.post(next.of(potter, "confirm-receipt"), null).expect(200);
    SharedLocalCloud.advance(Duration.ofDays(14).plusMinutes(6));
    SharedLocalCloud.await(() -> amount(potter, "available") == MUGS);
    return account;
  }
}
