package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.live.Setting;
import dev.souk.local.DeadLetter;
import dev.souk.local.Eventually;
import dev.souk.orders.Bought;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Story
@DisplayName("An order nobody can read")
class PoisonOrderStoryTest {

  private final Stall pots = Stall.of("Corner pottery");
  private final Actor customer = Town.customer();
  private final String customerId = customer.get("/api/v1/me").expect(200).text("id");

  private static long given(String function) {
    return Town.cloud().dead().of(function).size();
  }

  private final Map<String, AttributeValue> key =
      Map.of(
          "pk", AttributeValue.fromS("ORDER#poison-" + System.nanoTime()),
          "sk", AttributeValue.fromS("ORDER"));

  /// A test's own item: there is nothing it could overwrite.
  private void poison() {
    var item = new HashMap<>(key);
    item.put("place", AttributeValue.fromS("Long Walk 1"));
    Town.cloud()
        .tables()
        .client()
        .putItem(request -> request.tableName(Setting.SOUK_TABLE.value()).item(item));
  }

  @AfterEach
  void gone() {
    Town.cloud()
        .tables()
        .client()
        .deleteItem(request -> request.tableName(Setting.SOUK_TABLE.value()).key(key));
  }

  @Test
  void ends_as_a_dead_letter_of_both_readers_and_holds_up_nobody_else() throws Exception {
    pots.moved(1);
    var relayed = given("RelayEvents");
    var told = given("TellBrowsers");
    poison();

    var now = Town.cloud().clock().instant();
    var placed =
        Purchase.placed(
            customerId, Purchase.mugs(pots.sellerId(), pots.product(), pots.variant(), 1));
    Purchase.kept(placed, Bought.paid(placed, now));

    Eventually.is(() -> given("RelayEvents") == relayed + 1);
    Eventually.is(() -> given("TellBrowsers") == told + 1);
    Eventually.is(() ->
        Town.cloud().doors().mailbox().to(pots.seller().email()).stream()
            .anyMatch(mail -> mail.subject().equals("You have sold something")));
    assertThat(Town.cloud().dead().of("RelayEvents").getLast())
        .extracting(DeadLetter::ids)
        .satisfies(ids -> assertThat((List<?>) ids).hasSize(1));
    assertThat(Town.overheard().naming(List.of("Long Walk"))).isEmpty();
  }
}
