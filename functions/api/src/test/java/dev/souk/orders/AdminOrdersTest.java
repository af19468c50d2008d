package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.accounts.Account;
import dev.souk.accounts.AccountFixtures;
import dev.souk.accounts.AccountRole;
import dev.souk.accounts.InMemoryAccounts;
import dev.souk.http.TestRequest;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import dev.souk.route.PrincipalRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An admin")
class AdminOrdersTest {
  private final OrderRoutesFixture fixture = new OrderRoutesFixture();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final GetAnyOrder read =
      new GetAnyOrder(fixture.dependencies, fixture.orders, fixture.urls);
  private final ListAnyOrders list = new ListAnyOrders(fixture.dependencies, fixture.orders);
  private final AssignCourier assign =
      new AssignCourier(fixture.dependencies, fixture.transitions, accounts);
  private final CancelAnySellerOrder cancel =
      new CancelAnySellerOrder(fixture.dependencies, fixture.transitions);
  private final RefundAnySellerOrder refund =
      new RefundAnySellerOrder(fixture.dependencies, fixture.transitions);
  private final ApproveAnyReturn takeBack =
      new ApproveAnyReturn(fixture.dependencies, fixture.transitions);
  private final RejectAnyReturn refuse =
      new RejectAnyReturn(fixture.dependencies, fixture.transitions);

  private String person(AccountRole role) {
    Account account = AccountFixtures.person(role, UUID.randomUUID() + "@town.example");
    accounts.register(AccountFixtures.registration(account));
    return account.id();
  }

  private TestRequest.Answer assigned(Order order, String courier) {
    var body = "{\"courierId\":\"%s\"}".formatted(courier);
    return fixture.admin(order, "courier").json(body).to(assign);
  }

  private TestRequest.Answer listed(String name, String value) {
    return TestRequest.get("/api/v1/admin/orders")
        .asking(name, value)
        .as("usr_admin", PrincipalRole.ADMIN)
        .to(list);
  }

  @Test
  void sees_all_of_any_order_but_the_code() {
    var order = fixture.shipped();
    var now = fixture.parts.clock.instant();
    fixture.kept(
        order, DeliveryTransitions.startDelivery(order, fixture.mugs(order), "204816", now));

    var answer = fixture.read(read, order.id(), "usr_admin", PrincipalRole.ADMIN);

    assertThat(answer.json()).containsEntry("customerId", fixture.customer);
    assertThat(Json.object(answer.json().get("payment"))).containsEntry("intent", "pi_1");
    assertThat(OrderRoutesFixture.list(answer.json(), "sellerOrders")).hasSize(2);
    assertThat(answer.body()).doesNotContain("204816");
    var unpaid = fixture.read(read, fixture.placed().id(), "usr_admin", PrincipalRole.ADMIN);
    assertThat(unpaid.json()).containsEntry("payment", null);
    assertThat(
            fixture
                .read(read, AccountFixtures.id(IdType.ORD), "usr_admin", PrincipalRole.ADMIN)
                .status())
        .isEqualTo(404);
  }

  @Test
  void lists_the_orders_of_a_customer_or_of_a_seller() {
    var order = fixture.paid();
    var placed = fixture.placed();

    assertThat(OrderRoutesFixture.list(listed("customer", fixture.customer).json(), "items"))
        .extracting(each -> each.get("id"))
        .containsExactlyInAnyOrder(order.id(), placed.id());
    assertThat(OrderRoutesFixture.list(listed("seller", fixture.potter()).json(), "items"))
        .extracting(each -> each.get("id"))
        .containsExactly(order.id());
    assertThat(listed("seller", AccountFixtures.id(IdType.SEL)).json())
        .containsEntry("items", List.of());
    assertThat(listed("limit", "5").status()).isEqualTo(400);
    assertThat(listed("customer", "x").status()).isIn(400, 422);
  }

