package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.manifest.Manifest;
import dev.souk.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Lists that hold something, since a list of nothing looks nothing up: an admin's list of a
/// seller's orders once failed for all that had any.
@Story
@DisplayName("Every list in pages")
class PagesOfListsStoryTest {

  /// @param caller who may read it
  /// @param path with at least two items
  private record Asked(Actor caller, String path) {}

  /// A market in which each list has two items, made once for all of them.
  private static final class Filled {
    static final List<Asked> LISTS = lists();

    private static List<Asked> lists() {
      var admin = Town.admin();
      var stall = Stall.of("Two of everything");
      var seller = stall.seller();
      stall.moved(50).expect(201);
      stall.moved(5).expect(201);
      Ware.of(seller, "SECOND-" + stall.product(), 900, "EUR", 5);
      for (var i = 0; i < 2; i++) {
        Upload.picture(seller);
        var code = "TWO-%d-%s".formatted(i, stall.variant().substring(4, 20));
        var coupon = Map.of("code", code, "basisPoints", 100);
        seller.once().post("/api/v1/coupons", coupon).expect(201);
        var market = Map.of("code", "M" + code, "basisPoints", 100);
        admin.once().post("/api/v1/admin/coupons", market).expect(201);
        var price = Map.of("amount", 1500 + i, "currency", "EUR");
        seller.post(stall.variantPath() + "/price", Map.of("price", price)).expect(201);
      }
      return with(admin, stall, Town.crowd(1).getFirst());
    }

    private static List<Asked> with(Actor admin, Stall stall, Actor customer) {
      var seller = stall.seller();
      var courier = Town.courier();
      var who = Map.of("courierId", courier.get("/api/v1/me").expect(200).text("id"));
      for (var sale :
          List.of(Sale.of(customer, 1, stall.ware()), Sale.of(customer, 1, stall.ware()))) {
        seller.post(sale.by(seller, "shipments"), Map.of("carrier", "Post")).expect(201);
        admin.post(sale.admin(seller, "courier"), who).expect(200);
      }
      var customerId = customer.get("/api/v1/me").expect(200).text("id");
      return List.of(
          new Asked(admin, "/api/v1/admin/coupons?"),
          new Asked(admin, "/api/v1/admin/ledger?seller=" + stall.sellerId() + "&"),
          new Asked(admin, "/api/v1/admin/orders?customer=" + customerId + "&"),
          new Asked(admin, "/api/v1/admin/orders?seller=" + stall.sellerId() + "&"),
          new Asked(seller, "/api/v1/coupons?"),
          new Asked(courier, "/api/v1/deliveries?"),
          new Asked(seller, "/api/v1/media?"),
          new Asked(customer, "/api/v1/orders?"),
          new Asked(seller, "/api/v1/orders/seller?"),
          new Asked(Town.visitor(), "/api/v1/products?"),
          new Asked(Town.visitor(), "/api/v1/products?seller=" + stall.sellerId() + "&"),
          new Asked(Town.visitor(), "/api/v1/products?sort=price&"),
          new Asked(Town.visitor(), "/api/v1/products?sort=-price&"),
          new Asked(Town.visitor(), "/api/v1/products?sort=-createdAt&"),
          new Asked(seller, "/api/v1/products/my?"),
          new Asked(seller, "/api/v1/sellers/me/ledger?"),
          new Asked(seller, stall.variantPath() + "/prices?"),
          new Asked(seller, stall.movements() + "?"));
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
    for (var route : Manifest.routes()) {
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
