package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CatalogKeys;
import dev.souk.json.Json;
import dev.souk.local.Eventually;
import dev.souk.local.FunctionFaults;
import dev.souk.operations.OperatorCli;
import dev.souk.orders.OrderFixtures;
import dev.souk.store.DynamoTable;
import dev.souk.wiring.EnvironmentSetting;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A redriven dead letter")
class RedriveStoryTest {

  private final SellerWithVariants pots = SellerWithVariants.of("Corner pottery");

  private static int emails(String function) {
    return SharedLocalCloud.cloud().deadLetters().of(function).size();
  }

  /// What an operator types; e-mails of other stories that nothing can mend may stay.
  private static void redriven(String function, int others) throws IOException {
    var code =
        OperatorCli.run(
            List.of("--at", SharedLocalCloud.cloud().url(), "redrive", "local", function));

    assertThat(emails(function)).isEqualTo(others);
    assertThat(code).isEqualTo(others == 0 ? 0 : 1);
  }

  @Test
  void of_a_stream_is_redelivered_to_its_function_and_browsers_are_updated() throws Exception {
    var others = emails("PushUpdates");
    try (var browser = ActorSocket.of(SharedLocalCloud.customer())) {
      browser.subscribe("product:" + pots.product());
      try (var _ = FunctionFaults.blockAllStores(it -> it.name().equals("PushUpdates"))) {
        pots.adjustStock(7).expect(201);
        Eventually.is(() -> emails("PushUpdates") == others + 1);
      }

      redriven("PushUpdates", others);

      assertThat(Json.object(browser.awaitMessage("inventoryUpdate").get("data")))
          .containsEntry("available", 7L);
    }
  }

  @Test
  void of_a_queue_goes_back_into_it_and_the_mail_is_sent() throws Exception {
    pots.adjustStock(1).expect(201);
    var customer = SharedLocalCloud.customer();
    var id = customer.get("/api/v1/me").expect(200).text("id");
    var others = emails("SendOrderEmails");
    var mug = OrderSeeder.mugs(pots.sellerId(), pots.product(), pots.variant(), 1);
    try (var _ = FunctionFaults.blockAllStores(it -> it.name().equals("SendOrderEmails"))) {
      var placed = OrderSeeder.placed(id, mug);
      OrderSeeder.saved(
          placed, OrderFixtures.paid(placed, SharedLocalCloud.cloud().clock().instant()));
      Eventually.is(() -> givenUp("OrderPaid", placed.id()));
    }
    assertThat(thanked(customer)).isZero();

    redriven("SendOrderEmails", others);

    Eventually.is(() -> thanked(customer) == 1);
  }

  private static boolean givenUp(String type, String order) {
    return SharedLocalCloud.cloud().deadLetters().bodies().stream()
        .anyMatch(it -> it.contains("\"" + type + "\"") && it.contains(order));
  }

  private static long thanked(Actor customer) {
    return SharedLocalCloud.cloud().endpoints().mailbox().to(customer.email()).stream()
        .filter(mail -> mail.subject().equals("Thank you for your order"))
        .count();
  }

  @Test
  void of_a_schedule_is_done_by_its_function() throws Exception {
    var others = emails("ReindexListings");
    var table =
        new DynamoTable(
            SharedLocalCloud.cloud().tables().client(), EnvironmentSetting.SOUK_TABLE.value());
    var note = CatalogKeys.pendingReindex(pots.sellerId());
    try (var _ = FunctionFaults.blockAllStores(it -> it.name().equals("ReindexListings"))) {
      var own = pots.seller().get("/api/v1/sellers/me").number("version");
      pots.seller().patch("/api/v1/sellers/me", own, Map.of("shopName", "Clay house")).expect(200);
      SharedLocalCloud.advance(Duration.ofSeconds(61));
      Eventually.is(() -> emails("ReindexListings") > others);
    }
    assertThat(table.get(note)).isPresent();

    redriven("ReindexListings", others);

    assertThat(table.get(note)).isEmpty();
    assertThat(SharedLocalCloud.visitor().get(pots.path()).expect(200).text("sellerName"))
        .isEqualTo("Clay house");
  }
}
