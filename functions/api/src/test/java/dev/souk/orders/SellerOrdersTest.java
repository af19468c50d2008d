package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.catalog.Offer;
import dev.souk.http.TestRequest;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import dev.souk.route.PrincipalRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A seller order of an order")
class SellerOrdersTest {
  private final OrderRoutesFixture fixture = new OrderRoutesFixture();
  private final GetSellerOrder read = new GetSellerOrder(fixture.dependencies, fixture.orders);
  private final ListSellerOrders list = new ListSellerOrders(fixture.dependencies, fixture.orders);
  private final AcceptSellerOrder accept =
      new AcceptSellerOrder(fixture.dependencies, fixture.transitions);
  private final ShipSellerOrder ship =
      new ShipSellerOrder(fixture.dependencies, fixture.transitions);
  private final CancelSellerOrder cancel =
      new CancelSellerOrder(fixture.dependencies, fixture.transitions);
  private final RefundSellerOrder refund =
      new RefundSellerOrder(fixture.dependencies, fixture.transitions);
  private final ApproveReturn takeBack =
      new ApproveReturn(fixture.dependencies, fixture.transitions);
  private final RejectReturn refuse = new RejectReturn(fixture.dependencies, fixture.transitions);

  private TestRequest.Answer refund(Order order, String key, String body) {
    return fixture.potter(order, "refunds").header("idempotency-key", key).json(body).to(refund);
  }

  private TestRequest.Answer refund(Order order, String body) {
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
      var order = fixture.paid();

      var answer = fixture.read(read, fixture.mugs(order), fixture.potter(), PrincipalRole.SELLER);

      var json = answer.json();
      assertThat(json)
          .containsEntry("orderId", order.id())
          .containsEntry("status", "paid")
          .containsEntry("orderStatus", "paid");
      assertThat(OrderRoutesFixture.amount(json, "total")).isEqualTo(3 * 1290 + 490);
      assertThat(OrderRoutesFixture.amount(json, "commission")).isEqualTo(387);
      assertThat(OrderRoutesFixture.amount(json, "payoutAmount")).isEqualTo(3 * 1290 + 490 - 387);
      assertThat(OrderRoutesFixture.list(json, "history")).hasSize(1);
      assertThat(answer.body())
          .contains("Long Walk")
          .doesNotContain(fixture.turner())
          .doesNotContain(fixture.bowl.variantId())
          .doesNotContain(OrderRoutesFixture.part(order, fixture.turner()))
          .doesNotContain(fixture.customer);
    }

    @Test
    void tells_who_bought_it_until_thirty_days_after_the_delivery_and_where_to_for_good() {
      var order = fixture.delivered();
      fixture.parts.clock.move(Duration.ofDays(30).minusMillis(1));
      assertThat(
              fixture
                  .read(read, fixture.mugs(order), fixture.potter(), PrincipalRole.SELLER)
                  .body())
          .contains("Long Walk", "Amina");
      fixture.parts.clock.move(Duration.ofMillis(1));

      var one = fixture.read(read, fixture.mugs(order), fixture.potter(), PrincipalRole.SELLER);
      var mine = TestRequest.get("/x").as(fixture.potter(), PrincipalRole.SELLER).to(list);
      var refunded = refund(order, fixture.refund(1));

      for (var answer : List.of(one, mine, refunded)) {
        assertThat(answer.body()).doesNotContain("Long Walk", "Amina");
      }
      assertThat(one.json()).containsEntry("shippingAddress", null);
      assertThat(Json.object(one.json().get("destination"))).containsEntry("country", "DE");
    }

    @Test
    void tells_nobody_who_bought_it_once_it_is_cancelled() {
      var order = fixture.paid();

      var answer = fixture.potter(order, "cancel").json("{\"reason\":\"broken\"}").to(cancel);

      assertThat(answer.json()).containsEntry("shippingAddress", null);
      assertThat(answer.body()).doesNotContain("Long Walk", "Amina");
    }

