package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.catalog.Offer;
import dev.souk.http.Request;
import dev.souk.id.Kind;
import dev.souk.json.Json;
import dev.souk.route.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A seller's part of an order")
class SellerOrdersTest {
  private final Desk desk = new Desk();
  private final ReadSellerOrder read = new ReadSellerOrder(desk.kernel, desk.orders);
  private final ListSellerOrders list = new ListSellerOrders(desk.kernel, desk.orders);
  private final AcceptSellerOrder accept = new AcceptSellerOrder(desk.kernel, desk.turning);
  private final ShipSellerOrder ship = new ShipSellerOrder(desk.kernel, desk.turning);
  private final CancelSellerOrder cancel = new CancelSellerOrder(desk.kernel, desk.turning);
  private final RefundSellerOrder refund = new RefundSellerOrder(desk.kernel, desk.turning);
  private final AcceptReturn takeBack = new AcceptReturn(desk.kernel, desk.turning);
  private final RefuseReturn refuse = new RefuseReturn(desk.kernel, desk.turning);

  private Request.Answer refund(Order order, String key, String body) {
    return desk.potter(order, "refunds").header("idempotency-key", key).json(body).to(refund);
  }

  private Request.Answer refund(Order order, String body) {
    return refund(order, UUID.randomUUID().toString(), body);
  }

  private static long given(SellerOrder part) {
    return part.returned().amount();
  }

  @Nested
  @DisplayName("when it is read")
  class Reading {
    @Test
    void shows_what_is_to_be_done_and_earned_and_nothing_of_the_others() {
      var order = desk.paid();

      var answer = desk.read(read, desk.mugs(order), desk.potter(), Role.SELLER);

      var json = answer.json();
      assertThat(json)
          .containsEntry("orderId", order.id())
          .containsEntry("status", "paid")
          .containsEntry("orderStatus", "paid");
      assertThat(Desk.amount(json, "total")).isEqualTo(3 * 1290 + 490);
      assertThat(Desk.amount(json, "commission")).isEqualTo(387);
      assertThat(Desk.amount(json, "due")).isEqualTo(3 * 1290 + 490 - 387);
      assertThat(Desk.list(json, "history")).hasSize(1);
      assertThat(answer.body())
          .contains("Long Walk")
          .doesNotContain(desk.turner())
          .doesNotContain(desk.bowl.variantId())
          .doesNotContain(Desk.part(order, desk.turner()))
          .doesNotContain(desk.customer);
    }

    @Test
    void tells_who_bought_it_until_thirty_days_after_the_delivery_and_where_to_for_good() {
      var order = desk.delivered();
      desk.parts.clock.move(Duration.ofDays(30).minusMillis(1));
      assertThat(desk.read(read, desk.mugs(order), desk.potter(), Role.SELLER).body())
          .contains("Long Walk", "Amina");
      desk.parts.clock.move(Duration.ofMillis(1));

      var one = desk.read(read, desk.mugs(order), desk.potter(), Role.SELLER);
      var mine = Request.get("/x").as(desk.potter(), Role.SELLER).to(list);
      var refunded = refund(order, desk.refund(1));

      for (var answer : List.of(one, mine, refunded)) {
        assertThat(answer.body()).doesNotContain("Long Walk", "Amina");
      }
      assertThat(one.json()).containsEntry("address", null);
      assertThat(Json.object(one.json().get("destination"))).containsEntry("country", "DE");
    }

    @Test
    void tells_nobody_who_bought_it_once_it_is_cancelled() {
      var order = desk.paid();

      var answer = desk.potter(order, "cancel").json("{\"reason\":\"broken\"}").to(cancel);

      assertThat(answer.json()).containsEntry("address", null);
      assertThat(answer.body()).doesNotContain("Long Walk", "Amina");
    }

    @Test
    void stands_in_its_sellers_list_from_when_it_is_paid() {
      var order = desk.paid();
      desk.placed();

      var mine = Request.get("/x").as(desk.potter(), Role.SELLER).to(list).json();
      var others = Request.get("/x").as(People.id(Kind.SEL), Role.SELLER).to(list).json();

      assertThat(Desk.list(mine, "items"))
          .extracting(each -> each.get("id"))
          .containsExactly(desk.mugs(order));
      assertThat(others).containsEntry("items", List.of());
    }

