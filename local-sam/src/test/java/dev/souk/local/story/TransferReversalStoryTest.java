package dev.souk.local.story;

import static dev.souk.local.story.PayoutScenario.EUROS;
import static dev.souk.local.story.PayoutScenario.MUGS;
import static dev.souk.local.story.PayoutScenario.PATH;
import static dev.souk.local.story.PayoutScenario.amount;
import static dev.souk.local.story.PayoutScenario.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Offer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A transfer reversal")
class TransferReversalStoryTest {
  private final PayoutScenario scenario = new PayoutScenario();
  private final Actor potter = scenario.potter;
  private final Actor painter = scenario.painter;

  private void refundsOneMug() {
    var lines = List.of(Map.of("variantId", scenario.mug.variant(), "quantity", 1));
    potter
        .withIdempotencyKey()
        .post(
            scenario.purchase.sellerPath(potter, "refunds"),
            Map.of("lines", lines, "reason", "chipped"))
        .expect(201);
    SharedLocalCloud.awaitIdle();
    SharedLocalCloud.advance(Duration.ofMinutes(6));
  }

  @Test
  void is_of_as_much_as_is_refunded_after_the_payout() {
    var account = scenario.paidOut();

    refundsOneMug();

    SharedLocalCloud.await(() -> at(account) == MUGS / 2);
    SharedLocalCloud.await(() -> amount(potter, "debt") == 0);
    assertThat(amount(potter, "paidOut")).isEqualTo(MUGS / 2);
  }

  @Test
  void leaves_a_debt_that_the_next_payout_pays_when_the_money_is_at_the_bank_already() {
    var account = inDebt();

    potter.post(PATH, EUROS).expect(201);
    SharedLocalCloud.advance(Duration.ofMinutes(6));

    SharedLocalCloud.await(() -> at(account) == MUGS / 2);
    assertThat(amount(potter, "debt")).isZero();
  }

  @Test
  void leaves_a_debt_that_a_scheduled_payout_pays() {
    var account = inDebt();
    var daily = Map.of("interval", "daily");
    potter
        .with("if-match", "\"0\"")
        .send("PUT", "/api/v1/sellers/me/payout-settings", daily)
        .expect(200);

    SharedLocalCloud.advance(Duration.ofMinutes(61));
    SharedLocalCloud.await(() -> potter.get(PATH).expect(200).list("items").size() == 2);
    SharedLocalCloud.advance(Duration.ofMinutes(6));

    SharedLocalCloud.await(() -> at(account) == MUGS / 2);
    assertThat(amount(potter, "debt")).isZero();
  }

  /// By a mug that was refunded when its money was at the bank; two more are available.
  private String inDebt() {
    var account = scenario.paidOut();
    SharedLocalCloud.cloud().stripe().bank().payOut(account, "eur");
    refundsOneMug();
    assertThat(amount(potter, "debt")).isEqualTo(MUGS / 2);
    var next =
        PaidPurchase.of(
            scenario.customer, 2, new Offer.Ref(scenario.mug.product(), scenario.mug.variant()));
    potter
        .withIdempotencyKey()
        .post(next.sellerPath(potter, "shipments"), Map.of("carrier", "Post"))
        .expect(201);
    scenario.customer.post(next.of(potter, "confirm-receipt"), null).expect(200);
    SharedLocalCloud.advance(Duration.ofDays(14).plusMinutes(6));
    SharedLocalCloud.await(() -> amount(potter, "available") == MUGS);
    return account;
  }

  private void dispute(Map<String, String> change) {
    SharedLocalCloud.visitor().post("/dev/stripe", change).expect(200);
  }

  private List<Map<String, @Nullable Object>> disputes(Actor seller) {
    return seller
        .get("/api/v1/orders/seller/" + scenario.purchase.sellerOrderId(seller))
        .expect(200)
        .list("disputes");
  }

  @Test
  void is_made_of_all_when_a_dispute_is_lost_and_no_payout_starts_while_it_is_open() {
    var account = scenario.paidOut();
    dispute(Map.of("dispute", scenario.purchase.order().payment().intent()));
    SharedLocalCloud.await(() -> !disputes(painter).isEmpty());
    painter.post(PATH, EUROS).expect(409);
    var dispute = String.valueOf(disputes(potter).getFirst().get("id"));

    dispute(Map.of("dispute", dispute, "status", "lost"));
    SharedLocalCloud.await(() -> amount(painter, "available") == 0);
    SharedLocalCloud.awaitIdle();
    SharedLocalCloud.advance(Duration.ofMinutes(6));

    SharedLocalCloud.await(() -> at(account) == 0);
    SharedLocalCloud.await(() -> amount(potter, "debt") == 0);
    assertThat(amount(potter, "paidOut")).isZero();
    painter.post(PATH, EUROS).expect(409);
  }
}
