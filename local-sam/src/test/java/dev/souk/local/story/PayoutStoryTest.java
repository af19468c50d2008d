package dev.souk.local.story;

import static dev.souk.local.story.PayoutScenario.EUROS;
import static dev.souk.local.story.PayoutScenario.MUGS;
import static dev.souk.local.story.PayoutScenario.PATH;
import static dev.souk.local.story.PayoutScenario.PLATES;
import static dev.souk.local.story.PayoutScenario.amount;
import static dev.souk.local.story.PayoutScenario.at;
import static dev.souk.local.story.PayoutScenario.connected;
import static dev.souk.local.story.PayoutScenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.stripe.StripeFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A payout")
class PayoutStoryTest {
  private final PayoutScenario scenario = new PayoutScenario();
  private final Actor potter = scenario.potter;
  private final Actor painter = scenario.painter;

  @AfterEach
  void wellAgain() {
    SharedLocalCloud.cloud().stripe().faults().clear();
    SharedLocalCloud.awaitIdle();
  }

  private static List<@Nullable Object> types(Actor seller) {
    return seller.get("/api/v1/sellers/me/ledger").expect(200).list("items").stream()
        .<@Nullable Object>map(each -> each.get("type"))
        .toList();
  }

  private static String state(Actor seller, String id) {
    return seller.get(PATH + "/" + id).expect(200).text("state");
  }

  @Test
  void goes_to_each_of_two_sellers_as_a_transfer_of_what_is_available() {
    var potters = connected(potter);
    var painters = connected(painter);
    potter.post(PATH, EUROS).expect(409);
    scenario.delivered();

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
        .containsEntry("sellerOrderId", scenario.purchase.sellerOrderId(potter))
        .containsEntry("outcome", "transferred");
    painter.get(PATH + "/" + requested.text("id")).expect(404);
    potter.post(PATH, EUROS).expect(409);
  }

  @Test
  void waits_until_its_seller_can_receive_it_and_is_made_once() {
    scenario.delivered();
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
    scenario.delivered();
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
    scenario.delivered();
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
    scenario.delivered();
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
    scenario.ship();
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
}
