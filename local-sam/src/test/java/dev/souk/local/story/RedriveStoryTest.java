package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.json.Json;
import dev.souk.live.Setting;
import dev.souk.local.Eventually;
import dev.souk.local.OverFunctions;
import dev.souk.operations.Operate;
import dev.souk.orders.Bought;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A dead letter whose cause is mended")
class RedriveStoryTest {

  private final Stall pots = Stall.of("Corner pottery");

  private static int letters(String function) {
    return Town.cloud().dead().of(function).size();
  }

  /// What an operator types; letters of other stories that nothing can mend may stay.
  private static void redriven(String function, int others) throws IOException {
    var code = Operate.run(List.of("--at", Town.cloud().url(), "redrive", "local", function));

    assertThat(letters(function)).isEqualTo(others);
    assertThat(code).isEqualTo(others == 0 ? 0 : 1);
  }

  @Test
  void of_a_stream_is_brought_to_its_function_again_and_browsers_hear_of_it() throws Exception {
    var others = letters("TellBrowsers");
    try (var browser = Watching.of(Town.customer())) {
      browser.subscribe("product:" + pots.product());
      try (var _ = OverFunctions.wall(it -> it.name().equals("TellBrowsers"))) {
        pots.moved(7).expect(201);
        Eventually.is(() -> letters("TellBrowsers") == others + 1);
      }

      redriven("TellBrowsers", others);

      assertThat(Json.object(browser.hears("inventoryUpdate").get("data")))
          .containsEntry("available", 7L);
    }
  }

  @Test
  void of_a_queue_goes_back_into_it_and_the_mail_is_sent() throws Exception {
    pots.moved(1).expect(201);
    var customer = Town.customer();
    var id = customer.get("/api/v1/me").expect(200).text("id");
    var others = letters("WriteLetters");
    var mug = Purchase.mugs(pots.sellerId(), pots.product(), pots.variant(), 1);
    try (var _ = OverFunctions.wall(it -> it.name().equals("WriteLetters"))) {
      var placed = Purchase.placed(id, mug);
      Purchase.kept(placed, Bought.paid(placed, Town.cloud().clock().instant()));
      Eventually.is(() -> givenUp("OrderPaid", placed.id()));
    }
    assertThat(thanked(customer)).isZero();

    redriven("WriteLetters", others);

    Eventually.is(() -> thanked(customer) == 1);
  }

  private static boolean givenUp(String type, String order) {
    return Town.cloud().dead().bodies().stream()
        .anyMatch(it -> it.contains("\"" + type + "\"") && it.contains(order));
  }

  private static long thanked(Actor customer) {
    return Town.cloud().doors().mailbox().to(customer.email()).stream()
        .filter(mail -> mail.subject().equals("Thank you for your order"))
        .count();
  }

  @Test
  void of_a_schedule_is_done_by_its_function() throws Exception {
    var others = letters("SettleShelves");
    var table = new Table(Town.cloud().tables().client(), Setting.SOUK_TABLE.value());
    var note = Keys.unsettled(pots.sellerId());
    try (var _ = OverFunctions.wall(it -> it.name().equals("SettleShelves"))) {
      var own = pots.seller().get("/api/v1/sellers/me").number("version");
      pots.seller().patch("/api/v1/sellers/me", own, Map.of("shopName", "Clay house")).expect(200);
      Town.later(Duration.ofSeconds(61));
      Eventually.is(() -> letters("SettleShelves") > others);
    }
    assertThat(table.get(note)).isPresent();

    redriven("SettleShelves", others);

    assertThat(table.get(note)).isEmpty();
    assertThat(Town.visitor().get(pots.path()).expect(200).text("sellerName"))
        .isEqualTo("Clay house");
  }
}
