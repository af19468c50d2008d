package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Offer;
import dev.souk.json.Json;
import dev.souk.manifest.FunctionManifest;
import dev.souk.route.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Lists that hold something, since a list of nothing looks nothing up: an admin's list of a
/// seller's orders once failed for all that had any.
@Story
@DisplayName("Pagination of every list")
class ListPaginationStoryTest {

  /// @param caller who may read it
  /// @param path with at least two items
  private record Asked(Actor caller, String path) {}

  private static final String RULES = "/api/v1/admin/commission-rules";

  private static final String BALANCE = "/api/v1/sellers/me/balance";

  /// A market in which each list has two items, made once for all of them.
  private static final class Filled {
    static final List<Asked> LISTS = lists();

    private static List<Asked> lists() {
      var admin = SharedLocalCloud.admin();
      var sellerWithVariants = SellerWithVariants.of("Two of everything");
      var seller = sellerWithVariants.seller();
      sellerWithVariants.adjustStock(50).expect(201);
      sellerWithVariants.adjustStock(5).expect(201);
      ProductOnSale.of(seller, "SECOND-" + sellerWithVariants.product(), 900, "EUR", 5);
      paidOutInTwoCurrencies(seller, sellerWithVariants.offer());
      for (var i = 0; i < 2; i++) {
        AnnouncedUpload.readyImage(seller);
        var code = "TWO-%d-%s".formatted(i, sellerWithVariants.variant().substring(4, 20));
        var coupon = Map.of("code", code, "basisPoints", 100);
        seller.withIdempotencyKey().post("/api/v1/coupons", coupon).expect(201);
        var market = Map.of("code", "M" + code, "basisPoints", 100);
        admin.withIdempotencyKey().post("/api/v1/admin/coupons", market).expect(201);
        var price = Map.of("amount", 1500 + i, "currency", "EUR");
        seller
            .post(sellerWithVariants.variantPath() + "/price", Map.of("price", price))
            .expect(201);
      }
      return with(admin, sellerWithVariants, SharedLocalCloud.customersWithAddress(1).getFirst());
    }

    /// A commission rule of two revisions, beside another.
    private static String revised(Actor admin, String seller) {
      var rule = Map.of("sellerId", seller, "basisPoints", 900);
      admin.withIdempotencyKey().post(RULES, rule).expect(201);
      var path = RULES + "/" + admin.withIdempotencyKey().post(RULES, rule).expect(201).text("id");
      admin.patch(path, 1, Map.of("basisPoints", 800)).expect(200);
      return path;
    }

    /// A payout in each of two currencies, since a seller has one that waits in each at most. Two
    /// weeks pass, in which media nobody uses are deleted: this comes first.
    private static void paidOutInTwoCurrencies(Actor seller, Offer.Ref inEuros) {
      var dollars = ProductOnSale.of(seller, "In dollars", 2000, "USD", 5);
      var customer = SharedLocalCloud.customersWithAddress(1).getFirst();
      for (var offer : List.of(inEuros, new Offer.Ref(dollars.product(), dollars.variant()))) {
        var paidPurchase = PaidPurchase.of(customer, 1, offer);
        seller
            .withIdempotencyKey()
            .post(paidPurchase.sellerPath(seller, "shipments"), Map.of("carrier", "Post"))
            .expect(201);
        customer.post(paidPurchase.of(seller, "confirm-receipt"), null).expect(200);
      }
      SharedLocalCloud.advance(Duration.ofDays(14).plusMinutes(6));
      SharedLocalCloud.await(() ->
          seller.get(BALANCE).expect(200).list("balances").stream()
              .allMatch(it -> !Objects.equals(Json.object(it.get("available")).get("amount"), 0L)));
      for (var currency : List.of("EUR", "USD")) {
        seller.post("/api/v1/sellers/me/payouts", Map.of("currency", currency)).expect(201);
      }
    }

    private static List<Asked> with(
        Actor admin, SellerWithVariants sellerWithVariants, Actor customer) {
      var seller = sellerWithVariants.seller();
      var courier = SharedLocalCloud.courier();
      var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
      for (var paidPurchase :
          List.of(
              PaidPurchase.of(customer, 1, sellerWithVariants.offer()),
              PaidPurchase.of(customer, 1, sellerWithVariants.offer()))) {
        seller
            .post(paidPurchase.sellerPath(seller, "shipments"), Map.of("carrier", "Post"))
            .expect(201);
        admin.post(paidPurchase.adminPath(seller, "courier"), who).expect(200);
      }
      var customerId = customer.get("/api/v1/me").expect(200).text("id");
      return List.of(
          new Asked(admin, RULES + "?"),
          new Asked(admin, revised(admin, sellerWithVariants.sellerId()) + "/history?"),
          new Asked(admin, "/api/v1/admin/coupons?"),
          new Asked(admin, "/api/v1/admin/ledger?seller=" + sellerWithVariants.sellerId() + "&"),
          new Asked(admin, "/api/v1/admin/payouts?seller=" + sellerWithVariants.sellerId() + "&"),
          new Asked(admin, "/api/v1/admin/orders?customer=" + customerId + "&"),
          new Asked(admin, "/api/v1/admin/orders?seller=" + sellerWithVariants.sellerId() + "&"),
          new Asked(seller, "/api/v1/coupons?"),
          new Asked(courier, "/api/v1/deliveries?"),
          new Asked(seller, "/api/v1/media?"),
          new Asked(customer, "/api/v1/orders?"),
          new Asked(seller, "/api/v1/orders/seller?"),
          new Asked(SharedLocalCloud.visitor(), "/api/v1/products?"),
          new Asked(
              SharedLocalCloud.visitor(),
              "/api/v1/products?seller=" + sellerWithVariants.sellerId() + "&"),
          new Asked(SharedLocalCloud.visitor(), "/api/v1/products?sort=price&"),
          new Asked(SharedLocalCloud.visitor(), "/api/v1/products?sort=-price&"),
          new Asked(SharedLocalCloud.visitor(), "/api/v1/products?sort=-createdAt&"),
          new Asked(seller, "/api/v1/products/my?"),
          new Asked(seller, "/api/v1/sellers/me/ledger?"),
          new Asked(seller, "/api/v1/sellers/me/payouts?"),
          new Asked(seller, sellerWithVariants.variantPath() + "/prices?"),
          new Asked(seller, sellerWithVariants.stockMovementsPath() + "?"));
    }
  }

  @TestFactory
  Stream<DynamicTest> has_a_page_after_the_first() {
    return Filled.LISTS.stream()
        .map(list -> DynamicTest.dynamicTest("GET " + list.path(), () -> turned(list)));
  }

  private static void turned(Asked list) {
    var first = list.caller().get(list.path() + "limit=1").expect(200);
    assertThat(first.list("items")).hasSize(1);
    var next = list.caller().get(list.path() + "limit=1&cursor=" + first.text("nextCursor"));
    assertThat(next.expect(200).list("items"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.list("items"));
  }

  @Test
  void is_among_them() {
    var left = new ArrayList<String>();
    for (var route : FunctionManifest.routes()) {
      if (route.paged() && Filled.LISTS.stream().noneMatch(it -> of(route, it.path()))) {
        left.add(route.toString());
      }
    }

    assertThat(left).as("lists in pages that no page was turned of").isEmpty();
  }

  private static boolean of(Route route, String path) {
    var asked = path.substring(0, path.indexOf('?'));
    return route.paths().stream()
        .anyMatch(it -> asked.matches(it.replaceAll("\\{[^}]+}", "[a-z]{3}_[0-9a-z]{26}")));
  }
}
