package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.json.JsonShapes;
import dev.souk.ledger.CheckTrialBalance;
import dev.souk.ledger.JournalEntryType;
import dev.souk.ledger.LedgerAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Two mugs at 11.90 and a towel at 5.00 in Germany, a tenth off all of it: 21.42 and 4.50 are
/// paid, with 19 % of tax in it, and a tenth of each is the market's.
@Story
@DisplayName("The ledger of an order of two sellers")
class LedgerStoryTest {
  private final Actor potter = SharedLocalCloud.sellerAtTenPercent("Corner pottery");
  private final Actor weaver = SharedLocalCloud.sellerAtTenPercent("Linen house");
  private final ProductOnSale mug = ProductOnSale.of(potter, "Mug", 1190, "EUR", 9);
  private final ProductOnSale towel = ProductOnSale.of(weaver, "Towel", 500, "EUR", 9);
  private final Actor customer = SharedLocalCloud.customersWithAddress(1).getFirst();

  private PaidPurchase sale() {
    var code = "TENTH-" + System.nanoTime();
    var coupon = Map.of("code", code, "basisPoints", 1000);
    SharedLocalCloud.admin().withIdempotencyKey().post("/api/v1/admin/coupons", coupon).expect(201);
    customer.post("/api/v1/cart/items", mug.cartItem(2)).expect(200);
    customer.post("/api/v1/cart/items", towel.cartItem(1)).expect(200);
    customer.send("PUT", "/api/v1/cart/coupon", Map.of("code", code)).expect(200);
    return PaidPurchase.of(customer, 1);
  }

  private static long amount(@Nullable Object sum) {
    return Long.parseLong(String.valueOf(Json.object(sum).get("amount")));
  }

  /// What is pending of a seller, who has nothing else.
  private static long pending(Actor seller) {
    var balances = seller.get("/api/v1/sellers/me/balance").expect(200).list("balances");
    var only = balances.getFirst();
    for (var none : List.of("available", "reserve", "paidOut", "debt")) {
      assertThat(amount(only.get(none))).as(none).isZero();
    }
    return amount(only.get("pending"));
  }

  private static List<Map<String, @Nullable Object>> entries(Actor actor, String path) {
    var all = new ArrayList<Map<String, @Nullable Object>>();
    var sign = path.contains("?") ? "&" : "?";
    var page = actor.get(path + sign + "limit=1").expect(200);
    all.addAll(page.list("items"));
    while (page.json().get("nextCursor") instanceof String cursor) {
      page = actor.get(path + sign + "limit=1&cursor=" + cursor).expect(200);
      all.addAll(page.list("items"));
    }
    return all;
  }

  /// Kinds and changes, newest first.
  private static List<String> journal(Actor seller) {
    return entries(seller, "/api/v1/sellers/me/ledger").stream()
        .map(each -> each.get("type") + " " + amount(each.get("change")))
        .toList();
  }

  private static Map<String, Long> postings(Map<String, @Nullable Object> entry) {
    var all = new TreeMap<String, Long>();
    for (var each : (List<?>) Objects.requireNonNull(entry.get("postings"))) {
      var posting = Json.object(each);
      var sign = "debit".equals(posting.get("side")) ? 1 : -1;
      all.put(String.valueOf(posting.get("account")), sign * amount(posting.get("amount")));
    }
    return all;
  }

  @Test
  void is_exact_to_the_cent_from_the_payment_to_the_last_refund() {
    var paidPurchase = sale();

    assertThat(pending(potter)).isEqualTo(2142 - 214);
    assertThat(pending(weaver)).isEqualTo(450 - 45);
    assertThat(journal(potter)).containsExactly("payment 1928");
    assertThat(postings(entries(potter, "/api/v1/sellers/me/ledger").getFirst()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "providerBalance", 2142L,
                "commission", -214L,
                "taxCollected", -342L,
                "sellerPending", -1586L));

    potter
        .post(paidPurchase.sellerPath(potter, "shipments"), Map.of("carrier", "Post"))
        .expect(201);
    assertThat(pending(potter)).isEqualTo(1928);

    var lines = List.of(Map.of("variantId", mug.variant(), "quantity", 1));
    var refund = Map.of("lines", lines, "reason", "chipped");
    potter
        .withIdempotencyKey()
        .post(paidPurchase.sellerPath(potter, "refunds"), refund)
        .expect(201);
    weaver.post(paidPurchase.sellerPath(weaver, "cancel"), Map.of("reason", "torn")).expect(200);
    SharedLocalCloud.awaitIdle();
    SharedLocalCloud.await(() -> journal(potter).size() == 3 && journal(weaver).size() == 3);

    assertThat(pending(potter)).isEqualTo(1928 - (1071 - 107));
    assertThat(pending(weaver)).isZero();
    assertThat(journal(potter)).containsExactly("refundSent 0", "refund -964", "payment 1928");
    assertThat(journal(weaver)).containsExactly("refundSent 0", "cancellation -405", "payment 405");

    isSeenByAdmins(paidPurchase);
    isNarrowed(paidPurchase);
    isATable();
    isDrawnUp();
  }

  private void isSeenByAdmins(PaidPurchase paidPurchase) {
    var admin = SharedLocalCloud.admin();
    var all = entries(admin, "/api/v1/admin/ledger?order=" + paidPurchase.order().id());
    assertThat(all).hasSize(6);
    var seller = potter.get("/api/v1/sellers/me").expect(200).text("id");
    var path = "/api/v1/admin/ledger?account=refunds&seller=" + seller;
    assertThat(entries(admin, path))
        .extracting(each -> each.get("type"))
        .containsExactly("refundSent", "refund");
    var some = "/api/v1/admin/ledger?limit=100&seller=" + seller;
    for (var account : LedgerAccount.values()) {
      admin.get(some + "&account=" + JsonShapes.word(account)).expect(200);
    }
    for (var kind : JournalEntryType.values()) {
      admin.get(some + "&type=" + JsonShapes.word(kind)).expect(200);
    }
  }

  private void isNarrowed(PaidPurchase paidPurchase) {
    var mine = "/api/v1/sellers/me/ledger?sellerOrder=" + paidPurchase.sellerOrderId(potter);
    assertThat(entries(potter, mine)).hasSize(3);
    assertThat(
            entries(
                potter,
                "/api/v1/sellers/me/ledger?sellerOrder=" + paidPurchase.sellerOrderId(weaver)))
        .isEmpty();
    var ever = "/api/v1/sellers/me/ledger?from=2000-01-01T00:00:00Z&before=2199-01-01T00:00:00Z";
    assertThat(entries(potter, ever)).hasSize(3);
    for (var kind : JournalEntryType.values()) {
      potter.get("/api/v1/sellers/me/ledger?type=" + JsonShapes.word(kind)).expect(200);
    }
  }

  private void isATable() {
    var table = potter.with("accept", "text/csv").get("/api/v1/sellers/me/ledger").expect(200);

    assertThat(table.header("content-type")).startsWith("text/csv");
    assertThat(table.body()).contains("sellerPending,,15.86,EUR\r\n");
  }

  /// By the schedule, when its time has come.
  private static void isDrawnUp() {
    SharedLocalCloud.advance(Duration.ofHours(6).plusMinutes(1));
    SharedLocalCloud.await(() ->
        SharedLocalCloud.cloud().invocations().latest(500).stream()
            .filter(it -> it.trigger().function() == CheckTrialBalance.class)
            .anyMatch(it -> !it.outcome().equals("running")));
  }
}
