package dev.souk.relay;

import static dev.souk.orders.Bought.NOON;
import static dev.souk.orders.Bought.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.souk.json.Json;
import dev.souk.orders.Bought;
import dev.souk.orders.Cancelling;
import dev.souk.orders.Dispute;
import dev.souk.orders.Disputing;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.Order;
import dev.souk.orders.OrderRecords;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.Refunding;
import dev.souk.telemetry.Figures;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What has become of an order")
class RelayEventsTest {
  private final InMemoryBus bus = new InMemoryBus();
  private final RelayEvents relay = new RelayEvents(bus);
  private final Order.AwaitingPayment placed = Bought.placed(1, NOON);
  private final PaidOrder paid = Bought.paid(placed, NOON.plusSeconds(60));
  private final String potters = placed.placed().partId(POTTER);

  private List<String> failed(DynamodbStreamRecord... records) {
    return relay.relay(List.of(records)).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private List<String> names() {
    return bus.all().stream().map(Bus.Announcement::name).toList();
  }

  private Map<String, @Nullable Object> detail(String name) {
    return bus.all().stream()
        .filter(each -> each.name().equals(name))
        .map(each -> Json.readOwn(each.detail()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> ids() {
    return bus.all().stream()
        .map(each -> String.valueOf(Json.readOwn(each.detail()).get("id")))
        .toList();
  }

  @Nested
  @DisplayName("is announced")
  class Announcing {
    @Test
    void when_it_is_placed() {
      failed(OrderRecords.of(1, null, placed));

      assertThat(names()).containsExactly("OrderPlaced");
      assertThat(detail("OrderPlaced"))
          .isEqualTo(
              Map.of(
                  "type",
                  "orderPlaced",
                  "id",
                  placed.id() + "/1",
                  "orderId",
                  placed.id(),
                  "sequence",
                  1L,
                  "at",
                  "2026-03-01T12:00:00.000Z",
                  "customerId",
                  Bought.ANNA));
    }

    @Test
    void when_it_is_paid_as_a_whole_and_part_by_part() {
      failed(OrderRecords.of(1, placed, paid));

      assertThat(names()).containsExactly("OrderStepped", "OrderStepped", "OrderPaid");
      assertThat(detail("OrderStepped"))
          .containsEntry("sellerOrderId", potters)
          .containsEntry("newStatus", "paid")
          .containsEntry("previousStatus", null);
    }

    @Test
    void when_a_parcel_goes_out() {
      failed(OrderRecords.of(1, paid, Bought.shipped(paid, POTTER, NOON)));

      assertThat(names()).containsExactly("OrderStepped", "ParcelSent");
      assertThat(detail("ParcelSent"))
          .containsEntry("sellerOrderId", potters)
          .containsKeys("parcelId", "version");
    }

    @Test
    void when_money_is_to_go_back_without_a_step() {
      var shipped = Bought.shipped(paid, POTTER, NOON);
      var wanted =
          new Refunding.Wanted(
              Map.of(shipped.parts().getFirst().bought().items().getFirst().variantId(), 1),
              Refunding.Shipping.STAYS,
              "chipped");
      var asked = Bought.to(Refunding.refund(shipped, potters, wanted, NOON));
      var refund = asked.refunds().findFirst().orElseThrow();
      var done =
          Bought.to(Refunding.moved(asked, refund.id(), new Refund.State.Succeeded("re_1"), NOON));
      failed(OrderRecords.of(1, shipped, asked), OrderRecords.of(2, asked, done));

      assertThat(names()).containsExactly("RefundRequested", "RefundSucceeded");
      assertThat(detail("RefundRequested"))
          .containsEntry("orderId", placed.id())
          .containsEntry("sellerOrderId", potters)
          .containsEntry("refundId", refund.id());
    }

    @Test
    void and_counted_when_money_could_not_go_back() {
      var asked = Bought.to(Cancelling.cancel(paid, potters, "changed", NOON));
      var refund = asked.refunds().findFirst().orElseThrow().id();
      var state = new Refund.State.Failed("re_1");
      var lost = Bought.to(Refunding.moved(asked, refund, state, NOON));
      var figures = Figures.of(() -> failed(OrderRecords.of(1, asked, lost)));

      assertThat(names()).containsExactly("RefundFailed");
      assertThat(figures)
          .singleElement()
          .satisfies(each -> assertThat(each).extractingByKey("RefundsFailed").hasToString("1.0"));
    }

    @Test
    void when_money_went_back_past_the_marketplace() {
      var refund =
          new ExternalRefund(
              "re_1",
              paid.payment().amount(),
              new Refund.State.Succeeded("re_1"),
              Refund.Source.PAYMENT_PROVIDER,
              "at the dashboard");
      failed(OrderRecords.of(1, paid, Bought.to(Disputing.refunded(paid, refund, NOON))));

      assertThat(names()).contains("RefundRecorded", "RefundSucceeded", "OrderStepped");
      assertThat(names()).doesNotContain("RefundRequested");
      assertThat(detail("RefundRecorded")).containsEntry("orderId", placed.id());
    }

    @Test
    void and_counted_when_a_payment_is_disputed_and_when_that_is_lost() {
      var open = Bought.to(Disputing.disputed(paid, dispute(Dispute.Status.NEEDS_RESPONSE), NOON));
      var lost = Bought.to(Disputing.disputed(open, dispute(Dispute.Status.LOST), NOON));
      var won = Bought.to(Disputing.disputed(open, dispute(Dispute.Status.WON), NOON));
      var asked = Bought.to(Disputing.disputed(paid, dispute(Dispute.Status.INQUIRY), NOON));
      var figures =
          Figures.of(() ->
              failed(
                  OrderRecords.of(1, paid, asked),
                  OrderRecords.of(2, asked, open),
                  OrderRecords.of(3, open, won),
                  OrderRecords.of(4, open, lost)));

      assertThat(names()).containsOnlyOnce("DisputeOpened").contains("DisputeClosed");
      assertThat(names()).doesNotContain("RefundSucceeded", "RefundRecorded");
      assertThat(detail("DisputeOpened")).containsEntry("disputeId", "du_1");
      assertThat(figures)
          .filteredOn(each -> each.containsKey("PaymentsDisputed"))
          .hasSizeBetween(1, 2);
    }

    private Dispute dispute(Dispute.Status status) {
      return new Dispute(
          "du_1",
          paid.payment().amount(),
          "fraudulent",
          status,
          Dispute.Funds.WITHDRAWN,
          NOON,
          NOON.plusSeconds(status.ordinal()));
    }

    @Test
    void when_money_came_too_late_and_goes_back() {
      var expired = placed.expired(NOON);
      failed(OrderRecords.of(1, expired, expired.repaid(Bought.payment(expired, NOON), NOON)));

      assertThat(names()).contains("OrderSoldOut").doesNotContain("OrderPaid");
      assertThat(names().stream().filter("RefundRequested"::equals)).hasSize(2);
    }

    @Test
    void when_a_part_is_cancelled() {
      failed(
          OrderRecords.of(1, paid, Bought.to(Cancelling.cancel(paid, potters, "changed", NOON))));

      assertThat(names()).containsExactly("OrderStepped", "RefundRequested");
    }
  }

  @Test
  void is_not_announced_when_nothing_happened_to_it() {
    failed(OrderRecords.of(1, placed, placed.opening(NOON)));

    assertThat(bus.all()).isEmpty();
  }

  @Test
  void names_nobody_and_nothing_but_ids() {
    failed(OrderRecords.of(1, null, placed), OrderRecords.of(2, placed, paid));

    assertThat(bus.all().toString()).doesNotContain("Nowak", "Long Walk", "pottery", "Mug");
  }

  @Test
  void is_announced_again_under_the_same_ids_when_it_is_delivered_again() {
    failed(OrderRecords.of(1, null, placed), OrderRecords.of(2, placed, paid));
    var first = ids();
    failed(OrderRecords.of(1, null, placed), OrderRecords.of(2, placed, paid));

    assertThat(first).doesNotHaveDuplicates().hasSize(4);
    assertThat(ids().subList(4, 8)).isEqualTo(first);
  }

  @Test
  void that_cannot_be_read_is_named_and_the_rest_is_announced() {
    assertThat(
            failed(
                OrderRecords.of(1, null, placed),
                OrderRecords.poison(2, placed),
                OrderRecords.of(3, placed, paid)))
        .containsExactly("seq-2");
    assertThat(names()).contains("OrderPlaced", "OrderPaid");
  }

  @Test
  void that_the_bus_did_not_take_is_named_by_the_first_record() {
    bus.lose(each -> each.name().equals("OrderPaid"));

    assertThat(
            failed(
                OrderRecords.of(1, null, placed),
                OrderRecords.of(2, placed, paid),
                OrderRecords.of(3, paid, Bought.shipped(paid, POTTER, NOON))))
        .containsExactly("seq-2");
    assertThat(names()).contains("OrderPlaced", "ParcelSent");
  }
}
