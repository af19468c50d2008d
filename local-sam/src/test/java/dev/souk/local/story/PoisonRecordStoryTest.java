package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.DeadLetter;
import dev.souk.local.Eventually;
import dev.souk.orders.OrderFixtures;
import dev.souk.wiring.EnvironmentSetting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Story
@DisplayName("An unreadable order record")
class PoisonRecordStoryTest {

  private final SellerWithVariants pots = SellerWithVariants.of("Corner pottery");
  private final Actor customer = SharedLocalCloud.customer();
  private final String customerId = customer.get("/api/v1/me").expect(200).text("id");

  private static long given(String function) {
    return SharedLocalCloud.cloud().deadLetters().of(function).size();
  }

  private final Map<String, AttributeValue> key =
      Map.of(
          "pk", AttributeValue.fromS("ORDER#poison-" + System.nanoTime()),
          "sk", AttributeValue.fromS("ORDER"));

  /// A test's own item: there is nothing it could overwrite.
  private void poison() {
    var item = new HashMap<>(key);
    item.put("place", AttributeValue.fromS("Long Walk 1"));
    SharedLocalCloud.cloud()
        .tables()
        .client()
        .putItem(request -> request.tableName(EnvironmentSetting.SOUK_TABLE.value()).item(item));
  }

  @AfterEach
  void gone() {
    SharedLocalCloud.cloud()
        .tables()
        .client()
        .deleteItem(request -> request.tableName(EnvironmentSetting.SOUK_TABLE.value()).key(key));
  }

  @Test
  void ends_as_a_dead_letter_of_both_readers_and_holds_up_nobody_else() throws Exception {
    pots.adjustStock(1);
    var relayed = given("PublishEvents");
    var told = given("PushUpdates");
    poison();

    var now = SharedLocalCloud.cloud().clock().instant();
    var placed =
        OrderSeeder.placed(
            customerId, OrderSeeder.mugs(pots.sellerId(), pots.product(), pots.variant(), 1));
    OrderSeeder.saved(placed, OrderFixtures.paid(placed, now));

    Eventually.is(() -> given("PublishEvents") == relayed + 1);
    Eventually.is(() -> given("PushUpdates") == told + 1);
    Eventually.is(() ->
        SharedLocalCloud.cloud().endpoints().mailbox().to(pots.seller().email()).stream()
            .anyMatch(mail -> mail.subject().equals("New order")));
    assertThat(SharedLocalCloud.cloud().deadLetters().of("PublishEvents").getLast())
        .extracting(DeadLetter::ids)
        .satisfies(ids -> assertThat((List<?>) ids).hasSize(1));
    assertThat(SharedLocalCloud.sideOutput().naming(List.of("Long Walk"))).isEmpty();
  }
}
