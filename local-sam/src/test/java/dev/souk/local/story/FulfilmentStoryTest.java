package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("An order that is paid")
class FulfilmentStoryTest {
  private final SellerWithVariants pottery = stocked("Corner pottery");
  private final SellerWithVariants weaving = stocked("Linen house");
  private final Actor potter = pottery.seller();
  private final Actor weaver = weaving.seller();
  private final Actor customer = SharedLocalCloud.customersWithAddress(1).getFirst();
  private final PaidPurchase paidPurchase =
      PaidPurchase.of(customer, 3, pottery.offer(), weaving.offer());

  private static SellerWithVariants stocked(String shop) {
    var sellerWithVariants = SellerWithVariants.of(shop);
    sellerWithVariants.adjustStock(10).expect(201);
    return sellerWithVariants;
  }

  private List<Map<String, Object>> mugs(int quantity) {
    return List.of(Map.of("variantId", pottery.variant(), "quantity", quantity));
  }

  private ApiResponse sold(Actor seller) {
    return seller.get("/api/v1/orders/seller/" + paidPurchase.sellerOrderId(seller)).expect(200);
  }

  private ApiResponse sends(Map<String, ?> shipment) {
    return potter.post(paidPurchase.sellerPath(potter, "shipments"), shipment);
  }

  /// The potter's part on its way, and given to a courier.
  private Actor assignedToCourier() {
    sends(Map.of("carrier", "Post")).expect(201);
    var courier = SharedLocalCloud.courier();
    var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
    SharedLocalCloud.admin().post(paidPurchase.adminPath(potter, "courier"), who).expect(200);
    return courier;
  }

  private String delivery(String what) {
    return "/api/v1/deliveries/" + paidPurchase.sellerOrderId(potter) + "/" + what;
  }

  private String code() {
    return String.valueOf(paidPurchase.sellerOrder(potter).get("deliveryCode"));
  }

  private static long amount(Map<String, @Nullable Object> json, String name) {
    return (Long) Objects.requireNonNull(Json.object(json.get(name)).get("amount"));
  }

  private ApiResponse refunds(int quantity) {
    var body = Map.of("lines", mugs(quantity), "reason", "chipped");
    return potter.withIdempotencyKey().post(paidPurchase.sellerPath(potter, "refunds"), body);
  }

  @Test
  void is_sent_in_two_shipments_and_delivered_by_a_courier_with_code_and_photo() {
    assertThat(potter.get("/api/v1/orders/seller").expect(200).list("items"))
        .extracting(each -> each.get("id"))
        .containsExactly(paidPurchase.sellerOrderId(potter));
    assertThat(paidPurchase.status(potter)).isEqualTo("paid");

    potter.post(paidPurchase.sellerPath(potter, "accept"), null).expect(200);
    assertThat(paidPurchase.status(potter)).isEqualTo("processing");
    sends(Map.of("carrier", "Post", "trackingNumber", "1Z", "lines", mugs(1))).expect(201);
    assertThat(paidPurchase.status(potter)).isEqualTo("processing");
    var courier = assignedToCourier();
    assertThat(paidPurchase.status(potter)).isEqualTo("shipped");
    assertThat(paidPurchase.status(weaver)).isEqualTo("paid");

    var courierDeliveries = courier.get("/api/v1/deliveries").expect(200);
    assertThat(courierDeliveries.list("items")).hasSize(1);
    assertThat(courierDeliveries.body()).contains("Long Walk 1").doesNotContain("amount");
    courier.post(delivery("start"), null).expect(200);
    var code = code();
    assertThat(code).matches("[0-9]{6}");
    for (var other : List.of(courier, potter, SharedLocalCloud.admin())) {
      var path =
          other == courier
              ? "/api/v1/deliveries/" + paidPurchase.sellerOrderId(potter)
              : other == potter
                  ? "/api/v1/orders/seller/" + paidPurchase.sellerOrderId(potter)
                  : "/api/v1/admin/orders/" + paidPurchase.order().id();
      assertThat(other.get(path).expect(200).body()).doesNotContain(code);
    }
    var photo = AnnouncedUpload.readyImage(courier);
    var proof = Map.of("code", code, "photo", photo);
    var brought = courier.post(delivery("deliver"), proof).expect(200);

    assertThat(brought.text("status")).isEqualTo("delivered");
    assertThat(brought.object("proof")).containsEntry("method", "code");
    assertThat(paidPurchase.sellerOrder(potter))
        .containsEntry("status", "delivered")
        .containsEntry("deliveryCode", null);
    assertThat(courier.get("/api/v1/deliveries").expect(200).list("items")).isEmpty();
    var medium = courier.get("/api/v1/media/" + photo).expect(200);
    assertThat(medium.json()).containsEntry("inUse", true);
    isShownToNobodyElse(brought, photo);
    isShownToNobodyElse(
        courier.get("/api/v1/deliveries/" + paidPurchase.sellerOrderId(potter)).expect(200), photo);
    courier
        .with("if-match", "\"" + medium.number("version") + "\"")
        .delete("/api/v1/media/" + photo)
        .expect(409);
  }

