package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.http.Request;
import dev.souk.id.Kind;
import dev.souk.json.Json;
import dev.souk.route.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A customer's order")
class CustomerOrdersTest {
  private final Desk desk = new Desk();
  private final ReadOrder read = new ReadOrder(desk.kernel, desk.orders);
  private final ListOrders list = new ListOrders(desk.kernel, desk.orders);
  private final ConfirmReceipt received = new ConfirmReceipt(desk.kernel, desk.turning);
  private final AskReturn ask = new AskReturn(desk.kernel, desk.turning);

  private Request.Answer read(Order order) {
    return desk.read(read, order.id(), desk.customer, Role.CUSTOMER);
  }

  private String wish(int mugs) {
    return "{\"lines\":[%s],\"reason\":\"too small\"}".formatted(desk.mugs(mugs));
  }

  @Nested
  @DisplayName("when it is read")
  class Reading {
    @Test
    void shows_what_is_held_until_when_before_it_is_paid() {
      var placed = desk.placed();

      var answer = read(placed);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("etag")).isEqualTo("\"1\"");
      assertThat(answer.json())
          .containsEntry("status", "awaitingPayment")
          .containsEntry("expiresAt", "2026-03-01T12:15:00.000Z");
      assertThat(Desk.list(answer.json(), "sellers"))
          .extracting(each -> each.get("status"))
          .containsExactly("awaitingPayment", "awaitingPayment");
      assertThat(Desk.list(answer.json(), "history")).hasSize(1);
    }

    @Test
    void stands_as_being_paid_with_no_end_while_a_bank_debit_is_on_its_way() {
      var placed = desk.placed();
      var settling = placed.settling("cs_1", desk.parts.clock.instant());
      assertThat(desk.orders.keep(placed, settling, null)).isEqualTo(new Orders.Kept.Done());

      var json = read(placed).json();

      assertThat(json)
          .containsEntry("status", "paymentProcessing")
          .containsEntry("expiresAt", null);
      assertThat(Desk.list(json, "sellers"))
          .extracting(each -> each.get("status"))
          .containsOnly("paymentProcessing");
      assertThat(Desk.list(json, "history"))
          .extracting(each -> each.get("to"))
          .containsExactly("awaitingPayment", "paymentProcessing");
    }

    @Test
    void is_the_same_as_whoever_placed_it_was_answered_with() {
      var placed = desk.placed();

      assertThat(read(placed).body())
          .isEqualTo(Json.text(OrderView.of(Order.AwaitingPayment.of(placed.placed()))));
    }

    @Test
    void adds_up_to_the_cent_and_tells_its_history() {
      var order = desk.paid();

      var json = read(order).json();

      var sums = Json.object(json.get("sums"));
      assertThat(Desk.amount(sums, "total")).isEqualTo(3 * 1290 + 990 + 2 * 490);
      assertThat(Desk.amount(sums, "goods") + Desk.amount(sums, "shipping"))
          .isEqualTo(Desk.amount(sums, "total"));
      var lines = Desk.list(Desk.list(json, "sellers").getFirst(), "lines");
      assertThat(lines.getFirst())
          .containsEntry("quantity", 3L)
          .containsEntry("shippedQuantity", 0L)
          .containsEntry("refundedQuantity", 0L);
      assertThat(json).containsEntry("expiresAt", null);
      assertThat(Desk.list(json, "history"))
          .extracting(each -> each.get("to"))
          .containsExactly("awaitingPayment", "paid", "paid", "paid");
      assertThat(Desk.list(json, "history"))
          .extracting(each -> each.get("sequence"))
          .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void holds_nothing_of_commissions() {
      assertThat(read(desk.paid()).body()).doesNotContain("commission").doesNotContain("\"due\"");
    }

    @Test
    void shows_the_code_only_while_a_courier_is_out_with_it() {
      var order = desk.shipped();
      assertThat(read(order).body()).contains("\"deliveryCode\":null");
      var now = desk.parts.clock.instant();
      var out = desk.kept(order, Delivering.setOut(order, desk.mugs(order), "204816", now));
      assertThat(read(out).body()).contains("\"deliveryCode\":\"204816\"");

      desk.kept(out, Delivering.received(out, desk.mugs(out), now));

      assertThat(read(order).body()).doesNotContain("204816").contains("\"deliveredAt\":\"2026-");
    }

    @Test
    void is_anothers_as_little_as_a_missing_one() {
      var order = desk.paid();
      var other = People.id(Kind.USR);
      var missing = desk.read(read, People.id(Kind.ORD), other, Role.CUSTOMER);
      assertThat(missing.status()).isEqualTo(404);

      for (var id : List.of(order.id(), desk.mugs(order), "x", "%00")) {
        var answer = desk.read(read, id, other, Role.CUSTOMER);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(missing.body());
      }
    }

    @Test
    void stands_in_its_customers_list_alone() {
      var order = desk.paid();

      var mine = Request.get("/api/v1/orders").as(desk.customer, Role.CUSTOMER).to(list);
      var others = Request.get("/api/v1/orders").as(People.id(Kind.USR), Role.CUSTOMER).to(list);

      var card = Desk.list(mine.json(), "items").getFirst();
      assertThat(card).containsEntry("id", order.id()).containsEntry("units", 4L);
      assertThat(Desk.list(card, "sellers")).hasSize(2);
      assertThat(others.json()).containsEntry("items", List.of());
    }
  }

