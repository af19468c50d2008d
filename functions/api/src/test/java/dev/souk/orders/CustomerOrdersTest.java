package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.http.TestRequest;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import dev.souk.route.PrincipalRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A customer's order")
class CustomerOrdersTest {
  private final OrderRoutesFixture fixture = new OrderRoutesFixture();
  private final GetOrder read = new GetOrder(fixture.dependencies, fixture.orders);
  private final ListOrders list = new ListOrders(fixture.dependencies, fixture.orders);
  private final ConfirmReceipt received =
      new ConfirmReceipt(fixture.dependencies, fixture.transitions);
  private final RequestReturn ask = new RequestReturn(fixture.dependencies, fixture.transitions);

  private TestRequest.Answer read(Order order) {
    return fixture.read(read, order.id(), fixture.customer, PrincipalRole.CUSTOMER);
  }

  private String request(int mugs) {
    return "{\"lines\":[%s],\"reason\":\"too small\"}".formatted(fixture.mugs(mugs));
  }

  @Nested
  @DisplayName("when it is read")
  class Reading {
    @Test
    void shows_what_is_held_until_when_before_it_is_paid() {
      var placed = fixture.placed();

      var answer = read(placed);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("etag")).isEqualTo("\"1\"");
      assertThat(answer.json())
          .containsEntry("status", "awaitingPayment")
          .containsEntry("expiresAt", "2026-03-01T12:15:00.000Z");
      assertThat(OrderRoutesFixture.list(answer.json(), "sellerOrders"))
          .extracting(each -> each.get("status"))
          .containsExactly("awaitingPayment", "awaitingPayment");
      assertThat(OrderRoutesFixture.list(answer.json(), "history")).hasSize(1);
    }

    @Test
    void stands_as_being_paid_with_no_end_while_a_bank_debit_is_on_its_way() {
      var placed = fixture.placed();
      var settling = placed.paymentProcessing("cs_1", fixture.parts.clock.instant());
      assertThat(fixture.orders.save(placed, settling, null))
          .isEqualTo(new Orders.SaveResult.Done());

      var json = read(placed).json();

      assertThat(json)
          .containsEntry("status", "paymentProcessing")
          .containsEntry("expiresAt", null);
      assertThat(OrderRoutesFixture.list(json, "sellerOrders"))
          .extracting(each -> each.get("status"))
          .containsOnly("paymentProcessing");
      assertThat(OrderRoutesFixture.list(json, "history"))
          .extracting(each -> each.get("to"))
          .containsExactly("awaitingPayment", "paymentProcessing");
    }

    @Test
    void is_the_same_as_whoever_placed_it_was_answered_with() {
      var placed = fixture.placed();

      assertThat(read(placed).body())
          .isEqualTo(Json.text(OrderView.of(Order.AwaitingPayment.of(placed.placement()))));
    }

    @Test
    void adds_up_to_the_cent_and_tells_its_history() {
      var order = fixture.paid();

      var json = read(order).json();

      var sums = Json.object(json.get("totals"));
      assertThat(OrderRoutesFixture.amount(sums, "total")).isEqualTo(3 * 1290 + 990 + 2 * 490);
      assertThat(
              OrderRoutesFixture.amount(sums, "subtotal")
                  + OrderRoutesFixture.amount(sums, "shipping"))
          .isEqualTo(OrderRoutesFixture.amount(sums, "total"));
      var lines =
          OrderRoutesFixture.list(
              OrderRoutesFixture.list(json, "sellerOrders").getFirst(), "lines");
      assertThat(lines.getFirst())
          .containsEntry("quantity", 3L)
          .containsEntry("shippedQuantity", 0L)
          .containsEntry("refundedQuantity", 0L);
      assertThat(json).containsEntry("expiresAt", null);
      assertThat(OrderRoutesFixture.list(json, "history"))
          .extracting(each -> each.get("to"))
          .containsExactly("awaitingPayment", "paid", "paid", "paid");
      assertThat(OrderRoutesFixture.list(json, "history"))
          .extracting(each -> each.get("sequence"))
          .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void holds_nothing_of_commissions() {
      assertThat(read(fixture.paid()).body())
          .doesNotContain("commission")
          .doesNotContain("\"payoutAmount\"");
    }

    @Test
    void shows_the_code_only_while_a_courier_is_out_with_it() {
      var order = fixture.shipped();
      assertThat(read(order).body()).contains("\"deliveryCode\":null");
      var now = fixture.parts.clock.instant();
      var out =
          fixture.kept(
              order, DeliveryTransitions.startDelivery(order, fixture.mugs(order), "204816", now));
      assertThat(read(out).body()).contains("\"deliveryCode\":\"204816\"");

      fixture.kept(out, DeliveryTransitions.received(out, fixture.mugs(out), now));

      assertThat(read(order).body()).doesNotContain("204816").contains("\"deliveredAt\":\"2026-");
    }

    @Test
    void is_anothers_as_little_as_a_missing_one() {
      var order = fixture.paid();
      var other = AccountFixtures.id(IdType.USR);
      var missing =
          fixture.read(read, AccountFixtures.id(IdType.ORD), other, PrincipalRole.CUSTOMER);
      assertThat(missing.status()).isEqualTo(404);

      for (var id : List.of(order.id(), fixture.mugs(order), "x", "%00")) {
        var answer = fixture.read(read, id, other, PrincipalRole.CUSTOMER);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(missing.body());
      }
    }

    @Test
    void stands_in_its_customers_list_alone() {
      var order = fixture.paid();

      var mine =
          TestRequest.get("/api/v1/orders").as(fixture.customer, PrincipalRole.CUSTOMER).to(list);
      var others =
          TestRequest.get("/api/v1/orders")
              .as(AccountFixtures.id(IdType.USR), PrincipalRole.CUSTOMER)
              .to(list);

      var card = OrderRoutesFixture.list(mine.json(), "items").getFirst();
      assertThat(card).containsEntry("id", order.id()).containsEntry("totalQuantity", 4L);
      assertThat(OrderRoutesFixture.list(card, "sellerOrders")).hasSize(2);
      assertThat(others.json()).containsEntry("items", List.of());
    }
  }

