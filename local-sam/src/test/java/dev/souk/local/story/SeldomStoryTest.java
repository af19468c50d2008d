package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.live.Live;
import dev.souk.live.Setting;
import dev.souk.local.Eventually;
import dev.souk.local.demo.DemoImages;
import dev.souk.local.event.BucketEvent;
import dev.souk.media.PrepareMedia;
import dev.souk.orders.Order;
import dev.souk.orders.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What a function may do for the rare case alone, in that case.
@Story
@DisplayName("Seldom, but it happens, that")
class SeldomStoryTest {
  /// In the form of a cursor, so that only the key can tell that it is none.
  private static final String FORGED = "A".repeat(64);

  private static void refused(Actor actor, String path) {
    var query = path.contains("?") ? "&" : "?";
    var refused = actor.get(path + query + "cursor=" + FORGED).expect(400);

    assertThat(refused.text("code")).isEqualTo("malformed-request");
  }

  @Test
  void a_cursor_is_of_no_list() {
    var stall = Stall.of("Corner pottery");
    var seller = stall.seller();
    refused(seller, stall.variantPath() + "/prices");
    for (var list : List.of("coupons", "orders/seller", "sellers/me/ledger")) {
      refused(seller, "/api/v1/" + list);
    }
    var admin = Town.admin();
    refused(admin, "/api/v1/admin/coupons");
    refused(admin, "/api/v1/admin/orders?seller=" + stall.sellerId());
    refused(admin, "/api/v1/admin/ledger?seller=" + stall.sellerId());
    refused(Town.crowd(1).getFirst(), "/api/v1/orders");
    refused(Town.courier(), "/api/v1/deliveries");
  }

  @Test
  void an_upload_is_told_of_when_it_is_gone_again() throws Exception {
    var seller = Town.seller("Corner pottery");
    var owner = seller.get("/api/v1/sellers/me").expect(200).text("id");
    var upload = Upload.announced(seller, "image/jpeg", DemoImages.jpeg("mug"));
    var made =
        new BucketEvent.Made(
            Setting.SOUK_MEDIA.value(),
            "incoming/" + owner + "/" + upload.id(),
            1,
            "etag",
            "Put",
            1,
            Live.clock().instant());

    Town.cloud().call(PrepareMedia.class, BucketEvent.of(made, "eu-central-1"));

    assertThat(upload.medium().text("status")).isEqualTo("announced");
  }

  @Test
  void who_holds_a_socket_has_logged_out_everywhere() throws Exception {
    var customer = Town.customer();
    var ticket = customer.post("/api/v1/realtime/tickets", null).expectSuccess().text("ticket");
    var stall = Stall.of("Corner pottery");
    try (var watching = Watching.of(customer, "?ticket=" + ticket)) {
      watching.subscribe("product:" + stall.product());
      customer.post("/api/v1/auth/logout-all", null).expect(204);
      Town.later(Duration.ofSeconds(61));

      Eventually.is(() ->
          Live.openSockets().roll().stream()
              .noneMatch(each -> each.connection().equals(watching.connection())));
    }
  }

  @Test
  void a_picture_is_shown_for_the_first_time_by_a_shop_or_a_product_there_is() {
    var stall = Stall.of("Corner pottery");
    var seller = stall.seller();
    var picture = Upload.picture(seller);
    var another = Upload.picture(seller);

    var version = stall.own().number("version");
    seller.patch(stall.path(), version, Map.of("media", List.of(picture))).expect(200);
    var shop = seller.get("/api/v1/sellers/me").expect(200).number("version");
    seller.patch("/api/v1/sellers/me", shop, Map.of("logo", another)).expect(200);

    for (var shown : List.of(picture, another)) {
      var medium = seller.get("/api/v1/media/" + shown).expect(200);
      assertThat(medium.json()).containsEntry("inUse", true);
    }
  }

