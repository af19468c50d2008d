package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.audit.AuditEntry;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.orders.Orders.TransitionRecord;
import org.junit.jupiter.api.Test;

/// What every keeper of orders promises of steps that someone asked for.
public interface OrderTransitionsContract {
  TestMarket market();

  private static TransitionRecord marked(String key) {
    var response = new Idempotency.StoredResponse(200, "", "");
    return new TransitionRecord(
        new Idempotency.Keyed("seller", key, "fingerprint", response, NOON), audit());
  }

  private static AuditEntry audit() {
    return new AuditEntry(
        AccountFixtures.id(IdType.AUD),
        AccountFixtures.id(IdType.USR),
        "DONE",
        AccountFixtures.id(IdType.SOR),
        NOON);
  }

  private static TransitionRecord plain() {
    return new TransitionRecord(Idempotency.none(), null);
  }

  private static PaidOrder accepted(PaidOrder order) {
    return to(ShipmentTransitions.accept(order, part(order), NOON));
  }

  private static PaidOrder cancelled(PaidOrder order) {
    return to(CancellationTransitions.cancel(order, part(order), "broken", NOON));
  }

  private static String part(PaidOrder order) {
    return order.sellerOrders().getFirst().id();
  }

  private static PaidOrder to(OrderTransitionResult result) {
    return ((OrderTransitionResult.Success) result).order();
  }

  private PaidOrder bought() {
    return market().paid(market().placed(market().basket(market().shelved(9))));
  }

  private Order now(Order order) {
    return market().orders().find(order.id()).orElseThrow();
  }

  @Test
  default void a_step_and_the_mark_of_its_request_are_kept_together_once() {
    var paid = bought();
    var key = AccountFixtures.id(IdType.REF);
    var accepted = accepted(paid);
    market().orders().saveTransition(paid, accepted, marked(key));
    var cancelled = cancelled(accepted);

    assertThatThrownBy(() -> market().orders().saveTransition(accepted, cancelled, marked(key)))
        .isInstanceOf(DuplicateRequestException.class);
    assertThatThrownBy(() -> market().orders().saveTransition(paid, accepted, marked(key)))
        .as("a repeat is a repeat, whatever the order is by now")
        .isInstanceOf(DuplicateRequestException.class);

    assertThat(now(paid)).isEqualTo(accepted);
  }

  @Test
  default void a_step_from_what_is_no_longer_so_leaves_no_mark() {
    var paid = bought();
    var key = AccountFixtures.id(IdType.REF);
    var accepted = accepted(paid);
    market().orders().saveTransition(paid, accepted, plain());

    assertThatThrownBy(() -> market().orders().saveTransition(paid, cancelled(paid), marked(key)))
        .isInstanceOf(StaleVersionException.class);

    var cancelled = cancelled(accepted);
    market().orders().saveTransition(accepted, cancelled, marked(key));
    assertThat(now(paid)).isEqualTo(cancelled);
  }

  @Test
  default void of_many_steps_from_the_same_read_one_is_kept() throws Exception {
    var paid = bought();
    var kept = atOnce(16, () -> TestMarket.patiently(() -> accept(paid)));

    assertThat(kept).filteredOn(each -> each).hasSize(1);
    assertThat(now(paid)).isEqualTo(accepted(paid));
  }

  /// False when another was faster.
  private boolean accept(PaidOrder order) {
    try {
      market().orders().saveTransition(order, accepted(order), plain());
      return true;
    } catch (StaleVersionException e) {
      return false;
    }
  }

  @Test
  default void what_is_cancelled_can_be_sold_again() {
    var mug = market().shelved(9);
    var paid = market().paid(market().placed(market().basket(mug)));

    market().orders().saveTransition(paid, cancelled(paid), marked(AccountFixtures.id(IdType.REF)));

    assertThat(market().available(mug)).isEqualTo(9);
  }

  @Test
  default void a_step_never_takes_units() {
    var mug = market().shelved(9);
    var paid = market().paid(market().placed(market().basket(mug)));
    var cancelled = cancelled(paid);
    market().orders().saveTransition(paid, cancelled, plain());

    assertThatThrownBy(() -> market().orders().saveTransition(cancelled, accepted(paid), plain()))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(market().available(mug)).isEqualTo(9);
  }
}
