package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CatalogKeys;
import dev.souk.json.Json;
import dev.souk.local.Eventually;
import dev.souk.local.aws.Mailbox.Email;
import dev.souk.local.lambda.Invocation;
import dev.souk.migrate.ItemFormat;
import dev.souk.migrate.MigrateItems;
import dev.souk.migrate.Migration;
import dev.souk.migrate.MigrationSegment;
import dev.souk.migrate.Migrations;
import dev.souk.migrate.TableMigrator;
import dev.souk.operations.OperatorCli;
import dev.souk.orders.OrderFixtures;
import dev.souk.orders.OrderKeys;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.ShipmentTransitions;
import dev.souk.route.QueueTrigger;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKey;
import dev.souk.store.TableItem;
import dev.souk.wiring.EnvironmentSetting;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A migration while the shop is open")
class MigrationStoryTest {

  private final DynamoTable table =
      new DynamoTable(
          SharedLocalCloud.cloud().tables().client(), EnvironmentSetting.SOUK_TABLE.value());
  private final SellerWithVariants pots = SellerWithVariants.of("Corner pottery");
  private final Actor customer = SharedLocalCloud.customer();

  private PaidOrder bought() {
    pots.adjustStock(9);
    var id = customer.get("/api/v1/me").expect(200).text("id");
    var placed =
        OrderSeeder.placed(
            id, OrderSeeder.mugs(pots.sellerId(), pots.product(), pots.variant(), 2));
    return OrderSeeder.saved(
        placed, OrderFixtures.paid(placed, SharedLocalCloud.cloud().clock().instant()));
  }

  /// Everything the stream's readers look at.
  private static Migrations idempotencyRecord() {
    return new Migrations(
        Stream.of(OrderKeys.order("o"), CatalogKeys.stock("p", "v"), CatalogKeys.product("p"))
            .map(ItemFormat::of)
            .map(kind -> new Migration(kind, 1, it -> it.changed().with("shape", 2).build()))
            .toList());
  }

  private TableItem now(ItemKey key) {
    return table.get(key).orElseThrow();
  }

  /// So that no other test meets items of a version nobody knows.
  @AfterEach
  void undone() {
    CrossProcessResults.items(SharedLocalCloud.cloud())
        .filter(it -> it.number("schema", 1) == 2)
        .forEach(it ->
            table.update(
                it.key(),
                DynamoExpression.of("SET #schema = :one").with(":one", 1),
                DynamoExpression.present()));
  }

  private static List<Email> mails() {
    return SharedLocalCloud.cloud().endpoints().mailbox().all();
  }

  /// The last call that an event has brought about, by its id.
  private static String event() {
    return SharedLocalCloud.cloud().invocations().latest(5_000).stream()
        .filter(it -> it.trigger() instanceof QueueTrigger)
        .map(Invocation.Snapshot::id)
        .findFirst()
        .orElse("");
  }

  private void emailSent(String address, String subject) throws InterruptedException {
    Eventually.is(() ->
        SharedLocalCloud.cloud().endpoints().mailbox().to(address).stream()
            .anyMatch(mail -> mail.subject().equals(subject)));
  }

  @Test
  void rewrites_items_and_sends_no_event_or_update() throws Exception {
    try (var browser = ActorSocket.of(customer);
        var buyer = socket(customer)) {
      var order = bought();
      emailSent(pots.seller().email(), "New order");
      emailSent(customer.email(), "Thank you for your order");
      browser.subscribe("product:" + pots.product());
      buyer.subscribe("order:" + order.id());
      // as it is: of the part, and of the whole
      buyer.awaitMessage("orderStatusUpdate");
      buyer.awaitMessage("orderStatusUpdate");
      buyer.send(Map.of("type", "ping"));
      buyer.awaitMessage("pong");
      var mails = mails();
      var event = event();
      var seen = now(OrderKeys.order(order.id()));

      var done =
          new TableMigrator(table, idempotencyRecord())
              .run(new MigrationSegment(0, 1, null, 40, 10_000, false));

      assertThat(done.failed()).isZero();
      assertThat(done.next()).isNull();
      var item = now(OrderKeys.order(order.id()));
      assertThat(item.number("schema")).isEqualTo(2);
      assertThat(item.number("version")).isEqualTo(seen.number("version"));
      pots.adjustStock(1);
      assertThat(Json.object(browser.awaitMessage("inventoryUpdate").get("data")))
          .containsEntry("available", 8L);
      assertThat(mails()).isEqualTo(mails);
      assertThat(event()).isEqualTo(event);
      var part = order.placement().sellerOrderId(pots.sellerId());
      OrderSeeder.saved(
          order,
          OrderFixtures.to(
              ShipmentTransitions.accept(order, part, SharedLocalCloud.cloud().clock().instant())));
      assertThat(Json.object(buyer.awaitMessage("orderStatusUpdate").get("data")))
          .containsEntry("newStatus", "processing");
    }
  }

  private static ActorSocket socket(Actor actor) {
    var ticket = actor.post("/api/v1/realtime/tickets", null).expect(200).text("ticket");
    return ActorSocket.of(actor, "?ticket=" + ticket);
  }

  @Test
  void is_done_by_an_operator_within_the_rights_of_its_function() throws Exception {
    var words =
        List.of("--at", SharedLocalCloud.cloud().url(), "migrate", "local", "--per-second", "5000");

    assertThat(OperatorCli.run(words)).isZero();

    var calls =
        SharedLocalCloud.cloud().invocations().latest(100).stream()
            .filter(it -> it.function().equals(MigrateItems.COMMAND.name()))
            .toList();
    assertThat(calls).isNotEmpty();
    var last = Json.readOwn(calls.getFirst().answer());
    assertThat(last).containsEntry("failed", 0L).containsEntry("next", null);
    assertThat((Long) last.get("read")).isPositive();
  }
}