    @Test
    void stands_in_its_sellers_list_from_when_it_is_paid() {
      var order = fixture.paid();
      fixture.placed();

      var mine = TestRequest.get("/x").as(fixture.potter(), PrincipalRole.SELLER).to(list).json();
      var others =
          TestRequest.get("/x")
              .as(AccountFixtures.id(IdType.SEL), PrincipalRole.SELLER)
              .to(list)
              .json();

      assertThat(OrderRoutesFixture.list(mine, "items"))
          .extracting(each -> each.get("id"))
          .containsExactly(fixture.mugs(order));
      assertThat(others).containsEntry("items", List.of());
    }

    @Test
    void is_another_sellers_as_little_as_a_missing_one() {
      var order = fixture.paid();
      var missing =
          fixture.read(
              read, AccountFixtures.id(IdType.SOR), fixture.potter(), PrincipalRole.SELLER);
      assertThat(missing.status()).isEqualTo(404);

      for (var id : List.of(OrderRoutesFixture.part(order, fixture.turner()), order.id(), "x")) {
        assertThat(fixture.read(read, id, fixture.potter(), PrincipalRole.SELLER).body())
            .isEqualTo(missing.body());
      }
      var other =
          OrderRoutesFixture.seller(fixture.turner(), fixture.mugs(order), "accept").to(accept);
      assertThat(other.status()).isEqualTo(404);
      assertThat(other.body()).isEqualTo(missing.body());
    }
  }

  @Nested
  @DisplayName("when it is sent")
  class Sent {
    @Test
    void is_accepted_and_a_repeat_changes_nothing() {
      var order = fixture.paid();

      var first = fixture.potter(order, "accept").to(accept);
      var again = fixture.potter(order, "accept").to(accept);

      assertThat(first.json()).containsEntry("status", "processing");
      assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void goes_in_shipments_until_nothing_is_left() {
      var order = fixture.paid();
      var part =
          "{\"carrier\":\"DHL\",\"trackingNumber\":\"1Z\",\"lines\":[%s]}"
              .formatted(fixture.mugs(1));

      var first = fixture.potter(order, "shipments").json(part).to(ship);
      assertThat(first.status()).isEqualTo(201);
      assertThat(fixture.mugsNow(order).status()).isEqualTo(OrderStatus.PROCESSING);
      var rest = fixture.potter(order, "shipments").json("{\"carrier\":\"DHL\"}").to(ship);

      assertThat(OrderRoutesFixture.list(rest.json(), "lines").getFirst())
          .containsEntry("quantity", 2L);
      assertThat(rest.json()).containsEntry("trackingNumber", null);
      assertThat(fixture.mugsNow(order).status()).isEqualTo(OrderStatus.SHIPPED);
      assertThat(fixture.now(order).status()).isEqualTo(OrderStatus.PAID);
      var more = fixture.potter(order, "shipments").json("{\"carrier\":\"DHL\"}").to(ship);
      assertThat(more.code()).isEqualTo("invalid-state");
    }

    @Test
    void goes_in_no_more_units_than_were_bought() {
      var order = fixture.paid();
      var four = "{\"carrier\":\"DHL\",\"lines\":[%s]}".formatted(fixture.mugs(4));

      var answer = fixture.potter(order, "shipments").json(four).to(ship);

      assertThat(answer.code()).isEqualTo("quantity-exceeds-remaining");
      assertThat(OrderRoutesFixture.fault(answer)).containsEntry("detail", "at most 3");
      assertThat(fixture.mugsNow(order).shipments()).isEmpty();
    }

    @Test
    void goes_once_for_a_key() {
      var order = fixture.paid();
      var one = "{\"carrier\":\"DHL\",\"lines\":[%s]}".formatted(fixture.mugs(1));
      var request = fixture.potter(order, "shipments").header("idempotency-key", "k").json(one);

      var first = request.to(ship);
      var again = request.to(ship);

      assertThat(again.body()).isEqualTo(first.body());
      assertThat(fixture.mugsNow(order).shipments()).hasSize(1);
    }

    @Test
    void goes_also_from_a_seller_who_is_suspended() {
      var order = fixture.paid();

      var answer =
          fixture
              .potter(order, "shipments")
              .authorized(fixture.potter(), "SELLER", "true")
              .json("{\"carrier\":\"DHL\"}")
              .to(ship);

      assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void goes_in_no_more_shipments_than_an_order_has_room_for() {
      var many = fixture.market.shelved(fixture.potter(), 1, 999);
      var order =
          fixture.market.paid(
              fixture.market.placed(fixture.market.basket(new TestMarket.Line(many, 999))));
      var words = "漢".repeat(60);
      var one =
          "{\"carrier\":\"%s\",\"trackingNumber\":\"%s\",\"lines\":[%s]}"
              .formatted(words, words, OrderRoutesFixture.line(many.variantId(), 1));
      var sent = 400;
      fixture.kept(order, filled(order, many, words, sent));

      while (fixture.potter(order, "shipments").json(one).to(ship).status() == 201) {
        sent++;
      }

      assertThat(sent).isBetween(401, 500);
      assertThat(fixture.potter(order, "shipments").json(one).to(ship).code())
          .isEqualTo("invalid-state");
    }
  }

  /// As the table would have it after as many requests, of which each writes all of it.
  private OrderTransitionResult filled(PaidOrder order, Offer what, String words, int shipments) {
    var filled = order;
    for (var i = 0; i < shipments; i++) {
      var one = Map.of(what.variantId(), 1);
      var shipment =
          new Shipment(
              AccountFixtures.id(IdType.SHM), words, words, one, order.changeLog().updatedAt());
      filled =
          OrderFixtures.to(
              ShipmentTransitions.ship(
                  filled, fixture.mugs(order), shipment, shipment.shippedAt()));
    }
    return new OrderTransitionResult.Success(filled);
  }

  @Nested
  @DisplayName("when it is cancelled")
  class CalledOff {
    private static final String WHY = "{\"reason\":\"broken in the store\"}";

    @Test
    void gives_all_money_and_units_back_and_a_repeat_changes_nothing() {
      var order = fixture.paid();

      var first = fixture.potter(order, "cancel").json(WHY).to(cancel);
      var again = fixture.potter(order, "cancel").json(WHY).to(cancel);

      assertThat(first.json()).containsEntry("status", "refundPending");
      assertThat(OrderRoutesFixture.amount(first.json(), "payoutAmount")).isZero();
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(fixture.market.available(fixture.mug)).isEqualTo(99);
      assertThat(fixture.market.available(fixture.bowl)).isEqualTo(98);
      assertThat(given(fixture.mugsNow(order))).isEqualTo(3 * 1290 + 490);
    }

    @Test
    void is_too_late_once_some_of_it_is_on_its_way() {
      var order = fixture.shipped();

      assertThat(fixture.potter(order, "cancel").json(WHY).to(cancel).code())
          .isEqualTo("invalid-state");

      assertThat(fixture.market.available(fixture.mug)).isEqualTo(96);
    }
  }

  @Nested
  @DisplayName("when money goes back")
  class Refunded {
    @Test
    void gives_back_lines_and_shipping_as_it_is_told() {
      var order = fixture.delivered();

      var one = refund(order, fixture.refund(1));
      var shipping = refund(order, "{\"shipping\":\"refund\",\"reason\":\"late\"}");

      assertThat(one.status()).isEqualTo(201);
      assertThat(one.json()).containsEntry("status", "requested");
      assertThat(OrderRoutesFixture.amount(one.json(), "amount")).isEqualTo(1290);
      assertThat(OrderRoutesFixture.amount(shipping.json(), "amount")).isEqualTo(490);
      assertThat(given(fixture.mugsNow(order))).isEqualTo(1290 + 490);
      assertThat(fixture.now(order).sellerOrders().getLast().refunds()).isEmpty();
      var more = refund(order, "{\"shipping\":\"refund\",\"reason\":\"late\"}");
      assertThat(more.code()).isEqualTo("invalid-state");
    }

    @Test
    void puts_units_that_were_not_sent_on_sale_again_unless_told_not_to() {
      var order = fixture.paid();

      var one = refund(order, fixture.refund(1));
      var broken =
          refund(
              order,
              "{\"lines\":[%s],\"restock\":false,\"reason\":\"broken\"}"
                  .formatted(fixture.mugs(1)));
      var sent = fixture.potter(order, "shipments").json("{\"carrier\":\"DHL\"}").to(ship);

      assertThat(one.json()).containsEntry("restocked", true);
      assertThat(OrderRoutesFixture.list(one.json(), "cancelledLines").getFirst())
          .containsEntry("quantity", 1L);
      assertThat(broken.json()).containsEntry("restocked", false);
      assertThat(fixture.market.available(fixture.mug)).isEqualTo(97);
      assertThat(OrderRoutesFixture.list(sent.json(), "lines").getFirst())
          .containsEntry("quantity", 1L);
      assertThat(fixture.mugsNow(order).status()).isEqualTo(OrderStatus.SHIPPED);
      var line = OrderRoutesFixture.list(shown(order), "lines").getFirst();
      assertThat(line)
          .containsEntry("shippedQuantity", 1L)
          .containsEntry("refundedQuantity", 2L)
          .containsEntry("remainingQuantity", 0L);
    }

    @Test
    void takes_nothing_back_into_stock_that_was_sent() {
      var order = fixture.shipped();

      var one = refund(order, fixture.refund(1));

      assertThat(one.json())
          .containsEntry("restocked", false)
          .containsEntry("cancelledLines", List.of());
      assertThat(fixture.market.available(fixture.mug)).isEqualTo(96);
    }

    @Test
    void leaves_nothing_to_accept_send_or_cancel_when_it_is_for_all_of_it() {
      var order = fixture.paid();
      refund(order, fixture.refund(3));

      for (var answer :
          List.of(
              fixture.potter(order, "accept").to(accept),
              fixture.potter(order, "shipments").json("{\"carrier\":\"DHL\"}").to(ship))) {
        assertThat(answer.code()).isEqualTo("invalid-state");
        assertThat(answer.json().get("detail"))
            .isEqualTo("it is cancelled or refunded; nothing is left to ship");
      }
      assertThat(fixture.mugsNow(order).shipments()).isEmpty();
      assertThat(fixture.market.available(fixture.mug)).isEqualTo(99);
    }

    private Map<String, @Nullable Object> shown(Order order) {
      return fixture.read(read, fixture.mugs(order), fixture.potter(), PrincipalRole.SELLER).json();
    }

    @Test
    void needs_a_key_and_counts_once_for_it() {
      var order = fixture.delivered();
      var bare = fixture.potter(order, "refunds").json(fixture.refund(1)).to(refund);

      var first = refund(order, "k", fixture.refund(1));
      var again = refund(order, "k", fixture.refund(1));
      var other = refund(order, "k", fixture.refund(2));

      assertThat(bare.code()).isEqualTo("idempotency-key-missing");
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.header("idempotency-replayed")).isEqualTo("true");
      assertThat(other.code()).isEqualTo("idempotency-key-reused");
      assertThat(fixture.mugsNow(order).refunds()).hasSize(1);
    }

    @Test
    void is_refused_beyond_what_is_left() {
      var order = fixture.delivered();
      refund(order, fixture.refund(2));

      var answer = refund(order, fixture.refund(2));

      assertThat(answer.code()).isEqualTo("quantity-exceeds-remaining");
      assertThat(OrderRoutesFixture.fault(answer))
          .containsEntry("pointer", "/lines/0/quantity")
          .containsEntry("detail", "at most 1");
    }

    @Test
    void never_gives_back_more_than_was_paid_however_many_ask_at_once() throws Exception {
      var order = fixture.delivered();

      var statuses = AccountFixtures.atOnce(50, () -> refund(order, fixture.refund(1)).status());

      assertThat(statuses).filteredOn(each -> each == 201).hasSizeBetween(1, 3);
      assertThat(statuses).isSubsetOf(201, 409, 503);
      var part = fixture.mugsNow(order);
      assertThat(part.refunds()).hasSize((int) statuses.stream().filter(it -> it == 201).count());
      assertThat(given(part)).isLessThanOrEqualTo(3 * 1290);
    }

    @Test
    void counts_once_when_one_request_is_sent_fifty_times_at_once() throws Exception {
      var order = fixture.delivered();

      var answers = AccountFixtures.atOnce(50, () -> refund(order, "k", fixture.refund(1)));

      assertThat(fixture.mugsNow(order).refunds()).hasSize(1);
      assertThat(answers.stream().filter(it -> it.status() == 201).map(it -> it.body()).distinct())
          .hasSize(1);
      assertThat(answers).allSatisfy(it -> assertThat(it.status()).isIn(201, 503));
    }
  }

  @Nested
  @DisplayName("when some of it is to come back")
  class ComingBack {
    private final PaidOrder order = asked();
    private final String id = fixture.mugsNow(order).returns().getFirst().id();

    private PaidOrder asked() {
      var order = fixture.delivered();
      var request =
          new Return(
              AccountFixtures.id(IdType.RET),
              java.util.Map.of(fixture.mug.variantId(), 2),
              "too small",
              fixture.parts.clock.instant(),
              Return.State.REQUESTED);
      return fixture.kept(
          order, ReturnTransitions.request(order, fixture.mugs(order), request, request.at()));
    }

    private TestRequest answer(String word) {
      return fixture.potter(order, "returns/" + id + "/" + word).with("returnId", id);
    }

    @Test
    void is_taken_back_once_and_its_money_goes_back() {
      var first = answer("approve").to(takeBack);
      var again = answer("approve").to(takeBack);

      assertThat(first.status()).isEqualTo(200);
      assertThat(OrderRoutesFixture.list(first.json(), "returns").getFirst())
          .containsEntry("status", "approved");
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(given(fixture.mugsNow(order))).isEqualTo(2 * 1290);
      assertThat(answer("reject").to(refuse).code()).isEqualTo("invalid-state");
    }

    @Test
    void is_not_taken_back_and_no_money_goes() {
      var first = answer("reject").to(refuse);

      assertThat(OrderRoutesFixture.list(first.json(), "returns").getFirst())
          .containsEntry("status", "rejected");
      assertThat(answer("reject").to(refuse).body()).isEqualTo(first.body());
      assertThat(given(fixture.mugsNow(order))).isZero();
    }

    @Test
    void cannot_be_taken_back_when_its_money_has_gone_back_otherwise() {
      refund(order, fixture.refund(2));

      var answer = answer("approve").to(takeBack);

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.code()).isEqualTo("quantity-exceeds-remaining");
      assertThat(fixture.mugsNow(order).refunds()).hasSize(1);
    }

    @Test
    void is_found_under_its_own_part_only() {
      var missing = answer("approve").with("returnId", AccountFixtures.id(IdType.RET)).to(takeBack);
      var turners = OrderRoutesFixture.part(order, fixture.turner());
      var other =
          OrderRoutesFixture.seller(fixture.turner(), turners, "returns/" + id + "/approve")
              .with("returnId", id)
              .to(takeBack);

      assertThat(missing.status()).isEqualTo(404);
      assertThat(other.body()).isEqualTo(missing.body());
      assertThat(given(fixture.mugsNow(order))).isZero();
    }
  }
}
