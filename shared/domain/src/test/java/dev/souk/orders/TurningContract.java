package dev.souk.orders;

import static dev.souk.accounts.People.NOON;
import static dev.souk.accounts.People.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.People;
import dev.souk.audit.AuditEntry;
import dev.souk.fault.Stale;
import dev.souk.id.Kind;
import dev.souk.once.Once;
import dev.souk.once.Repeated;
import dev.souk.orders.Orders.Deed;
import org.junit.jupiter.api.Test;

/// What every keeper of orders promises of steps that someone asked for.
public interface TurningContract {
  Market market();

  private static Deed marked(String key) {
    var answer = new Once.Answer(200, "", "");
    return new Deed(new Once.Marked("seller", key, "fingerprint", answer, NOON), audit());
  }

  private static AuditEntry audit() {
    return new AuditEntry(
        People.id(Kind.AUD), People.id(Kind.USR), "DONE", People.id(Kind.SOR), NOON);
  }

  private static Deed plain() {
    return new Deed(Once.everyTime(), null);
  }

  private static PaidOrder accepted(PaidOrder order) {
    return to(Sending.accept(order, part(order), NOON));
  }

  private static PaidOrder cancelled(PaidOrder order) {
    return to(Cancelling.cancel(order, part(order), "broken", NOON));
  }

  private static String part(PaidOrder order) {
    return order.parts().getFirst().id();
  }

  private static PaidOrder to(Turned turned) {
    return ((Turned.To) turned).order();
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
    var key = People.id(Kind.REF);
    var accepted = accepted(paid);
    market().orders().turn(paid, accepted, marked(key));
    var cancelled = cancelled(accepted);

    assertThatThrownBy(() -> market().orders().turn(accepted, cancelled, marked(key)))
        .isInstanceOf(Repeated.class);
    assertThatThrownBy(() -> market().orders().turn(paid, accepted, marked(key)))
        .as("a repeat is a repeat, whatever the order is by now")
        .isInstanceOf(Repeated.class);

    assertThat(now(paid)).isEqualTo(accepted);
  }

  @Test
  default void a_step_from_what_is_no_longer_so_leaves_no_mark() {
    var paid = bought();
    var key = People.id(Kind.REF);
    var accepted = accepted(paid);
    market().orders().turn(paid, accepted, plain());

    assertThatThrownBy(() -> market().orders().turn(paid, cancelled(paid), marked(key)))
        .isInstanceOf(Stale.class);

    var cancelled = cancelled(accepted);
    market().orders().turn(accepted, cancelled, marked(key));
    assertThat(now(paid)).isEqualTo(cancelled);
  }

  @Test
  default void of_many_steps_from_the_same_read_one_is_kept() throws Exception {
    var paid = bought();
    var kept = atOnce(16, () -> Market.patiently(() -> accept(paid)));

    assertThat(kept).filteredOn(each -> each).hasSize(1);
    assertThat(now(paid)).isEqualTo(accepted(paid));
  }

  /// False when another was faster.
  private boolean accept(PaidOrder order) {
    try {
      market().orders().turn(order, accepted(order), plain());
      return true;
    } catch (Stale e) {
      return false;
    }
  }

  @Test
  default void what_is_called_off_can_be_sold_again() {
    var mug = market().shelved(9);
    var paid = market().paid(market().placed(market().basket(mug)));

    market().orders().turn(paid, cancelled(paid), marked(People.id(Kind.REF)));

    assertThat(market().available(mug)).isEqualTo(9);
  }

  @Test
  default void a_step_never_takes_units() {
    var mug = market().shelved(9);
    var paid = market().paid(market().placed(market().basket(mug)));
    var cancelled = cancelled(paid);
    market().orders().turn(paid, cancelled, plain());

    assertThatThrownBy(() -> market().orders().turn(cancelled, accepted(paid), plain()))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(market().available(mug)).isEqualTo(9);
  }
}