    @Test
    void is_another_sellers_as_little_as_a_missing_one() {
      var order = desk.paid();
      var missing = desk.read(read, People.id(Kind.SOR), desk.potter(), Role.SELLER);
      assertThat(missing.status()).isEqualTo(404);

      for (var id : List.of(Desk.part(order, desk.turner()), order.id(), "x")) {
        assertThat(desk.read(read, id, desk.potter(), Role.SELLER).body())
            .isEqualTo(missing.body());
      }
      var other = Desk.seller(desk.turner(), desk.mugs(order), "accept").to(accept);
      assertThat(other.status()).isEqualTo(404);
      assertThat(other.body()).isEqualTo(missing.body());
    }
  }

  @Nested
  @DisplayName("when it is sent")
  class Sent {
    @Test
    void is_accepted_and_a_repeat_changes_nothing() {
      var order = desk.paid();

      var first = desk.potter(order, "accept").to(accept);
      var again = desk.potter(order, "accept").to(accept);

      assertThat(first.json()).containsEntry("status", "processing");
      assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void goes_in_parcels_until_nothing_is_left() {
      var order = desk.paid();
      var part = "{\"carrier\":\"DHL\",\"tracking\":\"1Z\",\"lines\":[%s]}".formatted(desk.mugs(1));

      var first = desk.potter(order, "shipments").json(part).to(ship);
      assertThat(first.status()).isEqualTo(201);
      assertThat(desk.mugsNow(order).status()).isEqualTo(Status.PROCESSING);
      var rest = desk.potter(order, "shipments").json("{\"carrier\":\"DHL\"}").to(ship);

      assertThat(Desk.list(rest.json(), "lines").getFirst()).containsEntry("quantity", 2L);
      assertThat(rest.json()).containsEntry("tracking", null);
      assertThat(desk.mugsNow(order).status()).isEqualTo(Status.SHIPPED);
      assertThat(desk.now(order).status()).isEqualTo(Status.PAID);
      var more = desk.potter(order, "shipments").json("{\"carrier\":\"DHL\"}").to(ship);
      assertThat(more.code()).isEqualTo("not-now");
    }

    @Test
    void goes_in_no_more_units_than_were_bought() {
      var order = desk.paid();
      var four = "{\"carrier\":\"DHL\",\"lines\":[%s]}".formatted(desk.mugs(4));

      var answer = desk.potter(order, "shipments").json(four).to(ship);

      assertThat(answer.code()).isEqualTo("too-many-units");
      assertThat(Desk.fault(answer)).containsEntry("detail", "at most 3");
      assertThat(desk.mugsNow(order).parcels()).isEmpty();
    }

    @Test
    void goes_once_for_a_key() {
      var order = desk.paid();
      var one = "{\"carrier\":\"DHL\",\"lines\":[%s]}".formatted(desk.mugs(1));
      var request = desk.potter(order, "shipments").header("idempotency-key", "k").json(one);

      var first = request.to(ship);
      var again = request.to(ship);

      assertThat(again.body()).isEqualTo(first.body());
      assertThat(desk.mugsNow(order).parcels()).hasSize(1);
    }

    @Test
    void goes_also_from_a_seller_who_is_suspended() {
      var order = desk.paid();

      var answer =
          desk.potter(order, "shipments")
              .authorized(desk.potter(), "SELLER", "true")
              .json("{\"carrier\":\"DHL\"}")
              .to(ship);

      assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void goes_in_no_more_parcels_than_an_order_has_room_for() {
      var many = desk.market.shelved(desk.potter(), 1, 999);
      var order =
          desk.market.paid(desk.market.placed(desk.market.basket(new Market.Line(many, 999))));
      var words = "漢".repeat(60);
      var one =
          "{\"carrier\":\"%s\",\"tracking\":\"%s\",\"lines\":[%s]}"
              .formatted(words, words, Desk.line(many.variantId(), 1));
      var sent = 400;
      desk.kept(order, filled(order, many, words, sent));

      while (desk.potter(order, "shipments").json(one).to(ship).status() == 201) {
        sent++;
      }

      assertThat(sent).isBetween(401, 500);
      assertThat(desk.potter(order, "shipments").json(one).to(ship).code()).isEqualTo("not-now");
    }
  }

  /// As the table would have it after as many requests, of which each writes all of it.
  private Turned filled(PaidOrder order, Offer what, String words, int parcels) {
    var filled = order;
    for (var i = 0; i < parcels; i++) {
      var one = Map.of(what.variantId(), 1);
      var parcel = new Parcel(People.id(Kind.PCL), words, words, one, order.log().updatedAt());
      filled = Bought.to(Sending.ship(filled, desk.mugs(order), parcel, parcel.shippedAt()));
    }
    return new Turned.To(filled);
  }

  @Nested
  @DisplayName("when it is called off")
  class CalledOff {
    private static final String WHY = "{\"reason\":\"broken in the store\"}";

    @Test
    void gives_all_money_and_units_back_and_a_repeat_changes_nothing() {
      var order = desk.paid();

      var first = desk.potter(order, "cancel").json(WHY).to(cancel);
      var again = desk.potter(order, "cancel").json(WHY).to(cancel);

      assertThat(first.json()).containsEntry("status", "refundPending");
      assertThat(Desk.amount(first.json(), "due")).isZero();
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(desk.market.available(desk.mug)).isEqualTo(99);
      assertThat(desk.market.available(desk.bowl)).isEqualTo(98);
      assertThat(given(desk.mugsNow(order))).isEqualTo(3 * 1290 + 490);
    }

    @Test
    void is_too_late_once_some_of_it_is_on_its_way() {
      var order = desk.shipped();

      assertThat(desk.potter(order, "cancel").json(WHY).to(cancel).code()).isEqualTo("not-now");

      assertThat(desk.market.available(desk.mug)).isEqualTo(96);
    }
  }

  @Nested
  @DisplayName("when money goes back")
  class Refunded {
    @Test
    void gives_back_lines_and_shipping_as_it_is_told() {
      var order = desk.delivered();

      var one = refund(order, desk.refund(1));
      var shipping = refund(order, "{\"shipping\":\"goesBack\",\"reason\":\"late\"}");

      assertThat(one.status()).isEqualTo(201);
      assertThat(one.json()).containsEntry("status", "requested");
      assertThat(Desk.amount(one.json(), "amount")).isEqualTo(1290);
      assertThat(Desk.amount(shipping.json(), "amount")).isEqualTo(490);
      assertThat(given(desk.mugsNow(order))).isEqualTo(1290 + 490);
      assertThat(desk.now(order).parts().getLast().refunds()).isEmpty();
      var more = refund(order, "{\"shipping\":\"goesBack\",\"reason\":\"late\"}");
      assertThat(more.code()).isEqualTo("not-now");
    }

    @Test
    void puts_units_that_were_not_sent_on_sale_again_unless_told_not_to() {
      var order = desk.paid();

      var one = refund(order, desk.refund(1));
      var broken =
          refund(
              order,
              "{\"lines\":[%s],\"restock\":false,\"reason\":\"broken\"}".formatted(desk.mugs(1)));
      var sent = desk.potter(order, "shipments").json("{\"carrier\":\"DHL\"}").to(ship);

      assertThat(one.json()).containsEntry("restocked", true);
      assertThat(Desk.list(one.json(), "withdrawn").getFirst()).containsEntry("quantity", 1L);
      assertThat(broken.json()).containsEntry("restocked", false);
      assertThat(desk.market.available(desk.mug)).isEqualTo(97);
      assertThat(Desk.list(sent.json(), "lines").getFirst()).containsEntry("quantity", 1L);
      assertThat(desk.mugsNow(order).status()).isEqualTo(Status.SHIPPED);
      var line = Desk.list(shown(order), "lines").getFirst();
      assertThat(line)
          .containsEntry("shippedQuantity", 1L)
          .containsEntry("refundedQuantity", 2L)
          .containsEntry("remainingQuantity", 0L);
    }

    @Test
    void takes_nothing_back_into_stock_that_was_sent() {
      var order = desk.shipped();

      var one = refund(order, desk.refund(1));

      assertThat(one.json())
          .containsEntry("restocked", false)
          .containsEntry("withdrawn", List.of());
      assertThat(desk.market.available(desk.mug)).isEqualTo(96);
    }

    @Test
    void leaves_nothing_to_accept_send_or_cancel_when_it_is_for_all_of_it() {
      var order = desk.paid();
      refund(order, desk.refund(3));

      for (var answer :
          List.of(
              desk.potter(order, "accept").to(accept),
              desk.potter(order, "shipments").json("{\"carrier\":\"DHL\"}").to(ship))) {
        assertThat(answer.code()).isEqualTo("not-now");
        assertThat(answer.json().get("detail"))
            .isEqualTo("it is cancelled or refunded, and nothing of it is to be sent");
      }
      assertThat(desk.mugsNow(order).parcels()).isEmpty();
      assertThat(desk.market.available(desk.mug)).isEqualTo(99);
    }

    private Map<String, @Nullable Object> shown(Order order) {
      return desk.read(read, desk.mugs(order), desk.potter(), Role.SELLER).json();
    }

    @Test
    void needs_a_key_and_counts_once_for_it() {
      var order = desk.delivered();
      var bare = desk.potter(order, "refunds").json(desk.refund(1)).to(refund);

      var first = refund(order, "k", desk.refund(1));
      var again = refund(order, "k", desk.refund(1));
      var other = refund(order, "k", desk.refund(2));

      assertThat(bare.code()).isEqualTo("idempotency-key-missing");
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.header("idempotency-replayed")).isEqualTo("true");
      assertThat(other.code()).isEqualTo("idempotency-key-reused");
      assertThat(desk.mugsNow(order).refunds()).hasSize(1);
    }

    @Test
    void is_refused_beyond_what_is_left() {
      var order = desk.delivered();
      refund(order, desk.refund(2));

      var answer = refund(order, desk.refund(2));

      assertThat(answer.code()).isEqualTo("too-many-units");
      assertThat(Desk.fault(answer))
          .containsEntry("pointer", "/lines/0/quantity")
          .containsEntry("detail", "at most 1");
    }

    @Test
    void never_gives_back_more_than_was_paid_however_many_ask_at_once() throws Exception {
      var order = desk.delivered();

      var statuses = People.atOnce(50, () -> refund(order, desk.refund(1)).status());

      assertThat(statuses).filteredOn(each -> each == 201).hasSizeBetween(1, 3);
      assertThat(statuses).isSubsetOf(201, 409, 503);
      var part = desk.mugsNow(order);
      assertThat(part.refunds()).hasSize((int) statuses.stream().filter(it -> it == 201).count());
      assertThat(given(part)).isLessThanOrEqualTo(3 * 1290);
    }

    @Test
    void counts_once_when_one_request_is_sent_fifty_times_at_once() throws Exception {
      var order = desk.delivered();

      var answers = People.atOnce(50, () -> refund(order, "k", desk.refund(1)));

      assertThat(desk.mugsNow(order).refunds()).hasSize(1);
      assertThat(answers.stream().filter(it -> it.status() == 201).map(it -> it.body()).distinct())
          .hasSize(1);
      assertThat(answers).allSatisfy(it -> assertThat(it.status()).isIn(201, 503));
    }
  }