  @Nested
  @DisplayName("that has arrived")
  class Arrived {
    @Test
    void is_said_to_be_there_and_a_repeat_changes_nothing() {
      var order = desk.shipped();

      var first = desk.customer(order, "received").to(received);
      var again = desk.customer(order, "received").to(received);

      assertThat(first.status()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(desk.mugsNow(order).status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void is_not_there_before_all_of_it_was_sent_or_paid() {
      var unsent = desk.customer(desk.paid(), "received").to(received);
      var unpaid = desk.customer(desk.placed(), "received").to(received);

      assertThat(unsent.status()).isEqualTo(409);
      assertThat(unsent.code()).isEqualTo("not-now");
      assertThat(unpaid.code()).isEqualTo("not-now");
    }

    @Test
    void is_said_by_its_customer_of_a_part_it_has() {
      var order = desk.shipped();
      var other = desk.customer(order, "received").as(People.id(Kind.USR), Role.CUSTOMER);
      var missing = desk.customer(order, "received").with("sellerOrderId", People.id(Kind.SOR));

      assertThat(other.to(received).status()).isEqualTo(404);
      assertThat(missing.to(received).status()).isEqualTo(404);
      assertThat(missing.to(received).body()).isEqualTo(other.to(received).body());
      assertThat(desk.mugsNow(order).status()).isEqualTo(Status.SHIPPED);
    }

    @Test
    void may_go_back_once_for_a_key() {
      var order = desk.delivered();
      var request = desk.customer(order, "returns").header("idempotency-key", "k").json(wish(2));

      var first = request.to(ask);
      var again = request.to(ask);

      assertThat(first.status()).isEqualTo(201);
      assertThat(first.header("location")).isEqualTo("/api/v1/orders/" + order.id());
      assertThat(first.json())
          .containsEntry("status", "asked")
          .containsEntry("reason", "too small");
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.header("idempotency-replayed")).isEqualTo("true");
      assertThat(desk.mugsNow(order).returns()).hasSize(1);
      assertThat(request.json(wish(1)).to(ask).code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void goes_back_in_no_more_units_than_there_are() {
      var answer = desk.customer(desk.delivered(), "returns").json(wish(4)).to(ask);

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.code()).isEqualTo("too-many-units");
      assertThat(Desk.fault(answer))
          .containsEntry("pointer", "/lines/0/quantity")
          .containsEntry("detail", "at most 3");
    }

    @Test
    void goes_back_in_lines_it_has_each_named_once() {
      var order = desk.delivered();
      var request = desk.customer(order, "returns");
      var anothers =
          "{\"lines\":[%s],\"reason\":\"x\"}".formatted(Desk.line(desk.bowl.variantId(), 1));
      var twice = "{\"lines\":[%s,%s],\"reason\":\"x\"}".formatted(desk.mugs(1), desk.mugs(1));

      var unknown = request.json(anothers).to(ask);
      var repeated = request.json(twice).to(ask);

      assertThat(unknown.status()).isEqualTo(404);
      assertThat(Desk.fault(unknown)).containsEntry("pointer", "/lines/0/variantId");
      assertThat(repeated.status()).isEqualTo(422);
      assertThat(Desk.fault(repeated)).containsEntry("pointer", "/lines/1/variantId");
      assertThat(request.json("{\"lines\":[],\"reason\":\"x\"}").to(ask).status()).isEqualTo(422);
      assertThat(desk.mugsNow(order).returns()).isEmpty();
    }

    @Test
    void goes_back_within_14_days_and_not_before_it_is_there() {
      var early = desk.customer(desk.shipped(), "returns").json(wish(1)).to(ask);
      var order = desk.delivered();
      desk.parts.clock.move(Duration.ofDays(14).plusMillis(1));

      var late = desk.customer(order, "returns").json(wish(1)).to(ask);

      assertThat(early.code()).isEqualTo("not-now");
      assertThat(late.code()).isEqualTo("not-now");
    }
  }
}
