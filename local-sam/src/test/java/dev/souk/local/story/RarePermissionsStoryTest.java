package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.local.Eventually;
import dev.souk.local.demo.DemoImages;
import dev.souk.local.event.S3EventJson;
import dev.souk.media.ProcessUpload;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.OrderWiring;
import dev.souk.realtime.RealtimeWiring;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What a function may do for the rare case alone, in that case.
@Story
@DisplayName("In rare cases")
class RarePermissionsStoryTest {
  /// In the form of a cursor, so that only the key can tell that it is none.
  private static final String FORGED = "A".repeat(64);

  private static void refused(Actor actor, String path) {
    var query = path.contains("?") ? "&" : "?";
    var refused = actor.get(path + query + "cursor=" + FORGED).expect(400);

    assertThat(refused.text("code")).isEqualTo("malformed-request");
  }

  @Test
  void a_cursor_is_of_no_list() {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    var seller = sellerWithVariants.seller();
    refused(seller, sellerWithVariants.variantPath() + "/prices");
    for (var list : List.of("coupons", "orders/seller", "sellers/me/ledger")) {
      refused(seller, "/api/v1/" + list);
    }
    var admin = SharedLocalCloud.admin();
    refused(admin, "/api/v1/admin/coupons");
    refused(admin, "/api/v1/admin/orders?seller=" + sellerWithVariants.sellerId());
    refused(admin, "/api/v1/admin/ledger?seller=" + sellerWithVariants.sellerId());
    refused(SharedLocalCloud.customersWithAddress(1).getFirst(), "/api/v1/orders");
    refused(SharedLocalCloud.courier(), "/api/v1/deliveries");
  }

  @Test
  void an_upload_is_told_of_when_it_is_gone_again() throws Exception {
    var seller = SharedLocalCloud.seller("Corner pottery");
    var owner = seller.get("/api/v1/sellers/me").expect(200).text("id");
    var upload = AnnouncedUpload.announced(seller, "image/jpeg", DemoImages.jpeg("mug"));
    var createdObject =
        new S3EventJson.CreatedObject(
            EnvironmentSetting.SOUK_MEDIA.value(),
            "incoming/" + owner + "/" + upload.id(),
            1,
            "etag",
            "Put",
            1,
            CloudWiring.clock().instant());

    SharedLocalCloud.cloud()
        .call(ProcessUpload.class, S3EventJson.of(createdObject, "eu-central-1"));

    assertThat(upload.mediaAsset().text("status")).isEqualTo("pending");
  }

  @Test
  void who_holds_a_socket_has_logged_out_everywhere() throws Exception {
    var customer = SharedLocalCloud.customer();
    var ticket = customer.post("/api/v1/realtime/tickets", null).expectSuccess().text("ticket");
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    try (var actorSocket = ActorSocket.of(customer, "?ticket=" + ticket)) {
      actorSocket.subscribe("product:" + sellerWithVariants.product());
      customer.post("/api/v1/auth/logout-all", null).expect(204);
      SharedLocalCloud.advance(Duration.ofSeconds(61));

      Eventually.is(() ->
          RealtimeWiring.socketConnections().all().stream()
              .noneMatch(each -> each.connection().equals(actorSocket.connection())));
    }
  }

  @Test
  void an_image_is_shown_for_the_first_time_by_a_shop_or_a_product_there_is() {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    var seller = sellerWithVariants.seller();
    var picture = AnnouncedUpload.readyImage(seller);
    var another = AnnouncedUpload.readyImage(seller);

    var version = sellerWithVariants.readAsSeller().number("version");
    seller.patch(sellerWithVariants.path(), version, Map.of("media", List.of(picture))).expect(200);
    var shop = seller.get("/api/v1/sellers/me").expect(200).number("version");
    seller.patch("/api/v1/sellers/me", shop, Map.of("logo", another)).expect(200);

    for (var shown : List.of(picture, another)) {
      var medium = seller.get("/api/v1/media/" + shown).expect(200);
      assertThat(medium.json()).containsEntry("inUse", true);
    }
  }