  @Test
  void the_cheapest_variant_comes_after_its_product_and_goes_before_it() {
    var stall = Stall.of("Corner pottery");
    var seller = stall.seller();
    var list = "/api/v1/products?seller=" + stall.sellerId();
    var cheap =
        Map.of(
            "sku",
            "MUG-G",
            "options",
            Map.of("colour", "grey"),
            "price",
            Map.of("amount", 990, "currency", "EUR"));
    seller.once().post(stall.path() + "/variants", cheap).expect(201);
    var listed = Town.visitor().get(list).expect(200).list("items").getFirst();
    assertThat(Json.object(listed.get("price"))).containsEntry("amount", 990L);

    var now = stall.own();
    var variants = now.list("variants").stream();
    var added = variants.filter(each -> "MUG-G".equals(each.get("sku"))).findFirst();
    var path = stall.path() + "/variants/" + added.orElseThrow().get("id");
    var version = "\"" + now.number("version") + "\"";
    seller.with("if-match", version).delete(path).expectSuccess();

    listed = Town.visitor().get(list).expect(200).list("items").getFirst();
    assertThat(Json.object(listed.get("price"))).containsEntry("amount", 1290L);
  }

  @Test
  void nobody_has_heard_of_the_page_of_an_order_that_is_cancelled() {
    var stall = Stall.of("Corner pottery");
    stall.moved(2).expect(201);
    var customer = Town.crowd(1).getFirst();
    var item = Map.of("productId", stall.product(), "variantId", stall.variant(), "quantity", 1);
    customer.post("/api/v1/cart/items", item).expect(200);
    var id = customer.once().post("/api/v1/orders", Map.of()).expect(201).text("id");
    var order = (Order.AwaitingPayment) Live.orders().find(id).orElseThrow();
    var _ = Live.orders().keep(order, order.opening(Live.clock().instant()), null);

    customer.post("/api/v1/orders/" + id + "/cancel", null).expect(204);

    assertThat(Live.orders().find(id).orElseThrow().status()).isEqualTo(Status.CANCELLED);
    assertThat(stall.available()).isEqualTo(2);
  }

  @Test
  void a_coupon_is_narrowed_to_a_product_or_a_category() {
    var stall = Stall.of("Corner pottery");
    var slug = "seldom-" + System.nanoTime();
    var admin = Town.admin();
    var category =
        admin
            .post("/api/v1/admin/categories", Map.of("name", "Seldom", "slug", slug))
            .expect(201)
            .text("id");
    for (var terms :
        List.of(
            Map.of("productIds", List.of(stall.product())),
            Map.of("categoryIds", List.of(category)))) {
      narrowed(stall.seller(), "/api/v1/coupons", terms);
      narrowed(admin, "/api/v1/admin/coupons", terms);
    }
  }

  private static void narrowed(Actor owner, String coupons, Map<String, ?> terms) {
    var body = Map.of("code", "SELDOM-" + System.nanoTime(), "basisPoints", 1000);
    var made = owner.once().post(coupons, body).expect(201);
    var path = coupons + "/" + made.text("id");

    var changed = owner.patch(path, made.number("version"), terms).expect(200);

    assertThat(changed.json()).containsAllEntriesOf(terms);
  }

  @Test
  void a_seller_has_more_products_than_are_renamed_at_once() throws Exception {
    var stall = Stall.of("Corner pottery");
    var seller = stall.seller();
    var category = Town.admin();
    var slug = "shelf-" + System.nanoTime();
    var made =
        category
            .post("/api/v1/admin/categories", Map.of("name", "Shelf", "slug", slug))
            .expect(201)
            .text("id");
    var version = stall.own().number("version");
    seller.patch(stall.path(), version, Map.of("categoryId", made)).expect(200);
    for (var i = 0; i < 100; i++) {
      seller.once().post("/api/v1/products", Stall.mug(String.valueOf(i))).expect(201);
    }
    var shop = seller.get("/api/v1/sellers/me").expect(200).number("version");

    seller.patch("/api/v1/sellers/me", shop, Map.of("shopName", "Street pottery")).expect(200);
    Town.admin().patch("/api/v1/admin/categories/" + made, 1, Map.of("name", "Rack")).expect(200);
    Town.later(Duration.ofMinutes(1));

    Eventually.is(() -> {
      var page = Town.visitor().get(stall.path()).expect(200);
      return page.body().contains("Street pottery") && page.body().contains("Rack");
    });
  }
}
