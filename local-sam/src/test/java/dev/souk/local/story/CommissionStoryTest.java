package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.local.matrix.MatrixSeller;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Mugs at 11.90, on which the market usually keeps a tenth.
@Story
@DisplayName("The commission rules of a market")
class CommissionStoryTest {
  private static final String RULES = "/api/v1/admin/commission-rules";
  private static final String PROFILE = "/api/v1/sellers/me/tax-profile";

  private final Actor admin = SharedLocalCloud.admin();
  private final Actor potter = SharedLocalCloud.seller("Corner pottery");
  private final String seller = potter.get("/api/v1/sellers/me").expect(200).text("id");

  private static Map<String, Object> euros(long amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }

  private static long amount(Map<String, @Nullable Object> json, String name) {
    return Long.parseLong(String.valueOf(Json.object(json.get(name)).get("amount")));
  }

  private ApiResponse made(Map<String, Object> rule) {
    return admin.withIdempotencyKey().post(RULES, rule).expect(201);
  }

  private Map<String, @Nullable Object> sold(ProductOnSale mug) {
    var customer = SharedLocalCloud.customersWithAddress(1).getFirst();
    customer.post("/api/v1/cart/items", mug.cartItem(2)).expect(200);
    return seen(PaidPurchase.of(customer, 1));
  }

  private Map<String, @Nullable Object> seen(PaidPurchase paidPurchase) {
    return potter
        .get("/api/v1/orders/seller/" + paidPurchase.sellerOrderId(potter))
        .expect(200)
        .json();
  }

  private static Map<String, @Nullable Object> line(Map<String, @Nullable Object> order) {
    var lines = (List<?>) Objects.requireNonNull(order.get("commissionLines"));
    return Json.object(lines.getFirst());
  }

  @Test
  void charge_orders_from_then_on_and_leave_those_before_as_they_were() {
    var mug = ProductOnSale.of(potter, "Mug", 1190, "EUR", 20);
    // Whatever rules of the market other stories make: a seller's own counts before them.
    var first = made(Map.of("sellerId", seller, "basisPoints", 1000));
    var usual = sold(mug);
    assertThat(amount(usual, "commission")).isEqualTo(238);
    assertThat(amount(usual, "commissionVat")).isZero();
    assertThat(Json.object(line(usual).get("basis"))).containsEntry("ruleId", first.text("id"));
    SharedLocalCloud.advance(Duration.ofSeconds(1));

    var rule = made(Map.of("sellerId", seller, "basisPoints", 1500, "fixed", euros(30)));
    var id = rule.text("id");
    var customer = SharedLocalCloud.customersWithAddress(1).getFirst();
    customer.post("/api/v1/cart/items", mug.cartItem(2)).expect(200);
    var paidPurchase = PaidPurchase.of(customer, 1);
    var charged = seen(paidPurchase);
    assertThat(amount(charged, "commission")).isEqualTo(357 + 60);
    assertThat(amount(charged, "payoutAmount")).isEqualTo(2380 - 417);
    assertThat(Json.object(line(charged).get("basis")))
        .containsEntry("ruleId", id)
        .containsEntry("basisPoints", 1500L);

    var changes = new HashMap<String, @Nullable Object>();
    changes.put("basisPoints", 2000);
    changes.put("fixed", null);
    changes.put("minimum", euros(300));
    var changed = admin.patch(RULES + "/" + id, 1, changes).expect(200);
    assertThat(changed.number("version")).isEqualTo(2);

    assertThat(Json.text(seen(paidPurchase))).isEqualTo(Json.text(charged));
    assertThat(amount(sold(mug), "commission")).isEqualTo(600);

    admin.with("if-match", "\"2\"").delete(RULES + "/" + id).expect(204);
    assertThat(Json.text(seen(paidPurchase))).isEqualTo(Json.text(charged));
    assertThat(amount(sold(mug), "commission")).isEqualTo(238);
    isRemembered(id);
  }

  private void isRemembered(String id) {
    var first = admin.get(RULES + "/" + id + "/history?limit=2").expect(200);
    assertThat(first.list("items"))
        .extracting(each -> each.get("change"))
        .containsExactly("deleted", "changed");
    assertThat(first.list("items")).allMatch(each -> each.get("changedBy") instanceof String);
    var cursor = first.text("nextCursor");
    var next = admin.get(RULES + "/" + id + "/history?limit=2&cursor=" + cursor).expect(200);
    assertThat(next.list("items"))
        .extracting(each -> Json.object(each.get("rule")).get("basisPoints"))
        .containsExactly(1500L);
    admin.get(RULES + "/crl_01kagwv6q5e7pbn0k1d0z9x2aa/history").expect(404);
    admin.get(RULES + "/mine/history").expect(404);
  }

