package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.accounts.Account;
import dev.souk.accounts.AccountRole;
import dev.souk.accounts.InMemoryAccounts;
import dev.souk.accounts.People;
import dev.souk.http.Request;
import dev.souk.id.Kind;
import dev.souk.json.Json;
import dev.souk.route.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An admin")
class AdminOrdersTest {
  private final Desk desk = new Desk();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final ReadAnyOrder read = new ReadAnyOrder(desk.kernel, desk.orders, desk.urls);
  private final ListAnyOrders list = new ListAnyOrders(desk.kernel, desk.orders);
  private final AssignCourier assign = new AssignCourier(desk.kernel, desk.turning, accounts);
  private final CancelAnySellerOrder cancel = new CancelAnySellerOrder(desk.kernel, desk.turning);
  private final RefundAnySellerOrder refund = new RefundAnySellerOrder(desk.kernel, desk.turning);
  private final AcceptAnyReturn takeBack = new AcceptAnyReturn(desk.kernel, desk.turning);
  private final RefuseAnyReturn refuse = new RefuseAnyReturn(desk.kernel, desk.turning);

  private String person(AccountRole role) {
    Account account = People.person(role, UUID.randomUUID() + "@town.example");
    accounts.register(People.registration(account));
    return account.id();
  }

  private Request.Answer assigned(Order order, String courier) {
    var body = "{\"courierId\":\"%s\"}".formatted(courier);
    return desk.admin(order, "courier").json(body).to(assign);
  }

  private Request.Answer listed(String name, String value) {
    return Request.get("/api/v1/admin/orders")
        .asking(name, value)
        .as("usr_admin", Role.ADMIN)
        .to(list);
  }

  @Test
  void sees_all_of_any_order_but_the_code() {
    var order = desk.shipped();
    var now = desk.parts.clock.instant();
    desk.kept(order, Delivering.setOut(order, desk.mugs(order), "204816", now));

    var answer = desk.read(read, order.id(), "usr_admin", Role.ADMIN);

    assertThat(answer.json()).containsEntry("customerId", desk.customer);
    assertThat(Json.object(answer.json().get("payment"))).containsEntry("intent", "pi_1");
    assertThat(Desk.list(answer.json(), "sellers")).hasSize(2);
    assertThat(answer.body()).doesNotContain("204816");
    var unpaid = desk.read(read, desk.placed().id(), "usr_admin", Role.ADMIN);
    assertThat(unpaid.json()).containsEntry("payment", null);
    assertThat(desk.read(read, People.id(Kind.ORD), "usr_admin", Role.ADMIN).status())
        .isEqualTo(404);
  }

  @Test
  void lists_the_orders_of_a_customer_or_of_a_seller() {
    var order = desk.paid();
    var placed = desk.placed();

    assertThat(Desk.list(listed("customer", desk.customer).json(), "items"))
        .extracting(each -> each.get("id"))
        .containsExactlyInAnyOrder(order.id(), placed.id());
    assertThat(Desk.list(listed("seller", desk.potter()).json(), "items"))
        .extracting(each -> each.get("id"))
        .containsExactly(order.id());
    assertThat(listed("seller", People.id(Kind.SEL)).json()).containsEntry("items", List.of());
    assertThat(listed("limit", "5").status()).isEqualTo(400);
    assertThat(listed("customer", "x").status()).isIn(400, 422);
  }

  @Test
  void gives_a_part_to_a_courier_once_and_it_is_noted() {
    var order = desk.paid();
    var courier = person(AccountRole.COURIER);

    var first = assigned(order, courier);
    var again = assigned(order, courier);

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(desk.mugsNow(order).courierId()).isEqualTo(courier);
    assertThat(desk.audited(desk.mugs(order))).containsExactly("COURIER_ASSIGNED usr_admin");
  }

  @Test
  void gives_parts_to_couriers_alone() {
    var order = desk.paid();

    for (var other :
        List.of(
            person(AccountRole.CUSTOMER),
            person(AccountRole.ADMIN),
            person(AccountRole.SELLER),
            People.id(Kind.USR),
            "x")) {
      var answer = assigned(order, other);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(Desk.fault(answer)).containsEntry("pointer", "/courierId");
    }
    assertThat(desk.mugsNow(order).courierId()).isNull();
    assertThat(desk.audited(desk.mugs(order))).isEmpty();
  }

  @Test
  void calls_a_part_off_and_it_is_noted_once() {
    var order = desk.paid();
    var why = "{\"reason\":\"the shop is closed\"}";

    var first = desk.admin(order, "cancel").json(why).to(cancel);
    desk.admin(order, "cancel").json(why).to(cancel);

    assertThat(first.status()).isEqualTo(200);
    assertThat(desk.mugsNow(order).status()).isEqualTo(Status.REFUND_PENDING);
    assertThat(desk.market.available(desk.mug)).isEqualTo(99);
    assertThat(desk.audited(desk.mugs(order))).containsExactly("SELLER_ORDER_CANCELLED usr_admin");
  }

  @Test
  void gives_money_back_and_it_is_noted_with_it() {
    var order = desk.delivered();
    var request = desk.admin(order, "refunds").json(desk.refund(1));
    assertThat(request.to(refund).code()).isEqualTo("idempotency-key-missing");

    var first = request.header("idempotency-key", "k").to(refund);
    var again = request.to(refund);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(desk.mugsNow(order).refunds()).hasSize(1);
    assertThat(desk.audited(desk.mugs(order))).containsExactly("SELLER_ORDER_REFUNDED usr_admin");
  }

  @Test
  void answers_a_return_for_the_seller() {
    var taken = answered("accept", takeBack);
    var refused = answered("refuse", refuse);

    assertThat(taken.status()).isEqualTo(Status.DELIVERED);
    assertThat(taken.returned().amount()).isEqualTo(1290);
    assertThat(desk.audited(taken.id())).containsExactly("RETURN_ACCEPTED usr_admin");
    assertThat(refused.returned().amount()).isZero();
    assertThat(desk.audited(refused.id())).containsExactly("RETURN_REFUSED usr_admin");
  }

  private SellerOrder answered(String word, RequestStreamHandler route) {
    var order = desk.delivered();
    var id = People.id(Kind.RET);
    var units = Map.of(desk.mug.variantId(), 1);
    var wish = new Return(id, units, "red", desk.parts.clock.instant(), Return.State.ASKED);
    desk.kept(order, Returning.ask(order, desk.mugs(order), wish, wish.at()));

    var answer = desk.admin(order, "returns/" + id + "/" + word).with("returnId", id).to(route);

    assertThat(answer.status()).isEqualTo(200);
    return desk.mugsNow(order);
  }

  @Test
  void does_nothing_to_what_is_not_paid_or_not_there() {
    var why = "{\"reason\":\"x\"}";
    var unpaid = desk.admin(desk.placed(), "cancel").json(why).to(cancel);
    var missing =
        desk.admin(desk.paid(), "cancel")
            .with("sellerOrderId", People.id(Kind.SOR))
            .json(why)
            .to(cancel);

    assertThat(unpaid.code()).isEqualTo("not-now");
    assertThat(missing.status()).isEqualTo(404);
  }
}
