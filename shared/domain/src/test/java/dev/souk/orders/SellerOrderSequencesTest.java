package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.orders.PriceBreakdownFixtures.bowls;
import static dev.souk.orders.PriceBreakdownFixtures.shipment;
import static dev.souk.orders.PriceBreakdownFixtures.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Two bowls and a plate of one seller, and everything that can be done with them, in any order.
/// What is refused changes nothing, so that the sequences with it are the shorter ones without it.
@DisplayName("A seller order, whatever is done with it in whatever order,")
class SellerOrderSequencesTest {
  private static final int DEPTH = 6;
  private static final String BOWL = PriceBreakdownFixtures.BOWL.variantId();
  private static final String PLATE = PriceBreakdownFixtures.PLATE.variantId();

  /// Something that is tried with the product and with the model.
  private record Deed(
      String name,
      BiFunction<PaidOrder, String, OrderTransitionResult> product,
      Predicate<SellerOrderModel> model) {}

  private static final List<Deed> DEEDS = deeds();

  private int seen;

  private static List<Deed> deeds() {
    var deeds = new ArrayList<Deed>();
    deeds.add(
        new Deed(
            "accept",
            (it, id) -> ShipmentTransitions.accept(it, id, NOON),
            SellerOrderModel::accept));
    deeds.add(
        new Deed(
            "cancel",
            (it, id) -> CancellationTransitions.cancel(it, id, "", NOON),
            SellerOrderModel::cancel));
    deeds.add(
        new Deed(
            "receive",
            (it, id) -> DeliveryTransitions.received(it, id, NOON),
            SellerOrderModel::receive));
    for (var units : List.of(Map.of(BOWL, 1), Map.of(BOWL, 2), Map.of(PLATE, 1))) {
      var only = units.entrySet().iterator().next();
      var variant = only.getKey();
      int n = only.getValue();
      // What is refunded one by one is on sale again, two at once are not.
      var restock = n == 1 ? Refund.Restock.UNSHIPPED : Refund.Restock.NONE;
      deeds.add(
          new Deed(
              "ship " + n,
              (it, id) -> ShipmentTransitions.ship(it, id, shipment(units), NOON),
              model -> model.ship(variant, n)));
      deeds.add(
          new Deed(
              "refund " + n,
              (it, id) -> refunded(it, id, units, restock),
              model -> model.refund(variant, n, n == 1)));
      deeds.add(
          new Deed(
              "return " + n,
              (it, id) -> takenBack(it, id, units),
              model -> model.takeBack(variant, n)));
    }
    return List.copyOf(deeds);
  }

  private static OrderTransitionResult refunded(
      PaidOrder order, String part, Map<String, Integer> units, Refund.Restock restock) {
    var refundRequest =
        new RefundTransitions.RefundRequest(
            units, RefundTransitions.ShippingRefund.KEEP, restock, "");
    return RefundTransitions.refund(order, part, refundRequest, NOON);
  }

  private static OrderTransitionResult takenBack(
      PaidOrder order, String part, Map<String, Integer> units) {
    var request =
        new Return(AccountFixtures.id(IdType.RET), units, "", NOON, Return.State.REQUESTED);
    return ReturnTransitions.request(order, part, request, NOON)
            instanceof OrderTransitionResult.Success(var asked)
        ? ReturnTransitions.approve(asked, part, request.id(), NOON)
        : ReturnTransitions.request(order, part, request, NOON);
  }

  @Test
  void stands_where_a_model_of_single_units_stands_while_money_is_on_its_way() {
    var paid = PriceBreakdownFixtures.paid();
    walk(paid, SellerOrderModel.of(bowls(paid).unshipped()), "paid", 0, false);

    assertThat(seen).isGreaterThan(1_000);
  }

  @Test
  void stands_where_a_model_of_single_units_stands_when_money_arrives_at_once() {
    var paid = PriceBreakdownFixtures.paid();
    walk(paid, SellerOrderModel.of(bowls(paid).unshipped()), "paid", 0, true);

    assertThat(seen).isGreaterThan(1_000);
  }

  private void walk(
      PaidOrder order, SellerOrderModel model, String path, int depth, boolean arrives) {
    seen++;
    var part = bowls(order);
    assertThat(part.unshipped()).as("unsent: %s", path).isEqualTo(model.unsent());
    assertThat(part.refundable()).as("refundable: %s", path).isEqualTo(model.refundable());
    assertThat(part.returnable()).as("returnable: %s", path).isEqualTo(model.returnable());
    assertThat(part.status()).as("status: %s", path).isEqualTo(model.status(arrives));
    assertThat(held(order)).as("held: %s", path).isEqualTo(model.held());
    if (depth == DEPTH) {
      return;
    }
    for (var deed : DEEDS) {
      var next = model.copy();
      var now = path + ", " + deed.name();
      var result = deed.product().apply(order, part.id());
      assertThat(result instanceof OrderTransitionResult.Success)
          .as(now)
          .isEqualTo(deed.model().test(next));
      if (result instanceof OrderTransitionResult.Success(var after) && after != order) {
        walk(
            arrives ? PriceBreakdownFixtures.arrived(after) : after, next, now, depth + 1, arrives);
      }
    }
  }

  private static Map<String, Integer> held(PaidOrder order) {
    return order.units().entrySet().stream()
        .filter(each -> !each.getKey().variantId().equals(PriceBreakdownFixtures.MUG.variantId()))
        .collect(Collectors.toMap(each -> each.getKey().variantId(), Map.Entry::getValue));
  }

  /// Something can always be done until it is delivered or over, also when refunds fail: this is
  /// what a customer or a seller cannot be left with.
  @Test
  void is_never_stuck_and_never_gives_too_much_when_refunds_fail() {
    var paid = PriceBreakdownFixtures.paid();
    fail(paid, "paid", 0);

    assertThat(seen).isGreaterThan(1_000);
  }

  private void fail(PaidOrder order, String path, int depth) {
    seen++;
    var part = bowls(order);
    assertThat(part.payoutAmount().amount()).as(path).isNotNegative();
    for (var item : part.breakdown().items()) {
      var units = part.units(item);
      assertThat(units.unshipped()).as(path).isNotNegative();
      assertThat(units.refundable()).as(path).isNotNegative();
      assertThat(units.returnable()).as(path).isBetween(0, units.shipped());
      assertThat(units.held()).as(path).isBetween(units.sold(), units.ordered());
    }
    assertThat(
            part.fulfilment() instanceof Fulfilment.Pending
                || part.fulfilment() instanceof Fulfilment.Accepted)
        .as(path)
        .isEqualTo(part.hasUnshipped());
    if (depth == DEPTH) {
      return;
    }
    for (var deed : DEEDS) {
      if (deed.product().apply(order, part.id()) instanceof OrderTransitionResult.Success(var after)
          && after != order) {
        fail(after, path + ", " + deed.name(), depth + 1);
      }
    }
    part.refunds().stream()
        .filter(Refund::isEffective)
        .findFirst()
        .ifPresent(refund -> {
          var failed = new Refund.State.Failed("re");
          var after = to(RefundTransitions.moved(order, refund.id(), failed, NOON));
          fail(after, path + ", fail", depth + 1);
        });
  }
}