  /// The photo of somebody's door is read by a signed address, for five minutes, and by no other.
  private void isShownToNobodyElse(ApiResponse shown, String photo) {
    var parts =
        shown.json().containsKey("proof") ? List.of(shown.json()) : shown.list("sellerOrders");
    var shownProof =
        parts.stream()
            .filter(each -> each.get("proof") != null)
            .map(each -> Json.object(each.get("proof")))
            .filter(proof -> proof.get("photo") != null)
            .findFirst()
            .orElseThrow();
    var urls = Json.object(Json.object(shownProof.get("photo")).get("urls"));
    var url = String.valueOf(urls.get("small"));
    assertThat(url).contains("/private/" + photo + "/small.jpg?").contains("X-Amz-Expires=300");
    assertThat(status(url)).isEqualTo(200);
    assertThat(status(url.substring(0, url.indexOf('?')))).isEqualTo(403);
    for (var key : List.of(photo + "/small.jpg", "private/" + photo + "/small.jpg")) {
      var open = SharedLocalCloud.cloud().url() + "/media/" + key;
      assertThat(status(open)).as(open).isEqualTo(404);
    }
  }

  private int status(String url) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).build();
      return customer.http().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shows_an_admin_the_photo_whatever_they_do_to_its_other_seller_orders() {
    var glass = stocked("Glass works");
    var three =
        PaidPurchase.of(
            SharedLocalCloud.customersWithAddress(1).getFirst(),
            2,
            pottery.offer(),
            weaving.offer(),
            glass.offer());
    var courier = SharedLocalCloud.courier();
    var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
    potter.post(three.sellerPath(potter, "shipments"), Map.of("carrier", "Post")).expect(201);
    var admin = SharedLocalCloud.admin();
    admin.post(three.adminPath(potter, "courier"), who).expect(200);
    var courierDelivery = "/api/v1/deliveries/" + three.sellerOrderId(potter);
    courier.post(courierDelivery + "/start", null).expect(200);
    var code = String.valueOf(three.sellerOrder(potter).get("deliveryCode"));
    var photo = AnnouncedUpload.readyImage(courier);
    courier.post(courierDelivery + "/deliver", Map.of("code", code, "photo", photo)).expect(200);
    assertThat(courier.get("/api/v1/media").expect(200).body()).contains("X-Amz-Signature");

    isShownToNobodyElse(courier.get(courierDelivery).expect(200), photo);
    isShownToNobodyElse(admin.get("/api/v1/admin" + three.path().substring(7)).expect(200), photo);
    isShownToNobodyElse(admin.post(three.adminPath(weaver, "courier"), who).expect(200), photo);
    var glazier = glass.seller();
    var why = Map.of("reason", "broken");
    isShownToNobodyElse(admin.post(three.adminPath(glazier, "cancel"), why).expect(200), photo);
    weaver.post(three.sellerPath(weaver, "shipments"), Map.of("carrier", "Post")).expect(201);
    three.customer().post(three.of(weaver, "confirm-receipt"), null).expect(200);
    for (var answer : List.of("reject", "approve")) {
      var line = Map.of("variantId", weaving.variant(), "quantity", 1);
      var request = Map.of("lines", List.of(line), "reason", "too small");
      var asked =
          three
              .customer()
              .withIdempotencyKey()
              .post(three.of(weaver, "returns"), request)
              .expect(201);
      var path = three.adminPath(weaver, "returns/" + asked.text("id") + "/" + answer);
      isShownToNobodyElse(admin.post(path, null).expect(200), photo);
    }
  }

  @Test
  void is_delivered_by_its_assigned_courier_with_five_code_attempts() {
    var courier = assignedToCourier();
    courier.post(delivery("start"), null).expect(200);
    var wrong = Map.of("code", code().equals("000000") ? "000001" : "000000");
    SharedLocalCloud.courier().post(delivery("deliver"), Map.of("code", code())).expect(404);
    for (var i = 0; i < 5; i++) {
      assertThat(courier.post(delivery("deliver"), wrong).expect(422).text("code"))
          .isEqualTo("invalid-or-expired-code");
    }

    courier.post(delivery("deliver"), Map.of("code", code())).expect(409);
    var anothers = Map.of("photo", AnnouncedUpload.readyImage(potter));
    courier.post(delivery("deliver"), anothers).expect(404);
    var brought =
        courier
            .post(delivery("deliver"), Map.of("photo", AnnouncedUpload.readyImage(courier)))
            .expect(200);

    assertThat(brought.object("proof")).containsEntry("method", "photo");
  }

  @Test
  void is_returned_in_part_and_refunded_by_the_right_seller() {
    sends(Map.of("carrier", "Post")).expect(201);
    customer.post(paidPurchase.of(potter, "confirm-receipt"), null).expect(200);
    var request = Map.of("lines", mugs(2), "reason", "too small");
    var asked =
        customer.withIdempotencyKey().post(paidPurchase.of(potter, "returns"), request).expect(201);
    var before = sold(potter).json();

    var back = "returns/" + asked.text("id") + "/approve";
    weaver.post(paidPurchase.sellerPath(weaver, back), null).expect(404);
    var taken = potter.post(paidPurchase.sellerPath(potter, back), null).expect(200);

    assertThat(amount(taken.json(), "refunded")).isEqualTo(2 * 1290);
    assertThat(amount(taken.json(), "commission"))
        .isEqualTo(amount(before, "commission") / 3)
        .isPositive();
    assertThat(
            amount(taken.json(), "payoutAmount")
                + amount(taken.json(), "commission")
                + amount(taken.json(), "refunded"))
        .isEqualTo(amount(before, "total"));
    assertThat(amount(sold(weaver).json(), "refunded")).isZero();
    assertThat(amount(customer.get(paidPurchase.path()).expect(200).object("totals"), "refunded"))
        .isEqualTo(2 * 1290);
    var refund = sold(potter).list("refunds").getFirst();
    assertThat(refund).containsEntry("reason", "too small");
    assertThat(refund.get("status")).isIn("requested", "pending", "succeeded");
  }

  @Test
  void gives_no_more_back_than_was_paid_when_fifty_ask_at_once() throws Exception {
    sends(Map.of("carrier", "Post")).expect(201);
    customer.post(paidPurchase.of(potter, "confirm-receipt"), null).expect(200);
    Callable<ApiResponse> one = () -> refunds(1);
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var answer : threads.invokeAll(Collections.nCopies(50, one))) {
        statuses.add(answer.get().status());
      }
    }
    while (refunds(1).status() == 201) {
      statuses.add(201);
    }

    assertThat(statuses).isSubsetOf(201, 409, 503).filteredOn(each -> each == 201).hasSize(3);
    assertThat(amount(sold(potter).json(), "refunded")).isEqualTo(3 * 1290);
    assertThat(sold(potter).list("refunds")).hasSize(3);
    assertThat(sold(weaver).list("refunds")).isEmpty();
    assertThat(refunds(1).text("code")).isEqualTo("quantity-exceeds-remaining");
  }

  @Test
  void is_shipped_in_part_and_refunded_in_part_then_received_and_returned() {
    sends(Map.of("carrier", "Post", "lines", mugs(1))).expect(201);
    assertThat(refunds(2).expect(201).list("cancelledLines").getFirst())
        .containsEntry("quantity", 2L);

    assertThat(paidPurchase.status(potter)).isEqualTo("shipped");
    assertThat(pottery.available()).isEqualTo(9);
    sends(Map.of("carrier", "Post")).expect(409);
    potter.post(paidPurchase.sellerPath(potter, "cancel"), Map.of("reason", "late")).expect(409);
    customer.post(paidPurchase.of(potter, "confirm-receipt"), null).expect(200);
    var request = Map.of("lines", mugs(1), "reason", "too small");
    var asked =
        customer.withIdempotencyKey().post(paidPurchase.of(potter, "returns"), request).expect(201);
    potter
        .post(paidPurchase.sellerPath(potter, "returns/" + asked.text("id") + "/approve"), null)
        .expect(200);

    assertThat(amount(sold(potter).json(), "refunded")).isEqualTo(3 * 1290);
    assertThat(pottery.available()).isEqualTo(9);
  }

  @Test
  void is_cancelled_by_its_seller_and_can_be_bought_by_another_customer() {
    assertThat(pottery.available()).isEqualTo(7);

    var why = Map.of("reason", "broken in the store");
    potter.post(paidPurchase.sellerPath(potter, "cancel"), why).expect(200);

    assertThat(pottery.available()).isEqualTo(10);
    assertThat(paidPurchase.status(potter)).isIn("refundPending", "refunded");
    assertThat(paidPurchase.status(weaver)).isEqualTo("paid");
    sends(Map.of("carrier", "Post")).expect(409);
  }

  private static boolean isDeliveryOf(Actor courier) {
    return !courier.get("/api/v1/deliveries").expect(200).list("items").isEmpty();
  }

  @Test
  void is_no_longer_a_delivery_when_its_customer_confirms_receipt() {
    var courier = assignedToCourier();
    assertThat(isDeliveryOf(courier)).isTrue();

    customer.post(paidPurchase.of(potter, "confirm-receipt"), null).expect(200);

    assertThat(isDeliveryOf(courier)).isFalse();
  }

  @Test
  void is_no_longer_a_delivery_when_it_is_cancelled_by_anyone_permitted() {
    var anothers =
        PaidPurchase.of(SharedLocalCloud.customersWithAddress(1).getFirst(), 1, pottery.offer());
    var thirds =
        PaidPurchase.of(SharedLocalCloud.customersWithAddress(1).getFirst(), 1, pottery.offer());
    var courier = SharedLocalCloud.courier();
    var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
    for (var each : List.of(paidPurchase, anothers, thirds)) {
      SharedLocalCloud.admin().post(each.adminPath(potter, "courier"), who).expect(200);
    }
    assertThat(courier.get("/api/v1/deliveries").expect(200).list("items")).hasSize(3);
    var why = Map.of("reason", "broken in the store");

    potter.post(paidPurchase.sellerPath(potter, "cancel"), why).expect(200);
    SharedLocalCloud.admin().post(anothers.adminPath(potter, "cancel"), why).expect(200);
    thirds.customer().post(thirds.path() + "/cancel", null).expect(204);

    assertThat(isDeliveryOf(courier)).isFalse();
  }

  @Test
  void is_no_longer_a_delivery_when_it_is_refunded_in_full_by_anyone_permitted() {
    var anothers =
        PaidPurchase.of(SharedLocalCloud.customersWithAddress(1).getFirst(), 3, pottery.offer());
    var courier = SharedLocalCloud.courier();
    var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
    for (var each : List.of(paidPurchase, anothers)) {
      SharedLocalCloud.admin().post(each.adminPath(potter, "courier"), who).expect(200);
    }
    assertThat(courier.get("/api/v1/deliveries").expect(200).list("items")).hasSize(2);

    refunds(3).expect(201);
    var broken = Map.of("lines", mugs(3), "reason", "broken", "restock", false);
    SharedLocalCloud.admin()
        .withIdempotencyKey()
        .post(anothers.adminPath(potter, "refunds"), broken)
        .expect(201);

    assertThat(isDeliveryOf(courier)).isFalse();
    assertThat(pottery.available()).isEqualTo(7);
    potter.post(paidPurchase.sellerPath(potter, "accept"), null).expect(409);
  }

  @Test
  void is_still_sent_and_refunded_by_a_seller_who_is_suspended() {
    var id = pottery.sellerId();
    SharedLocalCloud.admin().post("/api/v1/admin/sellers/" + id + "/suspend", null).expect(200);
    SharedLocalCloud.advance(Duration.ofSeconds(60));

    sends(Map.of("carrier", "Post")).expect(201);
    refunds(1).expect(201);

    assertThat(pottery.adjustStock(1).expect(403).text("code")).isEqualTo("account-suspended");
  }

  @Test
  void is_nobodys_but_its_customers_its_sellers_its_couriers_and_the_admins() {
    var stranger = SharedLocalCloud.customer();
    var missing = stranger.get("/api/v1/orders/ord_01h455vb4pex5vsknk084sn02q").expect(404);
    var seen = stranger.get(paidPurchase.path()).expect(404);
    assertThat(seen.text("detail")).isEqualTo(missing.text("detail"));
    stranger.post(paidPurchase.of(potter, "confirm-receipt"), null).expect(404);
    assertThat(stranger.get("/api/v1/orders").expect(200).list("items")).isEmpty();
    customer.get("/api/v1/orders/seller").expect(403);
    SharedLocalCloud.seller("Elsewhere")
        .get("/api/v1/orders/seller/" + paidPurchase.sellerOrderId(potter))
        .expect(404);
    SharedLocalCloud.courier()
        .get("/api/v1/deliveries/" + paidPurchase.sellerOrderId(potter))
        .expect(404);
    var all = "/api/v1/admin/orders?customer=" + customer.get("/api/v1/me").text("id");
    assertThat(SharedLocalCloud.admin().get(all).expect(200).list("items"))
        .extracting(each -> each.get("id"))
        .containsExactly(paidPurchase.order().id());
    potter.get(all).expect(403);
  }
}
