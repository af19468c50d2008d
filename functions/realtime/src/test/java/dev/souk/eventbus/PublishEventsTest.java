package dev.souk.eventbus;

import static dev.souk.orders.OrderFixtures.NOON;
import static dev.souk.orders.OrderFixtures.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.souk.json.Json;
import dev.souk.orders.CancellationTransitions;
import dev.souk.orders.Dispute;
import dev.souk.orders.DisputeTransitions;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.Order;
import dev.souk.orders.OrderFixtures;
import dev.souk.orders.OrderStreamRecords;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.RefundTransitions;
import dev.souk.telemetry.CapturedMetrics;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What has become of an order")
class PublishEventsTest {
  private final InMemoryEventPublisher bus = new InMemoryEventPublisher();
  private final PublishEvents relay = new PublishEvents(bus);
  private final Order.AwaitingPayment placed = OrderFixtures.placed(1, NOON);
  private final PaidOrder paid = OrderFixtures.paid(placed, NOON.plusSeconds(60));
  private final String potters = placed.placement().sellerOrderId(POTTER);

  private List<String> failed(DynamodbStreamRecord... records) {
    return relay.relay(List.of(records)).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private List<String> names() {
    return bus.all().stream().map(EventPublisher.PublishedEvent::name).toList();
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
      failed(OrderStreamRecords.of(1, null, placed));

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
                  OrderFixtures.ANNA));
    }

    @Test
    void when_it_is_paid_as_a_whole_and_part_by_part() {
      failed(OrderStreamRecords.of(1, placed, paid));

      assertThat(names()).containsExactly("OrderStatusChanged", "OrderStatusChanged", "OrderPaid");
      assertThat(detail("OrderStatusChanged"))
          .containsEntry("sellerOrderId", potters)
          .containsEntry("newStatus", "paid")
          .containsEntry("previousStatus", null);
    }

    @Test
    void when_a_shipment_goes_out() {
      failed(OrderStreamRecords.of(1, paid, OrderFixtures.shipped(paid, POTTER, NOON)));

      assertThat(names()).containsExactly("OrderStatusChanged", "ShipmentSent");
      assertThat(detail("ShipmentSent"))
          .containsEntry("sellerOrderId", potters)
          .containsKeys("shipmentId", "version");
    }

    @Test
    void when_money_is_to_go_back_without_a_step() {
      var shipped = OrderFixtures.shipped(paid, POTTER, NOON);
      var refundRequest =
          new RefundTransitions.RefundRequest(
              Map.of(
                  shipped.sellerOrders().getFirst().breakdown().items().getFirst().variantId(), 1),
              RefundTransitions.ShippingRefund.KEEP,
              "chipped");
      var asked = OrderFixtures.to(RefundTransitions.refund(shipped, potters, refundRequest, NOON));
      var refund = asked.refunds().findFirst().orElseThrow();
      var done =
          OrderFixtures.to(
              RefundTransitions.moved(
                  asked, refund.id(), new Refund.State.Succeeded("re_1"), NOON));
      failed(OrderStreamRecords.of(1, shipped, asked), OrderStreamRecords.of(2, asked, done));

      assertThat(names()).containsExactly("RefundRequested", "RefundSucceeded");
      assertThat(detail("RefundRequested"))
          .containsEntry("orderId", placed.id())
          .containsEntry("sellerOrderId", potters)
          .containsEntry("refundId", refund.id());
    }

    @Test
    void and_counted_when_money_could_not_go_back() {
      var asked = OrderFixtures.to(CancellationTransitions.cancel(paid, potters, "changed", NOON));
      var refund = asked.refunds().findFirst().orElseThrow().id();
      var state = new Refund.State.Failed("re_1");
      var lost = OrderFixtures.to(RefundTransitions.moved(asked, refund, state, NOON));
      var figures = CapturedMetrics.of(() -> failed(OrderStreamRecords.of(1, asked, lost)));

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
      failed(
          OrderStreamRecords.of(
              1, paid, OrderFixtures.to(DisputeTransitions.refunded(paid, refund, NOON))));

      assertThat(names())
          .contains("ExternalRefundRecorded", "RefundSucceeded", "OrderStatusChanged");
      assertThat(names()).doesNotContain("RefundRequested");
      assertThat(detail("ExternalRefundRecorded")).containsEntry("orderId", placed.id());
    }

    @Test
    void and_counted_when_a_payment_is_disputed_and_when_that_is_lost() {
      var open =
          OrderFixtures.to(
              DisputeTransitions.disputed(paid, dispute(Dispute.Status.NEEDS_RESPONSE), NOON));
      var lost =
          OrderFixtures.to(DisputeTransitions.disputed(open, dispute(Dispute.Status.LOST), NOON));
      var won =
          OrderFixtures.to(DisputeTransitions.disputed(open, dispute(Dispute.Status.WON), NOON));
      var asked =
          OrderFixtures.to(
              DisputeTransitions.disputed(paid, dispute(Dispute.Status.INQUIRY), NOON));
      var figures =
          CapturedMetrics.of(() ->
              failed(
                  OrderStreamRecords.of(1, paid, asked),
                  OrderStreamRecords.of(2, asked, open),
                  OrderStreamRecords.of(3, open, won),
                  OrderStreamRecords.of(4, open, lost)));

      assertThat(names()).containsOnlyOnce("DisputeOpened").contains("DisputeClosed");
      assertThat(names()).doesNotContain("RefundSucceeded", "ExternalRefundRecorded");
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
      failed(
          OrderStreamRecords.of(
              1, expired, expired.repaid(OrderFixtures.payment(expired, NOON), NOON)));

      assertThat(names()).contains("OrderSoldOut").doesNotContain("OrderPaid");
      assertThat(names().stream().filter("RefundRequested"::equals)).hasSize(2);
    }

    @Test
    void when_a_part_is_cancelled() {
      failed(
          OrderStreamRecords.of(
              1,
              paid,
              OrderFixtures.to(CancellationTransitions.cancel(paid, potters, "changed", NOON))));

      assertThat(names()).containsExactly("OrderStatusChanged", "RefundRequested");
    }
  }

  @Test
  void is_not_announced_when_nothing_happened_to_it() {
    failed(OrderStreamRecords.of(1, placed, placed.opening(NOON)));

    assertThat(bus.all()).isEmpty();
  }

  @Test
  void names_nobody_and_nothing_but_ids() {
    failed(OrderStreamRecords.of(1, null, placed), OrderStreamRecords.of(2, placed, paid));

    assertThat(bus.all().toString()).doesNotContain("Nowak", "Long Walk", "pottery", "Mug");
  }

  @Test
  void is_announced_again_under_the_same_ids_when_it_is_delivered_again() {
    failed(OrderStreamRecords.of(1, null, placed), OrderStreamRecords.of(2, placed, paid));
    var first = ids();
    failed(OrderStreamRecords.of(1, null, placed), OrderStreamRecords.of(2, placed, paid));

    assertThat(first).doesNotHaveDuplicates().hasSize(4);
    assertThat(ids().subList(4, 8)).isEqualTo(first);
  }

  @Test
  void that_cannot_be_read_is_named_and_the_rest_is_announced() {
    assertThat(
            failed(
                OrderStreamRecords.of(1, null, placed),
                OrderStreamRecords.poison(2, placed),
                OrderStreamRecords.of(3, placed, paid)))
        .containsExactly("seq-2");
    assertThat(names()).contains("OrderPlaced", "OrderPaid");
  }

  @Test
  void that_the_bus_did_not_take_is_named_by_the_first_record() {
    bus.lose(each -> each.name().equals("OrderPaid"));

    assertThat(
            failed(
                OrderStreamRecords.of(1, null, placed),
                OrderStreamRecords.of(2, placed, paid),
                OrderStreamRecords.of(3, paid, OrderFixtures.shipped(paid, POTTER, NOON))))
        .containsExactly("seq-2");
    assertThat(names()).contains("OrderPlaced", "ShipmentSent");
  }
}
