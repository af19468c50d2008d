package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Offer;
import dev.souk.json.Json;
import dev.souk.local.stripe.RefundScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Two mugs at 12.90 without shipping costs; a tenth is the market's.
@Story
@DisplayName("What a seller has earned")
class EarningsStoryTest {
  private static final Duration WINDOW = Duration.ofDays(14);

  private final Actor potter = SharedLocalCloud.sellerAtTenPercent("Corner pottery");
  private final ProductOnSale mug = ProductOnSale.of(potter, "Mug", 1290, "EUR", 9);
  private final Actor customer = SharedLocalCloud.customersWithAddress(1).getFirst();
  private final PaidPurchase paidPurchase =
      PaidPurchase.of(customer, 2, new Offer.Ref(mug.product(), mug.variant()));

  private Map<String, @Nullable Object> balance() {
    return potter.get("/api/v1/sellers/me/balance").expect(200).list("balances").getFirst();
  }

  private long amount(String of) {
    return Long.parseLong(String.valueOf(Json.object(balance().get(of)).get("amount")));
  }

  private Instant next() {
    return Instant.parse(String.valueOf(balance().get("nextAvailableAt")));
  }

  private void ships(int quantity) {
    var lines = List.of(Map.of("variantId", mug.variant(), "quantity", quantity));
    var shipment = Map.of("carrier", "Post", "lines", lines);
    potter
        .withIdempotencyKey()
        .post(paidPurchase.sellerPath(potter, "shipments"), shipment)
        .expect(201);
  }

  private void refunds(Actor by, String path, int quantity) {
    var lines = List.of(Map.of("variantId", mug.variant(), "quantity", quantity));
    by.withIdempotencyKey().post(path, Map.of("lines", lines, "reason", "chipped")).expect(201);
  }

  private void receives() {
    customer.post(paidPurchase.of(potter, "confirm-receipt"), null).expect(200);
  }

  @Test
  void becomes_available_when_nothing_can_be_sent_back_any_more_and_pays_refunds() {
    assertThat(balance()).containsEntry("nextAvailableAt", null);
    ships(2);
    receives();

    var now = SharedLocalCloud.cloud().clock().instant();
    assertThat(next()).isBetween(now.plus(WINDOW).minusSeconds(60), now.plus(WINDOW));
    assertThat(amount("pending")).isEqualTo(2580 - 258);
    assertThat(amount("available")).isZero();

    SharedLocalCloud.advance(WINDOW.plusMinutes(6));
    SharedLocalCloud.await(() -> amount("available") == 2580 - 258);

    assertThat(amount("pending")).isZero();
    assertThat(balance()).containsEntry("nextAvailableAt", null);
    var kinds =
        potter.get("/api/v1/sellers/me/ledger").expect(200).list("items").stream()
            .map(each -> each.get("type"))
            .toList();
    assertThat(kinds).isEqualTo(List.of("release", "payment"));

    refunds(SharedLocalCloud.admin(), paidPurchase.adminPath(potter, "refunds"), 2);
    assertThat(amount("available")).isZero();
    SharedLocalCloud.awaitIdle();
  }

  @Test
  void is_pending_from_the_last_shipment_on_when_the_rest_is_refunded() {
    ships(1);
    assertThat(balance()).containsEntry("nextAvailableAt", null);

    refunds(potter, paidPurchase.sellerPath(potter, "refunds"), 1);

    assertThat(amount("pending")).isEqualTo(1290 - 129);
    assertThat(next()).isAfter(SharedLocalCloud.cloud().clock().instant().plus(WINDOW));
    SharedLocalCloud.awaitIdle();
  }

  @Test
  void is_available_again_when_its_refund_fails_at_once() {
    ships(2);
    receives();
    SharedLocalCloud.advance(WINDOW.plusMinutes(6));
    SharedLocalCloud.await(() -> amount("available") == 2580 - 258);
    SharedLocalCloud.cloud().stripe().bank().setRefundScenario(RefundScenario.FAILS);
    try {
      refunds(potter, paidPurchase.sellerPath(potter, "refunds"), 2);
      SharedLocalCloud.await(() -> amount("available") == 2580 - 258);
      SharedLocalCloud.awaitIdle();
    } finally {
      SharedLocalCloud.cloud().stripe().bank().setRefundScenario(RefundScenario.SUCCEEDS);
    }
  }

  @Test
  void is_due_again_when_the_refund_of_all_of_it_does_not_get_there() {
    ships(2);
    receives();
    SharedLocalCloud.cloud().stripe().bank().setRefundScenario(RefundScenario.PENDING_THEN_FAILS);
    try {
      refunds(potter, paidPurchase.sellerPath(potter, "refunds"), 2);
      assertThat(balance()).containsEntry("nextAvailableAt", null);
      SharedLocalCloud.awaitIdle();
      SharedLocalCloud.advance(Duration.ofMinutes(2));
      SharedLocalCloud.await(() -> amount("pending") == 2580 - 258);

      assertThat(next()).isAfter(SharedLocalCloud.cloud().clock().instant());
    } finally {
      SharedLocalCloud.cloud().stripe().bank().setRefundScenario(RefundScenario.SUCCEEDS);
    }
  }
}
