package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.live.Live;
import dev.souk.live.Setting;
import dev.souk.local.Eventually;
import dev.souk.local.demo.DemoImages;
import dev.souk.local.event.BucketEvent;
import dev.souk.media.PrepareMedia;
import java.time.Duration;
import java.util.List;
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
    for (var list : List.of("coupons", "orders/seller")) {
      refused(seller, "/api/v1/" + list);
    }
    var admin = Town.admin();
    refused(admin, "/api/v1/admin/coupons");
    refused(admin, "/api/v1/admin/orders?seller=" + stall.sellerId());
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
    try (var watching = Watching.of(customer, "?ticket=" + ticket)) {
      customer.post("/api/v1/auth/logout-all", null).expect(204);
      Town.later(Duration.ofSeconds(61));

      Eventually.is(
          Duration.ofSeconds(20),
          () ->
              Live.openSockets().roll().stream()
                  .noneMatch(each -> each.connection().equals(watching.connection())));
    }
  }
}