  @Test
  void gives_a_part_to_a_courier_once_and_it_is_noted() {
    var order = fixture.paid();
    var courier = person(AccountRole.COURIER);

    var first = assigned(order, courier);
    var again = assigned(order, courier);

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(fixture.mugsNow(order).courierId()).isEqualTo(courier);
    assertThat(fixture.audited(fixture.mugs(order))).containsExactly("COURIER_ASSIGNED usr_admin");
  }

  @Test
  void gives_parts_to_couriers_alone() {
    var order = fixture.paid();

    for (var other :
        List.of(
            person(AccountRole.CUSTOMER),
            person(AccountRole.ADMIN),
            person(AccountRole.SELLER),
            AccountFixtures.id(IdType.USR),
            "x")) {
      var answer = assigned(order, other);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(OrderRoutesFixture.fault(answer)).containsEntry("pointer", "/courierId");
    }
    assertThat(fixture.mugsNow(order).courierId()).isNull();
    assertThat(fixture.audited(fixture.mugs(order))).isEmpty();
  }

  @Test
  void calls_a_part_off_and_it_is_noted_once() {
    var order = fixture.paid();
    var why = "{\"reason\":\"the shop is closed\"}";

    var first = fixture.admin(order, "cancel").json(why).to(cancel);
    fixture.admin(order, "cancel").json(why).to(cancel);

    assertThat(first.status()).isEqualTo(200);
    assertThat(fixture.mugsNow(order).status()).isEqualTo(OrderStatus.REFUND_PENDING);
    assertThat(fixture.market.available(fixture.mug)).isEqualTo(99);
    assertThat(fixture.audited(fixture.mugs(order)))
        .containsExactly("SELLER_ORDER_CANCELLED usr_admin");
  }

  @Test
  void gives_money_back_and_it_is_noted_with_it() {
    var order = fixture.delivered();
    var request = fixture.admin(order, "refunds").json(fixture.refund(1));
    assertThat(request.to(refund).code()).isEqualTo("idempotency-key-missing");

    var first = request.header("idempotency-key", "k").to(refund);
    var again = request.to(refund);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(fixture.mugsNow(order).refunds()).hasSize(1);
    assertThat(fixture.audited(fixture.mugs(order)))
        .containsExactly("SELLER_ORDER_REFUNDED usr_admin");
  }

  @Test
  void answers_a_return_for_the_seller() {
    var taken = answered("approve", takeBack);
    var refused = answered("reject", refuse);

    assertThat(taken.status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(taken.returned().amount()).isEqualTo(1290);
    assertThat(fixture.audited(taken.id())).containsExactly("RETURN_ACCEPTED usr_admin");
    assertThat(refused.returned().amount()).isZero();
    assertThat(fixture.audited(refused.id())).containsExactly("RETURN_REFUSED usr_admin");
  }

  private SellerOrder answered(String word, RequestStreamHandler route) {
    var order = fixture.delivered();
    var id = AccountFixtures.id(IdType.RET);
    var units = Map.of(fixture.mug.variantId(), 1);
    var request =
        new Return(id, units, "red", fixture.parts.clock.instant(), Return.State.REQUESTED);
    fixture.kept(
        order, ReturnTransitions.request(order, fixture.mugs(order), request, request.at()));

    var answer = fixture.admin(order, "returns/" + id + "/" + word).with("returnId", id).to(route);

    assertThat(answer.status()).isEqualTo(200);
    return fixture.mugsNow(order);
  }

  @Test
  void does_nothing_to_what_is_not_paid_or_not_there() {
    var why = "{\"reason\":\"x\"}";
    var unpaid = fixture.admin(fixture.placed(), "cancel").json(why).to(cancel);
    var missing =
        fixture
            .admin(fixture.paid(), "cancel")
            .with("sellerOrderId", AccountFixtures.id(IdType.SOR))
            .json(why)
            .to(cancel);

    assertThat(unpaid.code()).isEqualTo("invalid-state");
    assertThat(missing.status()).isEqualTo(404);
  }
}
