package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A change of an order, by each body its route permits,")
class StreamedOrderStoryTest {

  private final Stall pots = stocked();
  private final Actor potter = pots.seller();
  private final Actor customer = Town.crowd(1).getFirst();
  private long lost;

  private static Stall stocked() {
    var stall = Stall.of("Corner pottery");
    stall.moved(50).expect(201);
    return stall;
  }

  private static long given() {
    return Stream.of("RelayEvents", "TellBrowsers")
        .mapToLong(reader -> Town.cloud().dead().of(reader).size())
        .sum();
  }

  @BeforeEach
  void sentForMoney() {
    var tariff = Map.of("type", "flat", "price", Map.of("amount", 490, "currency", "EUR"));
    var option = Map.of("name", "Parcel", "tariff", tariff, "countries", List.of("DE"));
    potter.post("/api/v1/sellers/me/shipping-options", option).expect(201);
    lost = given();
  }

  private List<Map<String, Object>> mugs(int quantity) {
    return List.of(Map.of("variantId", pots.variant(), "quantity", quantity));
  }

  private Sale sold(int quantity) {
    return Sale.of(customer, quantity, pots.ware());
  }

  /// Of the same customer's e-mails.
  private long mails(String subject) {
    return Town.cloud().doors().mailbox().to(customer.email()).stream()
        .filter(mail -> mail.subject().equals(subject))
        .count();
  }

  /// The order's last change was told of too, and no record was given up.
  private void comesThrough(String subject, int times) throws InterruptedException {
    Eventually.is(() -> mails(subject) >= times || given() > lost);
    assertThat(given()).as("records given up").isEqualTo(lost);
  }

  @Test
  void is_told_of_when_money_goes_back() throws InterruptedException {
    var bodies = new ArrayList<Map<String, Object>>();
    bodies.add(Map.of("lines", List.of(), "shipping", "goesBack", "reason", "late"));
    bodies.add(Map.of("shipping", "goesBack", "reason", "late"));
    bodies.add(Map.of("lines", mugs(1), "reason", "chipped"));
    bodies.add(Map.of("lines", mugs(1), "shipping", "stays", "reason", "chipped"));
    bodies.add(Map.of("lines", mugs(1), "shipping", "goesBack", "reason", "chipped"));
    bodies.add(Map.of("lines", mugs(2), "shipping", "goesBack", "reason", "all of it"));
    var done = 0;
    for (var body : bodies) {
      var sale = sold(2);
      potter.once().post(sale.by(potter, "refunds"), body).expect(201);
      comesThrough("Your money is on its way back", ++done);
      var others = sold(2);
      Town.admin().once().post(others.admin(potter, "refunds"), body).expect(201);
      comesThrough("Your money is on its way back", ++done);
    }
    comesThrough("Your money has gone back", done);
  }

  @Test
  void is_told_of_when_it_is_sent_received_and_sent_back() throws InterruptedException {
    var bodies = new ArrayList<Map<String, Object>>();
    bodies.add(Map.of("carrier", "Post"));
    bodies.add(Map.of("carrier", "Post", "tracking", "1Z"));
    bodies.add(Map.of("carrier", "Post", "lines", mugs(2)));
    bodies.add(Map.of("carrier", "Post", "tracking", "1Z", "lines", mugs(2)));
    var done = 0;
    for (var body : bodies) {
      var sale = sold(2);
      potter.post(sale.by(potter, "shipments"), body).expect(201);
      comesThrough("A parcel is on its way", ++done);
      customer.post(sale.of(potter, "received"), null).expect(200);
      comesThrough("Your parcel is there", done);
      var wish = Map.of("lines", mugs(1), "reason", "too small");
      var asked = customer.once().post(sale.of(potter, "returns"), wish).expect(201);
      var answer = done % 2 == 0 ? "refuse" : "accept";
      var answered = "returns/" + asked.text("id") + "/" + answer;
      potter.post(sale.by(potter, answered), null).expect(200);
    }
    comesThrough("Your money is on its way back", done / 2);
  }

  @Test
  void is_told_of_when_it_is_called_off() throws InterruptedException {
    var why = Map.of("reason", "broken in the store");
    potter.post(sold(1).by(potter, "cancel"), why).expect(200);
    comesThrough("Your money is on its way back", 1);
    Town.admin().post(sold(1).admin(potter, "cancel"), why).expect(200);
    comesThrough("Your money is on its way back", 2);
    customer.post(sold(1).path() + "/cancel", null).expect(204);
    comesThrough("Your money is on its way back", 3);
  }
}