  @Test
  void are_listed_newest_first_and_changed_from_the_version_that_was_read() {
    var category = MatrixSeller.category(admin);
    var start = "2198-01-01T00:00:00Z";
    var end = "2199-01-01T00:00:00Z";
    var both =
        Map.<String, Object>of(
            "sellerId",
            seller,
            "categoryId",
            category,
            "basisPoints",
            100,
            "startsAt",
            start,
            "endsAt",
            end);
    made(Map.of("sellerId", seller, "minimum", euros(50)));
    var id = made(both).text("id");

    var page = admin.get(RULES + "?limit=1").expect(200);
    assertThat(page.list("items")).extracting(each -> each.get("id")).containsExactly(id);
    admin.get(RULES + "?limit=1&cursor=" + page.text("nextCursor")).expect(200);

    var changes = new HashMap<String, @Nullable Object>();
    changes.put("fixed", euros(10));
    changes.put("minimum", null);
    changes.put("startsAt", start);
    changes.put("endsAt", null);
    admin.patch(RULES + "/" + id, 1, changes).expect(200);
    admin.patch(RULES + "/" + id, 1, changes).expect(412);
    admin.with("if-match", "\"1\"").delete(RULES + "/" + id).expect(412);
    admin.patch(RULES + "/" + id, 2, Map.of("endsAt", end)).expect(200);
    admin.with("if-match", "\"3\"").delete(RULES + "/" + id).expect(204);
    admin.patch(RULES + "/" + id, 3, Map.of("basisPoints", 1)).expect(404);
    admin.with("if-match", "\"3\"").delete(RULES + "/" + id).expect(404);
  }

  @Test
  void are_refused_when_they_cannot_be() {
    var stranger = "sel_01kagwv6q5e7pbn0k1d0z9x2aa";
    admin.withIdempotencyKey().post(RULES, Map.of("sellerId", stranger)).expect(404);
    admin.withIdempotencyKey().post(RULES, Map.of("categoryId", "cat_none")).expect(404);
    var currencies =
        Map.of(
            "sellerId",
            seller,
            "fixed",
            euros(1),
            "minimum",
            Map.of("amount", 1, "currency", "USD"));
    admin.withIdempotencyKey().post(RULES, currencies).expect(422);
    var large = Map.of("sellerId", seller, "fixed", euros(100_000_001));
    admin.withIdempotencyKey().post(RULES, large).expect(422);
    var backwards = Map.of("sellerId", seller, "endsAt", "2020-01-01T00:00:00Z");
    admin.withIdempotencyKey().post(RULES, backwards).expect(422);
    potter.withIdempotencyKey().post(RULES, Map.of("basisPoints", 0)).expect(403);
  }

  @Test
  void tell_sellers_of_the_vat_on_commission_where_they_are() {
    var first = potter.get(PROFILE).expect(200);
    assertThat(first.json().get("country")).isNull();
    assertThat(first.number("version")).isZero();

    var french = Map.of("country", "FR", "vatId", "FR12345678901");
    var kept = potter.with("if-match", "\"0\"").send("PUT", PROFILE, french).expect(200);
    assertThat(kept.json()).containsEntry("vatId", "FR12345678901").containsEntry("version", 1L);
    assertThat(Json.object(kept.json().get("commissionVat")))
        .containsEntry("treatment", "notCharged");
    assertThat(potter.get(PROFILE).expect(200).json()).isEqualTo(kept.json());

    potter.with("if-match", "\"0\"").send("PUT", PROFILE, french).expect(412);
    var wrong = Map.of("country", "DE", "vatId", "FR12345678901");
    potter.with("if-match", "\"1\"").send("PUT", PROFILE, wrong).expect(422);
    potter.with("if-match", "\"1\"").send("PUT", PROFILE, Map.of("country", "ZZ")).expect(422);
    potter.with("if-match", "\"1\"").send("PUT", PROFILE, Map.of("country", "AT")).expect(200);
    sold(ProductOnSale.of(potter, "Mug", 1190, "EUR", 9));
  }
}
