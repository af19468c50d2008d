package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What other stories leave out: `RequestCoverageTest` says of each member of a body, of each word
/// of a closed set and of each `null` that clears something whether any test has sent it and was
/// taken.
@Story
@DisplayName("Every member of a request body")
class RequestMembersStoryTest {
  private static final Map<String, Object> EURO = Map.of("amount", 100, "currency", "EUR");

  private static String soon(int days) {
    return SharedLocalCloud.cloud()
            .clock()
            .instant()
            .plus(Duration.ofDays(days))
            .toString()
            .substring(0, 19)
        + "Z";
  }

  /// The same members, all of them null.
  private static Map<String, @Nullable Object> cleared(String... members) {
    var all = new HashMap<String, @Nullable Object>();
    for (var member : members) {
      all.put(member, null);
    }
    return all;
  }

  private static ApiResponse changed(Actor actor, String path, Map<String, ?> changes) {
    return actor.patch(path, actor.get(path).expect(200).number("version"), changes).expect(200);
  }

  @Test
  void of_a_coupon_is_taken_and_cleared() {
    coupons(SharedLocalCloud.seller("Cheaper"), "/api/v1/coupons");
    coupons(SharedLocalCloud.admin(), "/api/v1/admin/coupons");
  }

  private static void coupons(Actor owner, String path) {
    var terms = new LinkedHashMap<String, Object>();
    terms.put("code", "ALL-" + UUID.randomUUID().toString().substring(0, 13));
    terms.put("amount", EURO);
    terms.put("startsAt", soon(1));
    terms.put("endsAt", soon(9));
    terms.put("minimum", EURO);
    terms.put("totalLimit", 7);
    terms.put("perCustomerLimit", 2);
    var made = owner.withIdempotencyKey().post(path, terms).expect(201);
    assertThat(made.json()).containsEntry("totalLimit", 7L).containsEntry("perCustomerLimit", 2L);

    var coupon = path + "/" + made.text("id");
    terms.keySet().removeAll(List.of("code", "amount"));
    assertThat(changed(owner, coupon, terms).object("minimum")).containsEntry("amount", 100L);
    var left =
        changed(owner, coupon, cleared("endsAt", "minimum", "totalLimit", "perCustomerLimit"));
    assertThat(left.json())
        .containsEntry("endsAt", null)
        .containsEntry("minimum", null)
        .containsEntry("totalLimit", null)
        .containsEntry("perCustomerLimit", null);
  }

  @Test
  void of_an_address_and_of_an_account_is_taken_and_cleared() {
    var customer = SharedLocalCloud.customer();
    var place = Map.of("name", "A", "line1", "B 1", "city", "C", "country", "DE");
    var made = customer.post("/api/v1/me/addresses", place).expect(201);
    var path = "/api/v1/me/addresses/" + made.text("id");
    var all = new LinkedHashMap<String, Object>();
    List.of("label", "name", "line1", "line2", "city", "region").forEach(it -> all.put(it, "x y"));
    all.put("postalCode", "10117");
    all.put("country", "DE");
    all.put("phone", "+4930123456");
    all.put("isDefault", true);
    assertThat(changed(customer, path, all).json()).containsAllEntriesOf(all);
    var gone = cleared("label", "line2", "region", "phone");
    assertThat(changed(customer, path, gone).json()).containsAllEntriesOf(gone);
    changed(customer, path, Map.of("country", "IE"));
    assertThat(changed(customer, path, cleared("postalCode")).json())
        .containsEntry("postalCode", null);

    changed(customer, "/api/v1/me", Map.of("phone", "+4930123456"));
    assertThat(changed(customer, "/api/v1/me", cleared("phone")).json())
        .containsEntry("phone", null);
  }

  @Test
  void of_a_category_moves_it_and_puts_it_at_the_top_again() {
    var admin = SharedLocalCloud.admin();
    var slug = "c-" + UUID.randomUUID();
    var one = admin.post("/api/v1/admin/categories", Map.of("name", "One", "slug", slug));
    var two = admin.post("/api/v1/admin/categories", Map.of("name", "Two", "slug", slug + "-2"));
    var path = "/api/v1/admin/categories/" + two.expect(201).text("id");
    var changes = Map.of("parentId", one.expect(201).text("id"), "slug", slug + "-3");

    var under = admin.patch(path, two.number("version"), changes).expect(200);
    assertThat(under.json()).containsAllEntriesOf(changes);
    var top = admin.patch(path, under.number("version"), cleared("parentId")).expect(200);
    assertThat(top.json()).containsEntry("parentId", null);
  }