  @Nested
  @DisplayName("when some of it is to come back")
  class ComingBack {
    private final PaidOrder order = asked();
    private final String id = desk.mugsNow(order).returns().getFirst().id();

    private PaidOrder asked() {
      var order = desk.delivered();
      var wish =
          new Return(
              People.id(Kind.RET),
              java.util.Map.of(desk.mug.variantId(), 2),
              "too small",
              desk.parts.clock.instant(),
              Return.State.ASKED);
      return desk.kept(order, Returning.ask(order, desk.mugs(order), wish, wish.at()));
    }

    private Request answer(String word) {
      return desk.potter(order, "returns/" + id + "/" + word).with("returnId", id);
    }

    @Test
    void is_taken_back_once_and_its_money_goes_back() {
      var first = answer("accept").to(takeBack);
      var again = answer("accept").to(takeBack);

      assertThat(first.status()).isEqualTo(200);
      assertThat(Desk.list(first.json(), "returns").getFirst()).containsEntry("status", "accepted");
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(given(desk.mugsNow(order))).isEqualTo(2 * 1290);
      assertThat(answer("refuse").to(refuse).code()).isEqualTo("not-now");
    }

    @Test
    void is_not_taken_back_and_no_money_goes() {
      var first = answer("refuse").to(refuse);

      assertThat(Desk.list(first.json(), "returns").getFirst()).containsEntry("status", "refused");
      assertThat(answer("refuse").to(refuse).body()).isEqualTo(first.body());
      assertThat(given(desk.mugsNow(order))).isZero();
    }

    @Test
    void cannot_be_taken_back_when_its_money_has_gone_back_otherwise() {
      refund(order, desk.refund(2));

      var answer = answer("accept").to(takeBack);

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.code()).isEqualTo("too-many-units");
      assertThat(desk.mugsNow(order).refunds()).hasSize(1);
    }

    @Test
    void is_found_under_its_own_part_only() {
      var missing = answer("accept").with("returnId", People.id(Kind.RET)).to(takeBack);
      var turners = Desk.part(order, desk.turner());
      var other =
          Desk.seller(desk.turner(), turners, "returns/" + id + "/accept")
              .with("returnId", id)
              .to(takeBack);

      assertThat(missing.status()).isEqualTo(404);
      assertThat(other.body()).isEqualTo(missing.body());
      assertThat(given(desk.mugsNow(order))).isZero();
    }
  }
}
