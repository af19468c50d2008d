package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountEmails;
import dev.souk.email.EmailContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A hostile client")
class HostileClientStoryTest {
  private static final Map<String, Object> MUG =
      Map.of(
          "name",
          "Mug",
          "currency",
          "EUR",
          "variants",
          List.of(Map.of("sku", "MUG", "price", Map.of("amount", 1290, "currency", "EUR"))));

  @Test
  void is_led_by_every_email_to_a_page_of_the_shop() {
    var accountEmails = new AccountEmails("");
    var visitor = SharedLocalCloud.visitor();
    Stream.of(
            accountEmails.emailVerification("042117", "t"),
            accountEmails.passwordReset("t"),
            accountEmails.passwordChanged(),
            accountEmails.invitation("t"))
        .map(EmailContent::link)
        .forEach(link -> assertThat(visitor.get(link).expect(200).body()).startsWith("<!doctype"));
  }

  @Test
  void gets_no_answer_meant_for_another_by_using_their_idempotency_key() {
    var one = SharedLocalCloud.seller("First stall").with("idempotency-key", "same");
    var other = SharedLocalCloud.seller("Second stall").with("idempotency-key", "same");

    var first = one.post("/api/v1/products", MUG).expect(201);
    var second = other.post("/api/v1/products", MUG).expect(201);

    assertThat(second.text("id")).isNotEqualTo(first.text("id"));
    assertThat(one.post("/api/v1/products", MUG).text("id")).isEqualTo(first.text("id"));
  }

  @Test
  void cannot_tell_a_hidden_product_from_a_missing_one() {
    var owner = SharedLocalCloud.seller("Quiet stall");
    var draft = owner.post("/api/v1/products", MUG).expect(201).text("id");
    var missing = "prd_" + "0".repeat(26);
    var stranger = SharedLocalCloud.seller("Curious stall");

    for (var path : List.of("/api/v1/products/", "/api/v1/products/my/")) {
      assertThat(told(stranger.get(path + draft))).isEqualTo(told(stranger.get(path + missing)));
    }
    try (var socket = ActorSocket.of(stranger)) {
      assertThat(String.valueOf(socket.subscribe("product:" + draft)).replace(draft, missing))
          .isEqualTo(String.valueOf(socket.subscribe("product:" + missing)));
    }
  }

  private static Map<String, @Nullable Object> told(ApiResponse response) {
    var told = new LinkedHashMap<String, @Nullable Object>(response.expect(404).json());
    told.remove("requestId");
    return told;
  }

  @Test
  void does_not_slip_a_product_past_a_suspension() {
    var admin = SharedLocalCloud.admin();
    for (var round = 0; round < 3; round++) {
      var seller = SharedLocalCloud.seller("Fast stall");
      var shop = seller.get("/api/v1/sellers/me").expect(200).text("id");
      var product = seller.post("/api/v1/products", MUG).expect(201).text("id");

      var published =
          CompletableFuture.runAsync(
              () -> seller.post("/api/v1/products/" + product + "/publish", null));
      admin.post("/api/v1/admin/sellers/" + shop + "/suspend", null).expect(200);
      published.join();

      var visitor = SharedLocalCloud.visitor();
      visitor.get("/api/v1/products/" + product).expect(404);
      assertThat(visitor.get("/api/v1/products?seller=" + shop).list("items")).isEmpty();
    }
  }
}