  @Test
  void of_a_product_and_its_shop_is_taken_and_cleared() {
    var sellerWithVariants = SellerWithVariants.of("Changing shop");
    var seller = sellerWithVariants.seller();
    var own = "/api/v1/products/my/" + sellerWithVariants.product();
    seller
        .patch(sellerWithVariants.path(), seller.get(own).number("version"), cleared("categoryId"))
        .expect(200);
    var heavy = Map.of("grams", 400, "options", Map.of("colour", "green"));
    seller
        .patch(sellerWithVariants.variantPath(), seller.get(own).number("version"), heavy)
        .expect(200);
    seller
        .patch(
            sellerWithVariants.variantPath(), seller.get(own).number("version"), cleared("grams"))
        .expect(200);
    var price = Map.of("amount", 1290, "currency", "EUR");
    var weighed =
        Map.of(
            "name",
            "Weighed",
            "currency",
            "EUR",
            "variants",
            List.of(Map.of("sku", "HEAVY", "options", Map.of(), "price", price, "grams", 7)));
    seller.withIdempotencyKey().post("/api/v1/products", weighed).expect(201);
    changed(seller, "/api/v1/sellers/me", Map.of("logo", AnnouncedUpload.readyImage(seller)));
    assertThat(changed(seller, "/api/v1/sellers/me", cleared("logo")).json())
        .containsEntry("logo", null);

    sellerWithVariants.adjustStock(50).expect(201);
    for (var reason : List.of("correction", "lost", "damaged", "returned", "restock")) {
      var one = Map.of("delta", reason.equals("lost") ? -1 : 1, "reason", reason);
      seller.withIdempotencyKey().post(sellerWithVariants.stockMovementsPath(), one).expect(201);
    }
  }

  @Test
  void of_a_shipping_option_is_each_kind_of_tariff() {
    var seller = SharedLocalCloud.seller("Sends by all means");
    var steps = List.of(Map.of("upToGrams", 2000, "price", EURO));
    List<Map<String, Object>> tariffs =
        List.of(
            Map.of("type", "flat", "price", EURO),
            Map.of("type", "freeAbove", "price", EURO, "from", EURO),
            Map.of("type", "byWeight", "tiers", steps));
    for (var tariff : tariffs) {
      var body = Map.of("name", "Parcel", "tariff", tariff);
      var made = seller.post("/api/v1/sellers/me/shipping-options", body).expect(201);
      var path = "/api/v1/sellers/me/shipping-options/" + made.text("id");
      for (var other : tariffs) {
        var now = version(seller, made.text("id"));
        var next = seller.patch(path, now, Map.of("tariff", other)).expect(200);
        assertThat(next.object("tariff")).containsEntry("type", other.get("type"));
      }
    }
  }

  private static long version(Actor seller, String option) {
    var all = seller.get("/api/v1/sellers/me/shipping-options").expect(200).list("items");
    var found = all.stream().filter(it -> option.equals(it.get("id"))).findFirst().orElseThrow();
    return found.get("version") instanceof Number version ? version.longValue() : 1;
  }

  @Test
  void of_an_invitation_makes_an_admin_too() {
    var email = "deputy-" + UUID.randomUUID() + "@town.example";
    var invitation = Map.of("email", email, "name", "Deputy", "role", "admin");
    SharedLocalCloud.admin().post("/api/v1/admin/staff", invitation).expect(202);
  }

  @Test
  void of_a_refund_pays_the_shipping_back() {
    var sellerWithVariants = SellerWithVariants.of("Sends late");
    var seller = sellerWithVariants.seller();
    sellerWithVariants.adjustStock(10).expect(201);
    var flat = Map.of("name", "Post", "tariff", Map.of("type", "flat", "price", EURO));
    seller.post("/api/v1/sellers/me/shipping-options", flat).expect(201);
    for (var by : List.of("seller", "admin")) {
      var paidPurchase =
          PaidPurchase.of(
              SharedLocalCloud.customersWithAddress(1).getFirst(), 1, sellerWithVariants.offer());
      var body = Map.of("lines", Collections.emptyList(), "shipping", "refund", "reason", "late");
      if (by.equals("seller")) {
        seller
            .withIdempotencyKey()
            .post(paidPurchase.sellerPath(seller, "refunds"), body)
            .expectSuccess();
      } else {
        SharedLocalCloud.admin()
            .withIdempotencyKey()
            .post(paidPurchase.adminPath(seller, "refunds"), body)
            .expectSuccess();
      }
    }
  }
}
