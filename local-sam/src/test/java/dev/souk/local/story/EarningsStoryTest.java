package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Offer;
import dev.souk.json.Json;
import dev.souk.local.stripe.RefundCourse;
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

  private final Actor potter = Town.seller("Corner pottery");
  private final Ware mug = Ware.of(potter, "Mug", 1290, "EUR", 9);
  private final Actor customer = Town.crowd(1).getFirst();
  private final Sale sale = Sale.of(customer, 2, new Offer.Ref(mug.product(), mug.variant()));

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
    var parcel = Map.of("carrier", "Post", "lines", lines);
    potter.once().post(sale.by(potter, "shipments"), parcel).expect(201);
  }

  private void refunds(Actor by, String path, int quantity) {
    var lines = List.of(Map.of("variantId", mug.variant(), "quantity", quantity));
    by.once().post(path, Map.of("lines", lines, "reason", "chipped")).expect(201);
  }

  private void receives() {
    customer.post(sale.of(potter, "received"), null).expect(200);
  }

  @Test
  void becomes_available_when_nothing_can_be_sent_back_any_more_and_pays_refunds() {
    assertThat(balance()).containsEntry("nextAvailableAt", null);
    ships(2);
    receives();

    var now = Town.cloud().clock().instant();
    assertThat(next()).isBetween(now.plus(WINDOW).minusSeconds(60), now.plus(WINDOW));
    assertThat(amount("pending")).isEqualTo(2580 - 258);
    assertThat(amount("available")).isZero();

    Town.later(WINDOW.plusMinutes(6));
    Town.await(() -> amount("available") == 2580 - 258);

    assertThat(amount("pending")).isZero();
    assertThat(balance()).containsEntry("nextAvailableAt", null);
    var kinds =
        potter.get("/api/v1/sellers/me/ledger").expect(200).list("items").stream()
            .map(each -> each.get("kind"))
            .toList();
    assertThat(kinds).isEqualTo(List.of("release", "payment"));

    refunds(Town.admin(), sale.admin(potter, "refunds"), 2);
    assertThat(amount("available")).isZero();
    Town.settle();
  }

  @Test
  void is_pending_from_the_last_parcel_on_when_the_rest_is_refunded() {
    ships(1);
    assertThat(balance()).containsEntry("nextAvailableAt", null);

    refunds(potter, sale.by(potter, "refunds"), 1);

    assertThat(amount("pending")).isEqualTo(1290 - 129);
    assertThat(next()).isAfter(Town.cloud().clock().instant().plus(WINDOW));
    Town.settle();
  }

  @Test
  void is_due_again_when_the_refund_of_all_of_it_does_not_get_there() {
    ships(2);
    receives();
    Town.cloud().stripe().bank().refunds(RefundCourse.PENDING_THEN_FAILS);
    try {
      refunds(potter, sale.by(potter, "refunds"), 2);
      assertThat(balance()).containsEntry("nextAvailableAt", null);
      Town.settle();
      Town.later(Duration.ofMinutes(2));
      Town.await(() -> amount("pending") == 2580 - 258);

      assertThat(next()).isAfter(Town.cloud().clock().instant());
    } finally {
      Town.cloud().stripe().bank().refunds(RefundCourse.SUCCEEDS);
    }
  }
}
