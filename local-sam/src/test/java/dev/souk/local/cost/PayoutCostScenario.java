package dev.souk.local.cost;

import dev.souk.catalog.Offer;
import dev.souk.local.story.Actor;
import dev.souk.local.story.PaidPurchase;
import dev.souk.local.story.ProductOnSale;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.orders.EarningReleases;
import dev.souk.orders.OrderWiring;
import dev.souk.orders.PaidOrder;
import dev.souk.payouts.GetAnyPayoutSettings;
import dev.souk.payouts.GetPayout;
import dev.souk.payouts.GetPayoutSettings;
import dev.souk.payouts.ListAnyPayouts;
import dev.souk.payouts.ListPayouts;
import dev.souk.payouts.PausePayouts;
import dev.souk.payouts.RequestPayout;
import dev.souk.payouts.ResumePayouts;
import dev.souk.payouts.RetryPayout;
import dev.souk.payouts.SetPayoutReserve;
import dev.souk.payouts.SetPayoutSchedule;
import java.time.Duration;
import java.util.Map;

/// What a seller asks of payouts. The one that is requested here waits: its seller has no account.
record PayoutCostScenario(CostRecorder recorder) {
  private static final String PATH = "/api/v1/sellers/me/payouts";

  void measure() {
    var seller = SharedLocalCloud.seller("Payday pottery");
    released(seller);
    var body = Map.of("currency", "EUR");
    var payout =
        recorder.measure(
            RequestPayout.class, "of one seller order", () -> seller.post(PATH, body).expect(201));
    recorder.measure(
        GetPayout.class, "one", () -> seller.get(PATH + "/" + payout.text("id")).expect(200));
    recorder.measure(ListPayouts.class, "a list of one", () -> seller.get(PATH).expect(200));
    settings(seller);
    admins(seller.get("/api/v1/me").expect(200).text("id"), payout.text("id"));
  }

  private void settings(Actor seller) {
    var path = "/api/v1/sellers/me/payout-settings";
    var read = recorder.measure(GetPayoutSettings.class, "one", () -> seller.get(path).expect(200));
    recorder.measure(
        SetPayoutSchedule.class,
        "a schedule",
        () ->
            seller
                .with("if-match", "\"" + read.number("version") + "\"")
                .send("PUT", path, Map.of("interval", "weekly"))
                .expect(200));
  }

  private void admins(String seller, String payout) {
    var admin = SharedLocalCloud.admin();
    var path = "/api/v1/admin/sellers/" + seller;
    recorder.measure(
        ListAnyPayouts.class,
        "a seller's",
        () -> admin.get("/api/v1/admin/payouts?seller=" + seller).expect(200));
    recorder.measure(
        RetryPayout.class,
        "one that has not failed",
        () -> admin.post(path + "/payouts/" + payout + "/retry", null).expect(200));
    recorder.measure(
        PausePayouts.class,
        "a pause",
        () -> admin.post(path + "/payouts/pause", Map.of("reason", "a complaint")).expect(200));
    recorder.measure(
        ResumePayouts.class,
        "its end",
        () -> admin.post(path + "/payouts/resume", null).expect(200));
    var reserve = Map.of("basisPoints", 1000, "days", 90);
    recorder.measure(
        SetPayoutReserve.class,
        "a reserve",
        () -> admin.send("PUT", path + "/payout-reserve", reserve).expect(200));
    recorder.measure(
        GetAnyPayoutSettings.class, "one", () -> admin.get(path + "/payout-settings").expect(200));
  }

  /// An order whose earning is available, as the sweep leaves it.
  private static void released(Actor seller) {
    var mug = ProductOnSale.of(seller, "Mug", 1290, "EUR", 9);
    var customer = SharedLocalCloud.customersWithAddress(1).getFirst();
    var purchase = PaidPurchase.of(customer, 1, new Offer.Ref(mug.product(), mug.variant()));
    seller
        .withIdempotencyKey()
        .post(purchase.sellerPath(seller, "shipments"), Map.of("carrier", "Post"))
        .expect(201);
    customer.post(purchase.of(seller, "confirm-receipt"), null).expect(200);
    SharedLocalCloud.awaitIdle();
    var order = (PaidOrder) OrderWiring.orders().find(purchase.order().id()).orElseThrow();
    var later = order.changeLog().updatedAt().plus(Duration.ofDays(15));
    OrderWiring.orders().save(order, EarningReleases.release(order, _ -> null, later), null);
    SharedLocalCloud.awaitIdle();
  }
}
