package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A change of an order, by each body its route permits,")
class OrderStreamStoryTest {

  private final SellerWithVariants pots = stocked();
  private final Actor potter = pots.seller();
  private final Actor customer = SharedLocalCloud.customersWithAddress(1).getFirst();
  private long lost;

  private static SellerWithVariants stocked() {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    sellerWithVariants.adjustStock(50).expect(201);
    return sellerWithVariants;
  }

  private static long given() {
    return Stream.of("PublishEvents", "PushUpdates")
        .mapToLong(reader -> SharedLocalCloud.cloud().deadLetters().of(reader).size())
        .sum();
  }

  @BeforeEach
  void sentForMoney() {
    var tariff = Map.of("type", "flat", "price", Map.of("amount", 490, "currency", "EUR"));
    var option = Map.of("name", "Parcel", "tariff", tariff, "countries", List.of("DE"));
    potter.post("/api/v1/sellers/me/shipping-options", option).expect(201);
    lost = given();
  }

  private List<Map<String, Object>> mugs(int quantity) {
    return List.of(Map.of("variantId", pots.variant(), "quantity", quantity));
  }

  private PaidPurchase sold(int quantity) {
    return PaidPurchase.of(customer, quantity, pots.offer());
  }

  /// Of the same customer's e-mails.
  private long mails(String subject) {
    return SharedLocalCloud.cloud().endpoints().mailbox().to(customer.email()).stream()
        .filter(mail -> mail.subject().equals(subject))
        .count();
  }

  /// The order's last change was told of too, and no record was given up.
  private void comesThrough(String subject, int times) throws InterruptedException {
    Eventually.is(() -> mails(subject) >= times || given() > lost);
    assertThat(given()).as("records given up").isEqualTo(lost);
  }

  @Test
  void publishes_events_when_it_is_refunded() throws InterruptedException {
    var bodies = new ArrayList<Map<String, Object>>();
    bodies.add(Map.of("lines", List.of(), "shipping", "refund", "reason", "late"));
    bodies.add(Map.of("shipping", "refund", "reason", "late"));
    bodies.add(Map.of("lines", mugs(1), "reason", "chipped"));
    bodies.add(Map.of("lines", mugs(1), "shipping", "keep", "reason", "chipped"));
    bodies.add(Map.of("lines", mugs(1), "shipping", "refund", "reason", "chipped"));
    bodies.add(Map.of("lines", mugs(2), "shipping", "refund", "reason", "all of it"));
    var done = 0;
    for (var body : bodies) {
      var paidPurchase = sold(2);
      potter
          .withIdempotencyKey()
          .post(paidPurchase.sellerPath(potter, "refunds"), body)
          .expect(201);
      comesThrough("Your refund has been started", ++done);
      var others = sold(2);
      SharedLocalCloud.admin()
          .withIdempotencyKey()
          .post(others.adminPath(potter, "refunds"), body)
          .expect(201);
      comesThrough("Your refund has been started", ++done);
    }
    comesThrough("Your refund is complete", done);
  }

  @Test
  void publishes_events_when_it_is_shipped_received_and_returned() throws InterruptedException {
    var bodies = new ArrayList<Map<String, Object>>();
    bodies.add(Map.of("carrier", "Post"));
    bodies.add(Map.of("carrier", "Post", "trackingNumber", "1Z"));
    bodies.add(Map.of("carrier", "Post", "lines", mugs(2)));
    bodies.add(Map.of("carrier", "Post", "trackingNumber", "1Z", "lines", mugs(2)));
    var done = 0;
    for (var body : bodies) {
      var paidPurchase = sold(2);
      potter.post(paidPurchase.sellerPath(potter, "shipments"), body).expect(201);
      comesThrough("Your order has been shipped", ++done);
      customer.post(paidPurchase.of(potter, "confirm-receipt"), null).expect(200);
      comesThrough("Your order has been delivered", done);
      var request = Map.of("lines", mugs(1), "reason", "too small");
      var asked =
          customer
              .withIdempotencyKey()
              .post(paidPurchase.of(potter, "returns"), request)
              .expect(201);
      var answer = done % 2 == 0 ? "reject" : "approve";
      var answered = "returns/" + asked.text("id") + "/" + answer;
      potter.post(paidPurchase.sellerPath(potter, answered), null).expect(200);
    }
    comesThrough("Your refund has been started", done / 2);
  }

  @Test
  void publishes_events_when_it_is_cancelled() throws InterruptedException {
    var why = Map.of("reason", "broken in the store");
    potter.post(sold(1).sellerPath(potter, "cancel"), why).expect(200);
    comesThrough("Your refund has been started", 1);
    SharedLocalCloud.admin().post(sold(1).adminPath(potter, "cancel"), why).expect(200);
    comesThrough("Your refund has been started", 2);
    customer.post(sold(1).path() + "/cancel", null).expect(204);
    comesThrough("Your refund has been started", 3);
  }
}
