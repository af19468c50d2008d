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
  private final Stall pottery = stocked("Corner pottery");
  private final Stall weaving = stocked("Linen house");
  private final Actor potter = pottery.seller();
  private final Actor weaver = weaving.seller();
  private final Actor customer = Town.crowd(1).getFirst();
  private final Sale sale = Sale.of(customer, 3, pottery.ware(), weaving.ware());

  private static Stall stocked(String shop) {
    var stall = Stall.of(shop);
    stall.moved(10).expect(201);
    return stall;
  }

  private List<Map<String, Object>> mugs(int quantity) {
    return List.of(Map.of("variantId", pottery.variant(), "quantity", quantity));
  }

  private Answer sold(Actor seller) {
    return seller.get("/api/v1/orders/seller/" + sale.part(seller)).expect(200);
  }

  private Answer sends(Map<String, ?> parcel) {
    return potter.post(sale.by(potter, "shipments"), parcel);
  }

  /// The potter's part on its way, and given to a courier.
  private Actor given() {
    sends(Map.of("carrier", "Post")).expect(201);
    var courier = Town.courier();
    var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
    Town.admin().post(sale.admin(potter, "courier"), who).expect(200);
    return courier;
  }

  private String delivery(String what) {
    return "/api/v1/deliveries/" + sale.part(potter) + "/" + what;
  }

  private String code() {
    return String.valueOf(sale.seen(potter).get("deliveryCode"));
  }

  private static long amount(Map<String, @Nullable Object> json, String name) {
    return (Long) Objects.requireNonNull(Json.object(json.get(name)).get("amount"));
  }

  private Answer refunds(int quantity) {
    var body = Map.of("lines", mugs(quantity), "reason", "chipped");
    return potter.once().post(sale.by(potter, "refunds"), body);
  }

  @Test
  void is_sent_in_two_parcels_and_brought_by_a_courier_with_code_and_photo() {
    assertThat(potter.get("/api/v1/orders/seller").expect(200).list("items"))
        .extracting(each -> each.get("id"))
        .containsExactly(sale.part(potter));
    assertThat(sale.status(potter)).isEqualTo("paid");

    potter.post(sale.by(potter, "accept"), null).expect(200);
    assertThat(sale.status(potter)).isEqualTo("processing");
    sends(Map.of("carrier", "Post", "tracking", "1Z", "lines", mugs(1))).expect(201);
    assertThat(sale.status(potter)).isEqualTo("processing");
    var courier = given();
    assertThat(sale.status(potter)).isEqualTo("shipped");
    assertThat(sale.status(weaver)).isEqualTo("paid");

    var errands = courier.get("/api/v1/deliveries").expect(200);
    assertThat(errands.list("items")).hasSize(1);
    assertThat(errands.body()).contains("Long Walk 1").doesNotContain("amount");
    courier.post(delivery("set-out"), null).expect(200);
    var code = code();
    assertThat(code).matches("[0-9]{6}");
    for (var other : List.of(courier, potter, Town.admin())) {
      var path =
          other == courier
              ? "/api/v1/deliveries/" + sale.part(potter)
              : other == potter
                  ? "/api/v1/orders/seller/" + sale.part(potter)
                  : "/api/v1/admin/orders/" + sale.order().id();
      assertThat(other.get(path).expect(200).body()).doesNotContain(code);
    }
    var photo = Upload.picture(courier);
    var proof = Map.of("code", code, "photo", photo);
    var brought = courier.post(delivery("deliver"), proof).expect(200);

    assertThat(brought.text("status")).isEqualTo("delivered");
    assertThat(brought.object("proof")).containsEntry("by", "code");
    assertThat(sale.seen(potter))
        .containsEntry("status", "delivered")
        .containsEntry("deliveryCode", null);
    assertThat(courier.get("/api/v1/deliveries").expect(200).list("items")).isEmpty();
    var medium = courier.get("/api/v1/media/" + photo).expect(200);
    assertThat(medium.json()).containsEntry("inUse", true);
    isShownToNobodyElse(brought, photo);
    isShownToNobodyElse(courier.get("/api/v1/deliveries/" + sale.part(potter)).expect(200), photo);
    courier
        .with("if-match", "\"" + medium.number("version") + "\"")
        .delete("/api/v1/media/" + photo)
        .expect(409);
  }

  /// The photo of somebody's door is read by a signed address, for five minutes, and by no other.
  private void isShownToNobodyElse(Answer shown, String photo) {
    var parts = shown.json().containsKey("proof") ? List.of(shown.json()) : shown.list("sellers");
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
      var open = Town.cloud().url() + "/media/" + key;
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
  void shows_an_admin_the_photo_whatever_they_do_to_its_other_parts() {
    var glass = stocked("Glass works");
    var three = Sale.of(Town.crowd(1).getFirst(), 2, pottery.ware(), weaving.ware(), glass.ware());
    var courier = Town.courier();
    var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
    potter.post(three.by(potter, "shipments"), Map.of("carrier", "Post")).expect(201);
    var admin = Town.admin();
    admin.post(three.admin(potter, "courier"), who).expect(200);
    var errand = "/api/v1/deliveries/" + three.part(potter);
    courier.post(errand + "/set-out", null).expect(200);
    var code = String.valueOf(three.seen(potter).get("deliveryCode"));
    var photo = Upload.picture(courier);
    courier.post(errand + "/deliver", Map.of("code", code, "photo", photo)).expect(200);
    assertThat(courier.get("/api/v1/media").expect(200).body()).contains("X-Amz-Signature");

    isShownToNobodyElse(courier.get(errand).expect(200), photo);
    isShownToNobodyElse(admin.get("/api/v1/admin" + three.path().substring(7)).expect(200), photo);
    isShownToNobodyElse(admin.post(three.admin(weaver, "courier"), who).expect(200), photo);
    var glazier = glass.seller();
    var why = Map.of("reason", "broken");
    isShownToNobodyElse(admin.post(three.admin(glazier, "cancel"), why).expect(200), photo);
    weaver.post(three.by(weaver, "shipments"), Map.of("carrier", "Post")).expect(201);
    three.customer().post(three.of(weaver, "received"), null).expect(200);
    for (var answer : List.of("refuse", "accept")) {
      var line = Map.of("variantId", weaving.variant(), "quantity", 1);
      var wish = Map.of("lines", List.of(line), "reason", "too small");
      var asked = three.customer().once().post(three.of(weaver, "returns"), wish).expect(201);
      var path = three.admin(weaver, "returns/" + asked.text("id") + "/" + answer);
      isShownToNobodyElse(admin.post(path, null).expect(200), photo);
    }
  }

  @Test
  void is_brought_by_the_courier_it_was_given_to_who_may_guess_five_times() {
    var courier = given();
    courier.post(delivery("set-out"), null).expect(200);
    var wrong = Map.of("code", code().equals("000000") ? "000001" : "000000");
    Town.courier().post(delivery("deliver"), Map.of("code", code())).expect(404);
    for (var i = 0; i < 5; i++) {
      assertThat(courier.post(delivery("deliver"), wrong).expect(422).text("code"))
          .isEqualTo("code-not-right");
    }

    courier.post(delivery("deliver"), Map.of("code", code())).expect(409);
    var anothers = Map.of("photo", Upload.picture(potter));
    courier.post(delivery("deliver"), anothers).expect(404);
    var brought =
        courier.post(delivery("deliver"), Map.of("photo", Upload.picture(courier))).expect(200);

    assertThat(brought.object("proof")).containsEntry("by", "photo");
  }

  @Test
  void comes_back_in_part_and_the_money_is_the_right_sellers() {
    sends(Map.of("carrier", "Post")).expect(201);
    customer.post(sale.of(potter, "received"), null).expect(200);
    var wish = Map.of("lines", mugs(2), "reason", "too small");
    var asked = customer.once().post(sale.of(potter, "returns"), wish).expect(201);
    var before = sold(potter).json();

    var back = "returns/" + asked.text("id") + "/accept";
    weaver.post(sale.by(weaver, back), null).expect(404);
    var taken = potter.post(sale.by(potter, back), null).expect(200);

    assertThat(amount(taken.json(), "refunded")).isEqualTo(2 * 1290);
    assertThat(amount(taken.json(), "commission"))
        .isEqualTo(amount(before, "commission") / 3)
        .isPositive();
    assertThat(
            amount(taken.json(), "due")
                + amount(taken.json(), "commission")
                + amount(taken.json(), "refunded"))
        .isEqualTo(amount(before, "total"));
    assertThat(amount(sold(weaver).json(), "refunded")).isZero();
    assertThat(amount(customer.get(sale.path()).expect(200).object("sums"), "refunded"))
        .isEqualTo(2 * 1290);
    var refund = sold(potter).list("refunds").getFirst();
    assertThat(refund).containsEntry("reason", "too small");
    assertThat(refund.get("status")).isIn("requested", "sent", "succeeded");
  }

  @Test
  void gives_no_more_back_than_was_paid_when_fifty_ask_at_once() throws Exception {
    sends(Map.of("carrier", "Post")).expect(201);
    customer.post(sale.of(potter, "received"), null).expect(200);
    Callable<Answer> one = () -> refunds(1);
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
    assertThat(refunds(1).text("code")).isEqualTo("too-many-units");
  }

  @Test
  void is_sent_in_part_and_refunded_in_part_then_received_and_returned() {
    sends(Map.of("carrier", "Post", "lines", mugs(1))).expect(201);
    assertThat(refunds(2).expect(201).list("withdrawn").getFirst()).containsEntry("quantity", 2L);

    assertThat(sale.status(potter)).isEqualTo("shipped");
    assertThat(pottery.available()).isEqualTo(9);
    sends(Map.of("carrier", "Post")).expect(409);
    potter.post(sale.by(potter, "cancel"), Map.of("reason", "late")).expect(409);
    customer.post(sale.of(potter, "received"), null).expect(200);
    var wish = Map.of("lines", mugs(1), "reason", "too small");
    var asked = customer.once().post(sale.of(potter, "returns"), wish).expect(201);
    potter.post(sale.by(potter, "returns/" + asked.text("id") + "/accept"), null).expect(200);

    assertThat(amount(sold(potter).json(), "refunded")).isEqualTo(3 * 1290);
    assertThat(pottery.available()).isEqualTo(9);
  }

  @Test
  void is_called_off_by_its_seller_and_can_be_bought_by_another() {
    assertThat(pottery.available()).isEqualTo(7);

    var why = Map.of("reason", "broken in the store");
    potter.post(sale.by(potter, "cancel"), why).expect(200);

    assertThat(pottery.available()).isEqualTo(10);
    assertThat(sale.status(potter)).isIn("refundPending", "refunded");
    assertThat(sale.status(weaver)).isEqualTo("paid");
    sends(Map.of("carrier", "Post")).expect(409);
  }

  private static boolean isErrandOf(Actor courier) {
    return !courier.get("/api/v1/deliveries").expect(200).list("items").isEmpty();
  }

  @Test
  void is_no_errand_any_more_when_its_customer_has_it() {
    var courier = given();
    assertThat(isErrandOf(courier)).isTrue();

    customer.post(sale.of(potter, "received"), null).expect(200);

    assertThat(isErrandOf(courier)).isFalse();
  }

  @Test
  void is_no_errand_any_more_when_it_is_called_off_by_whoever_may() {
    var anothers = Sale.of(Town.crowd(1).getFirst(), 1, pottery.ware());
    var thirds = Sale.of(Town.crowd(1).getFirst(), 1, pottery.ware());
    var courier = Town.courier();
    var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
    for (var each : List.of(sale, anothers, thirds)) {
      Town.admin().post(each.admin(potter, "courier"), who).expect(200);
    }
    assertThat(courier.get("/api/v1/deliveries").expect(200).list("items")).hasSize(3);
    var why = Map.of("reason", "broken in the store");

    potter.post(sale.by(potter, "cancel"), why).expect(200);
    Town.admin().post(anothers.admin(potter, "cancel"), why).expect(200);
    thirds.customer().post(thirds.path() + "/cancel", null).expect(204);

    assertThat(isErrandOf(courier)).isFalse();
  }

  @Test
  void is_no_errand_any_more_when_all_of_it_is_refunded_by_whoever_may() {
    var anothers = Sale.of(Town.crowd(1).getFirst(), 3, pottery.ware());
    var courier = Town.courier();
    var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
    for (var each : List.of(sale, anothers)) {
      Town.admin().post(each.admin(potter, "courier"), who).expect(200);
    }
    assertThat(courier.get("/api/v1/deliveries").expect(200).list("items")).hasSize(2);

    refunds(3).expect(201);
    var broken = Map.of("lines", mugs(3), "reason", "broken", "restock", false);
    Town.admin().once().post(anothers.admin(potter, "refunds"), broken).expect(201);

    assertThat(isErrandOf(courier)).isFalse();
    assertThat(pottery.available()).isEqualTo(7);
    potter.post(sale.by(potter, "accept"), null).expect(409);
  }

  @Test
  void is_still_sent_and_refunded_by_a_seller_who_is_suspended() {
    var id = pottery.sellerId();
    Town.admin().post("/api/v1/admin/sellers/" + id + "/suspend", null).expect(200);
    Town.later(Duration.ofSeconds(60));

    sends(Map.of("carrier", "Post")).expect(201);
    refunds(1).expect(201);

    assertThat(pottery.moved(1).expect(403).text("code")).isEqualTo("suspended");
  }

  @Test
  void is_nobodys_but_its_customers_its_sellers_its_couriers_and_the_admins() {
    var stranger = Town.customer();
    var missing = stranger.get("/api/v1/orders/ord_01h455vb4pex5vsknk084sn02q").expect(404);
    var seen = stranger.get(sale.path()).expect(404);
    assertThat(seen.text("detail")).isEqualTo(missing.text("detail"));
    stranger.post(sale.of(potter, "received"), null).expect(404);
    assertThat(stranger.get("/api/v1/orders").expect(200).list("items")).isEmpty();
    customer.get("/api/v1/orders/seller").expect(403);
    Town.seller("Elsewhere").get("/api/v1/orders/seller/" + sale.part(potter)).expect(404);
    Town.courier().get("/api/v1/deliveries/" + sale.part(potter)).expect(404);
    var all = "/api/v1/admin/orders?customer=" + customer.get("/api/v1/me").text("id");
    assertThat(Town.admin().get(all).expect(200).list("items"))
        .extracting(each -> each.get("id"))
        .containsExactly(sale.order().id());
    potter.get(all).expect(403);
  }
}
