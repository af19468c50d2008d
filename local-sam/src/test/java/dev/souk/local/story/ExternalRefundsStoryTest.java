package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.local.Eventually;
import dev.souk.local.aws.Mailbox.Email;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A refund or dispute made at Stripe")
class ExternalRefundsStoryTest {
  private final SellerWithVariants pots = stocked();
  private final Actor potter = pots.seller();
  private final Actor customer = SharedLocalCloud.customersWithAddress(1).getFirst();
  private final PaidPurchase paidPurchase = PaidPurchase.of(customer, 2, pots.offer());

  private static SellerWithVariants stocked() {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    sellerWithVariants.adjustStock(9).expect(201);
    return sellerWithVariants;
  }

  private static void dev(Map<String, ?> request) {
    SharedLocalCloud.visitor().post("/dev/stripe", request).expect(200);
  }

  private ApiResponse sold() {
    return potter.get("/api/v1/orders/seller/" + paidPurchase.sellerOrderId(potter)).expect(200);
  }

  private static long amount(Map<String, @Nullable Object> json, String name) {
    return (Long) Objects.requireNonNull(Json.object(json.get(name)).get("amount"));
  }

  private static List<String> subjects(Actor actor) {
    return SharedLocalCloud.cloud().endpoints().mailbox().to(actor.email()).stream()
        .map(Email::subject)
        .toList();
  }

  private ApiResponse ships() {
    return potter
        .withIdempotencyKey()
        .post(paidPurchase.sellerPath(potter, "shipments"), Map.of("carrier", "Post"));
  }

  private ApiResponse refunds(int quantity) {
    var lines = List.of(Map.of("variantId", pots.variant(), "quantity", quantity));
    return potter
        .withIdempotencyKey()
        .post(
            paidPurchase.sellerPath(potter, "refunds"),
            Map.of("lines", lines, "reason", "chipped"));
  }

  private String intent() {
    return paidPurchase.order().payment().intent();
  }

  @Test
  void is_booked_when_it_is_given_back_at_the_dashboard() throws Exception {
    dev(Map.of("refund", intent(), "amount", 500));
    Eventually.is(() -> amount(sold().json(), "refunded") == 500);

    assertThat(sold().list("refunds"))
        .singleElement()
        .satisfies(each -> assertThat(each).containsEntry("source", "paymentProvider"));
    assertThat(amount(sold().json(), "total"))
        .isEqualTo(
            amount(sold().json(), "refunded")
                + amount(sold().json(), "commission")
                + amount(sold().json(), "payoutAmount"));
    Eventually.is(() -> subjects(potter).contains("An order was refunded"));
    Eventually.is(() -> subjects(customer).contains("Your refund is complete"));
    refunds(2).expect(201);
    Eventually.is(() -> paidPurchase.status(potter).equals("refunded"));

    assertThat(amount(sold().json(), "refunded")).isEqualTo(2 * 1290);
    assertThat(refunds(1).status()).isEqualTo(409);
    ships().expect(409);
  }

  @Test
  void holds_the_goods_while_it_is_disputed_and_is_gone_when_that_is_lost() throws Exception {
    var courier = SharedLocalCloud.courier();
    var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
    SharedLocalCloud.admin().post(paidPurchase.adminPath(potter, "courier"), who).expect(200);
    dev(Map.of("dispute", intent()));
    Eventually.is(() -> !sold().list("disputes").isEmpty());
    Eventually.is(() -> subjects(potter).contains("A payment is disputed"));
    ships().expect(409);
    refunds(1).expect(409);
    customer.post(paidPurchase.path() + "/cancel", null).expect(409);
    var dispute = String.valueOf(sold().list("disputes").getFirst().get("id"));

    dev(Map.of("dispute", dispute, "status", "lost"));
    Eventually.is(() -> paidPurchase.status(potter).equals("refunded"));
    Eventually.is(() -> subjects(potter).contains("Dispute lost"));

    assertThat(sold().list("disputes").getFirst())
        .containsEntry("status", "lost")
        .containsEntry("funds", "withdrawn");
    assertThat(amount(sold().json(), "payoutAmount")).isZero();
    assertThat(pots.available()).isEqualTo(9);
    assertThat(courier.get("/api/v1/deliveries").expect(200).list("items")).isEmpty();
    ships().expect(409);
  }

  @Test
  void can_be_sent_for_again_when_a_dispute_is_won() throws Exception {
    dev(Map.of("dispute", intent()));
    Eventually.is(() -> !sold().list("disputes").isEmpty());
    var dispute = String.valueOf(sold().list("disputes").getFirst().get("id"));
    dev(Map.of("dispute", dispute, "status", "underReview"));
    dev(Map.of("dispute", dispute, "status", "won"));
    Eventually.is(() -> subjects(potter).contains("Dispute won"));

    ships().expect(201);
    assertThat(paidPurchase.status(potter)).isEqualTo("shipped");
  }
}