  @Nested
  @DisplayName("that has arrived")
  class Arrived {
    @Test
    void is_said_to_be_there_and_a_repeat_changes_nothing() {
      var order = fixture.shipped();

      var first = fixture.customer(order, "received").to(received);
      var again = fixture.customer(order, "received").to(received);

      assertThat(first.status()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(fixture.mugsNow(order).status()).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void is_not_there_before_all_of_it_was_sent_or_paid() {
      var unsent = fixture.customer(fixture.paid(), "received").to(received);
      var unpaid = fixture.customer(fixture.placed(), "received").to(received);

      assertThat(unsent.status()).isEqualTo(409);
      assertThat(unsent.code()).isEqualTo("invalid-state");
      assertThat(unpaid.code()).isEqualTo("invalid-state");
    }

    @Test
    void is_said_by_its_customer_of_a_part_it_has() {
      var order = fixture.shipped();
      var other =
          fixture
              .customer(order, "received")
              .as(AccountFixtures.id(IdType.USR), PrincipalRole.CUSTOMER);
      var missing =
          fixture.customer(order, "received").with("sellerOrderId", AccountFixtures.id(IdType.SOR));

      assertThat(other.to(received).status()).isEqualTo(404);
      assertThat(missing.to(received).status()).isEqualTo(404);
      assertThat(missing.to(received).body()).isEqualTo(other.to(received).body());
      assertThat(fixture.mugsNow(order).status()).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void may_go_back_once_for_a_key() {
      var order = fixture.delivered();
      var request =
          fixture.customer(order, "returns").header("idempotency-key", "k").json(request(2));

      var first = request.to(ask);
      var again = request.to(ask);

      assertThat(first.status()).isEqualTo(201);
      assertThat(first.header("location")).isEqualTo("/api/v1/orders/" + order.id());
      assertThat(first.json())
          .containsEntry("status", "requested")
          .containsEntry("reason", "too small");
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.header("idempotency-replayed")).isEqualTo("true");
      assertThat(fixture.mugsNow(order).returns()).hasSize(1);
      assertThat(request.json(request(1)).to(ask).code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void goes_back_in_no_more_units_than_there_are() {
      var answer = fixture.customer(fixture.delivered(), "returns").json(request(4)).to(ask);

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.code()).isEqualTo("quantity-exceeds-remaining");
      assertThat(OrderRoutesFixture.fault(answer))
          .containsEntry("pointer", "/lines/0/quantity")
          .containsEntry("detail", "at most 3");
    }

    @Test
    void goes_back_in_lines_it_has_each_named_once() {
      var order = fixture.delivered();
      var request = fixture.customer(order, "returns");
      var anothers =
          "{\"lines\":[%s],\"reason\":\"x\"}"
              .formatted(OrderRoutesFixture.line(fixture.bowl.variantId(), 1));
      var twice =
          "{\"lines\":[%s,%s],\"reason\":\"x\"}".formatted(fixture.mugs(1), fixture.mugs(1));

      var unknown = request.json(anothers).to(ask);
      var repeated = request.json(twice).to(ask);

      assertThat(unknown.status()).isEqualTo(404);
      assertThat(OrderRoutesFixture.fault(unknown)).containsEntry("pointer", "/lines/0/variantId");
      assertThat(repeated.status()).isEqualTo(422);
      assertThat(OrderRoutesFixture.fault(repeated)).containsEntry("pointer", "/lines/1/variantId");
      assertThat(request.json("{\"lines\":[],\"reason\":\"x\"}").to(ask).status()).isEqualTo(422);
      assertThat(fixture.mugsNow(order).returns()).isEmpty();
    }

    @Test
    void goes_back_within_14_days_and_not_before_it_is_there() {
      var early = fixture.customer(fixture.shipped(), "returns").json(request(1)).to(ask);
      var order = fixture.delivered();
      fixture.parts.clock.move(Duration.ofDays(14).plusMillis(1));

      var late = fixture.customer(order, "returns").json(request(1)).to(ask);

      assertThat(early.code()).isEqualTo("invalid-state");
      assertThat(late.code()).isEqualTo("invalid-state");
    }
  }
}
