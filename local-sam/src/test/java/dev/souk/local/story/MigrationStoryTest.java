package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.live.Setting;
import dev.souk.local.Eventually;
import dev.souk.local.aws.Mailbox.Mail;
import dev.souk.local.lambda.Invocation;
import dev.souk.migrate.ItemKind;
import dev.souk.migrate.MigrateItems;
import dev.souk.migrate.Migration;
import dev.souk.migrate.Migrations;
import dev.souk.migrate.Migrator;
import dev.souk.migrate.Stretch;
import dev.souk.operations.Operate;
import dev.souk.orders.Bought;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Sending;
import dev.souk.route.Queue;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A migration while the shop is open")
class MigrationStoryTest {

  private final Table table = new Table(Town.cloud().tables().client(), Setting.SOUK_TABLE.value());
  private final Stall pots = Stall.of("Corner pottery");
  private final Actor customer = Town.customer();

  private PaidOrder bought() {
    pots.moved(9);
    var id = customer.get("/api/v1/me").expect(200).text("id");
    var placed =
        Purchase.placed(id, Purchase.mugs(pots.sellerId(), pots.product(), pots.variant(), 2));
    return Purchase.kept(placed, Bought.paid(placed, Town.cloud().clock().instant()));
  }

  /// Everything the stream's readers look at.
  private static Migrations marking() {
    return new Migrations(
        Stream.of(Keys.order("o"), Keys.stock("p", "v"), Keys.product("p"))
            .map(ItemKind::of)
            .map(kind -> new Migration(kind, 1, it -> it.changed().with("shape", 2).build()))
            .toList());
  }

  private Item now(Key key) {
    return table.get(key).orElseThrow();
  }

  /// So that no other test meets items of a version nobody knows.
  @AfterEach
  void undone() {
    Witness.items(Town.cloud())
        .filter(it -> it.number("schema", 1) == 2)
        .forEach(it ->
            table.update(
                it.key(),
                Expression.of("SET #schema = :one").with(":one", 1),
                Expression.present()));
  }

  private static List<Mail> mails() {
    return Town.cloud().doors().mailbox().all();
  }

  /// The last call that an event has brought about, by its id.
  private static String event() {
    return Town.cloud().invocations().latest(5_000).stream()
        .filter(it -> it.trigger() instanceof Queue)
        .map(Invocation.Seen::id)
        .findFirst()
        .orElse("");
  }

  private void letterWritten(String address, String subject) throws InterruptedException {
    Eventually.is(() ->
        Town.cloud().doors().mailbox().to(address).stream()
            .anyMatch(mail -> mail.subject().equals(subject)));
  }

  @Test
  void rewrites_what_it_holds_and_is_no_news_to_anybody() throws Exception {
    try (var browser = Watching.of(customer);
        var buyer = socket(customer)) {
      var order = bought();
      letterWritten(pots.seller().email(), "You have sold something");
      letterWritten(customer.email(), "Thank you for your order");
      browser.subscribe("product:" + pots.product());
      buyer.subscribe("order:" + order.id());
      // as it is: of the part, and of the whole
      buyer.hears("orderStatusUpdate");
      buyer.hears("orderStatusUpdate");
      buyer.say(Map.of("type", "ping"));
      buyer.hears("pong");
      var mails = mails();
      var event = event();
      var seen = now(Keys.order(order.id()));

      var done = new Migrator(table, marking()).run(new Stretch(0, 1, null, 40, 10_000, false));

      assertThat(done.failed()).isZero();
      assertThat(done.next()).isNull();
      var item = now(Keys.order(order.id()));
      assertThat(item.number("schema")).isEqualTo(2);
      assertThat(item.number("version")).isEqualTo(seen.number("version"));
      pots.moved(1);
      assertThat(Json.object(browser.hears("inventoryUpdate").get("data")))
          .containsEntry("available", 8L);
      assertThat(mails()).isEqualTo(mails);
      assertThat(event()).isEqualTo(event);
      var part = order.placed().partId(pots.sellerId());
      Purchase.kept(order, Bought.to(Sending.accept(order, part, Town.cloud().clock().instant())));
      assertThat(Json.object(buyer.hears("orderStatusUpdate").get("data")))
          .containsEntry("newStatus", "processing");
    }
  }

  private static Watching socket(Actor actor) {
    var ticket = actor.post("/api/v1/realtime/tickets", null).expect(200).text("ticket");
    return Watching.of(actor, "?ticket=" + ticket);
  }

  @Test
  void is_done_by_an_operator_within_the_rights_of_its_function() throws Exception {
    var words = List.of("--at", Town.cloud().url(), "migrate", "local", "--per-second", "5000");

    assertThat(Operate.run(words)).isZero();

    var calls =
        Town.cloud().invocations().latest(100).stream()
            .filter(it -> it.function().equals(MigrateItems.COMMAND.name()))
            .toList();
    assertThat(calls).isNotEmpty();
    var last = Json.readOwn(calls.getFirst().answer());
    assertThat(last).containsEntry("failed", 0L).containsEntry("next", null);
    assertThat((Long) last.get("read")).isPositive();
  }
}