  @Test
  void the_cheapest_variant_comes_after_its_product_and_goes_before_it() {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    var seller = sellerWithVariants.seller();
    var list = "/api/v1/products?seller=" + sellerWithVariants.sellerId();
    var cheap =
        Map.of(
            "sku",
            "MUG-G",
            "options",
            Map.of("colour", "grey"),
            "price",
            Map.of("amount", 990, "currency", "EUR"));
    seller.withIdempotencyKey().post(sellerWithVariants.path() + "/variants", cheap).expect(201);
    var listed = SharedLocalCloud.visitor().get(list).expect(200).list("items").getFirst();
    assertThat(Json.object(listed.get("price"))).containsEntry("amount", 990L);

    var now = sellerWithVariants.readAsSeller();
    var variants = now.list("variants").stream();
    var added = variants.filter(each -> "MUG-G".equals(each.get("sku"))).findFirst();
    var path = sellerWithVariants.path() + "/variants/" + added.orElseThrow().get("id");
    var version = "\"" + now.number("version") + "\"";
    seller.with("if-match", version).delete(path).expectSuccess();

    listed = SharedLocalCloud.visitor().get(list).expect(200).list("items").getFirst();
    assertThat(Json.object(listed.get("price"))).containsEntry("amount", 1290L);
  }

  @Test
  void nobody_has_heard_of_the_page_of_an_order_that_is_cancelled() {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    sellerWithVariants.adjustStock(2).expect(201);
    var customer = SharedLocalCloud.customersWithAddress(1).getFirst();
    var item =
        Map.of(
            "productId",
            sellerWithVariants.product(),
            "variantId",
            sellerWithVariants.variant(),
            "quantity",
            1);
    customer.post("/api/v1/cart/items", item).expect(200);
    var id = customer.withIdempotencyKey().post("/api/v1/orders", Map.of()).expect(201).text("id");
    var order = (Order.AwaitingPayment) OrderWiring.orders().find(id).orElseThrow();
    var _ = OrderWiring.orders().save(order, order.opening(CloudWiring.clock().instant()), null);

    customer.post("/api/v1/orders/" + id + "/cancel", null).expect(204);

    assertThat(OrderWiring.orders().find(id).orElseThrow().status())
        .isEqualTo(OrderStatus.CANCELLED);
    assertThat(sellerWithVariants.available()).isEqualTo(2);
  }

  @Test
  void a_coupon_is_narrowed_to_a_product_or_a_category() {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    var slug = "seldom-" + System.nanoTime();
    var admin = SharedLocalCloud.admin();
    var category =
        admin
            .post("/api/v1/admin/categories", Map.of("name", "Seldom", "slug", slug))
            .expect(201)
            .text("id");
    for (var terms :
        List.of(
            Map.of("productIds", List.of(sellerWithVariants.product())),
            Map.of("categoryIds", List.of(category)))) {
      narrowed(sellerWithVariants.seller(), "/api/v1/coupons", terms);
      narrowed(admin, "/api/v1/admin/coupons", terms);
    }
  }

  private static void narrowed(Actor owner, String coupons, Map<String, ?> terms) {
    var body = Map.of("code", "SELDOM-" + System.nanoTime(), "basisPoints", 1000);
    var made = owner.withIdempotencyKey().post(coupons, body).expect(201);
    var path = coupons + "/" + made.text("id");

    var changed = owner.patch(path, made.number("version"), terms).expect(200);

    assertThat(changed.json()).containsAllEntriesOf(terms);
  }

  @Test
  void a_seller_has_more_products_than_are_renamed_at_once() throws Exception {
    var sellerWithVariants = SellerWithVariants.of("Corner pottery");
    var seller = sellerWithVariants.seller();
    var category = SharedLocalCloud.admin();
    var slug = "shelf-" + System.nanoTime();
    var made =
        category
            .post("/api/v1/admin/categories", Map.of("name", "Shelf", "slug", slug))
            .expect(201)
            .text("id");
    var version = sellerWithVariants.readAsSeller().number("version");
    seller.patch(sellerWithVariants.path(), version, Map.of("categoryId", made)).expect(200);
    for (var i = 0; i < 100; i++) {
      seller
          .withIdempotencyKey()
          .post("/api/v1/products", SellerWithVariants.mugRequest(String.valueOf(i)))
          .expect(201);
    }
    var shop = seller.get("/api/v1/sellers/me").expect(200).number("version");

    seller.patch("/api/v1/sellers/me", shop, Map.of("shopName", "Street pottery")).expect(200);
    SharedLocalCloud.admin()
        .patch("/api/v1/admin/categories/" + made, 1, Map.of("name", "Rack"))
        .expect(200);
    SharedLocalCloud.advance(Duration.ofMinutes(1));

    Eventually.is(() -> {
      var page = SharedLocalCloud.visitor().get(sellerWithVariants.path()).expect(200);
      return page.body().contains("Street pottery") && page.body().contains("Rack");
    });
  }
}
