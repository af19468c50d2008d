package dev.souk.orders;

import static dev.souk.orders.OrderFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.souk.accounts.Account;
import dev.souk.accounts.AccountFixtures;
import dev.souk.accounts.AccountRole;
import dev.souk.accounts.InMemoryAccounts;
import dev.souk.email.EmailMessage;
import dev.souk.email.InMemoryEmailSender;
import dev.souk.email.InMemorySentEmails;
import dev.souk.events.DomainEvent;
import dev.souk.events.DomainEvent.DisputeClosed;
import dev.souk.events.DomainEvent.DisputeOpened;
import dev.souk.events.DomainEvent.ExternalRefundRecorded;
import dev.souk.events.DomainEvent.OrderPaid;
import dev.souk.events.DomainEvent.OrderSoldOut;
import dev.souk.events.DomainEvent.OrderStatusChanged;
import dev.souk.events.DomainEvent.RefundRequested;
import dev.souk.events.DomainEvent.RefundSucceeded;
import dev.souk.events.DomainEvent.ShipmentSent;
import dev.souk.events.OrderStatusPayload;
import dev.souk.json.Json;
import dev.souk.money.Money;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("E-mails about an order")
class SendOrderEmailsTest {
  private static final String CUSTOMER = "anna@souk.example";
  private static final String SELLER = "potter@souk.example";

  private final Map<String, Order> orders = new HashMap<>();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemorySentEmails sent = new InMemorySentEmails();
  private final InMemoryEmailSender mails = new InMemoryEmailSender();
  private final SendOrderEmails write =
      new SendOrderEmails(
          () -> NOON,
          new OrderEmailSelection(
              id -> Optional.ofNullable(orders.get(id)),
              customer ->
                  orders.values().stream()
                      .filter(each -> each.customerId().equals(customer))
                      .toList(),
              new OrderEmails("https://souk.example")),
          accounts,
          sent,
          mails);
  private final Account anna = AccountFixtures.person(AccountRole.CUSTOMER, CUSTOMER);
  private final Account potter = AccountFixtures.person(AccountRole.SELLER, SELLER);
  private final Order.AwaitingPayment placed =
      OrderFixtures.placed(
          1,
          anna.id(),
          NOON,
          OrderFixtures.mugs(potter.id(), "Corner <pottery>", OrderFixtures.Ware.of(1), 2));
  private final PaidOrder paid = OrderFixtures.paid(placed, NOON);
  private final String part = placed.placement().sellerOrderId(potter.id());

  @BeforeEach
  void registered() {
    accounts.register(AccountFixtures.registration(anna));
    accounts.register(AccountFixtures.registration(potter));
    orders.put(placed.id(), paid);
  }

  private static SQSMessage message(String id, String body) {
    var message = new SQSMessage();
    message.setMessageId(id);
    message.setBody(body);
    return message;
  }

  private static SQSMessage message(String id, DomainEvent event) {
    return message(id, Json.text(Map.of("detail-type", event.name(), "detail", event)));
  }

  private List<String> failed(SQSMessage... messages) {
    return write.write(List.of(messages)).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private void told(DomainEvent event) {
    assertThat(failed(message("m", event))).isEmpty();
  }

  private OrderPaid paidEvent() {
    return new OrderPaid(placed.id() + "/4", placed.id(), 4, NOON);
  }

  private OrderStatusChanged stepped(
      @Nullable String part,
      OrderStatusPayload.Status to,
      OrderStatusPayload.@Nullable Status from) {
    return new OrderStatusChanged(placed.id() + "/9", placed.id(), 9, NOON, part, to, from);
  }

  private EmailMessage only(String address) {
    assertThat(mails.to(address)).hasSize(1);
    return mails.to(address).getFirst();
  }

  @Nested
  @DisplayName("when it is paid")
  class Paid {
    @Test
    void tell_the_customer_what_was_bought_and_where_it_goes() {
      told(paidEvent());

      var mail = only(CUSTOMER);
      assertThat(mail.text())
          .contains(placed.id())
          .contains("Seller: Corner <pottery>:")
          .contains("2 × Mug, white, 25.80 EUR")
          .contains("Shipping: 4.90 EUR")
          .contains("Total: 30.70 EUR")
          .contains("Anna <b>Nowak</b>, Long Walk 1, 12345, Town, DE");
      assertThat(mail.html()).contains("Corner &lt;pottery&gt;").doesNotContain("<b>Nowak");
    }

    @Test
    void tell_the_seller_what_to_send_but_not_to_whom() {
      told(paidEvent());

      assertThat(only(SELLER).text())
          .contains("2 × Mug, white (MUG-W)")
          .contains("https://souk.example/shop/orders/" + part)
          .doesNotContain("Nowak", "Long Walk");
    }

    @Test
    void do_not_tell_a_seller_to_send_what_was_cancelled_since() {
      orders.put(
          placed.id(),
          OrderFixtures.to(CancellationTransitions.cancel(paid, part, "changed", NOON)));
      told(paidEvent());

      assertThat(mails.to(SELLER)).isEmpty();
    }
  }

  @Nested
  @DisplayName("on its way")
  class Underway {
    @Test
    void tell_who_brings_a_shipment_and_what_is_in_it() {
      var shipped = OrderFixtures.shipped(paid, potter.id(), NOON);
      orders.put(placed.id(), shipped);
      var shipment = shipped.sellerOrders().getFirst().shipments().getFirst().id();
      told(new ShipmentSent(shipment, placed.id(), 3, NOON, part, shipment));

      assertThat(only(CUSTOMER).text())
          .contains("2 × Mug, white")
          .contains("Courier & Co, tracking number TRACK-1");
    }

    @Test
    void tell_the_code_while_the_courier_is_out_and_not_after() {
      var shipped = OrderFixtures.shipped(paid, potter.id(), NOON);
      var out = OrderFixtures.to(DeliveryTransitions.startDelivery(shipped, part, "492817", NOON));
      var event =
          stepped(
              part, OrderStatusPayload.Status.OUT_FOR_DELIVERY, OrderStatusPayload.Status.SHIPPED);
      orders.put(placed.id(), OrderFixtures.to(DeliveryTransitions.received(out, part, NOON)));
      told(event);
      assertThat(mails.all()).isEmpty();

      orders.put(placed.id(), out);
      told(event);
      assertThat(only(CUSTOMER).text()).contains("492817");
      assertThat(mails.to(SELLER)).isEmpty();
    }

    @Test
    void tell_that_it_is_there() {
      told(
          stepped(
              part,
              OrderStatusPayload.Status.DELIVERED,
              OrderStatusPayload.Status.OUT_FOR_DELIVERY));

      assertThat(only(CUSTOMER).subject()).isEqualTo("Your order has been delivered");
    }

    @Test
    void tell_once_that_it_is_there_when_some_of_it_was_refunded_before() {
      told(
          stepped(
              part, OrderStatusPayload.Status.PARTLY_REFUNDED, OrderStatusPayload.Status.SHIPPED));
      assertThat(only(CUSTOMER).subject()).isEqualTo("Your order has been delivered");

      told(
          stepped(
              part,
              OrderStatusPayload.Status.PARTLY_REFUNDED,
              OrderStatusPayload.Status.DELIVERED));
      assertThat(mails.to(CUSTOMER)).hasSize(1);
    }
  }

  @Nested
  @DisplayName("whose money goes back")
  class Back {
    @Test
    void tell_how_much_when_it_is_asked_for_and_when_it_is_there() {
      var cancelled =
          OrderFixtures.to(CancellationTransitions.cancel(paid, part, "<i>changed</i>", NOON));
      orders.put(placed.id(), cancelled);
      var refund = cancelled.refunds().findFirst().orElseThrow().id();
      told(new RefundRequested(refund + "/requested", placed.id(), 3, NOON, part, refund));
      told(new RefundSucceeded(refund + "/succeeded", placed.id(), 4, NOON, part, refund));

      assertThat(mails.to(CUSTOMER))
          .extracting(EmailMessage::subject)
          .containsExactly("Your refund has been started", "Your refund is complete");
      assertThat(mails.to(CUSTOMER))
          .allSatisfy(mail -> assertThat(mail.text()).contains("30.70 EUR"))
          .allSatisfy(mail -> assertThat(mail.text()).doesNotContain("changed"));
    }

    @Test
    void tell_the_seller_once_not_to_send_what_is_cancelled() {
      orders.put(
          placed.id(),
          OrderFixtures.to(CancellationTransitions.cancel(paid, part, "changed", NOON)));
      var pending = OrderStatusPayload.Status.REFUND_PENDING;
      told(stepped(part, pending, OrderStatusPayload.Status.PROCESSING));
      told(stepped(part, OrderStatusPayload.Status.REFUNDED, pending));

      assertThat(only(SELLER).subject()).isEqualTo("Order cancelled");
      assertThat(only(SELLER).text())
          .contains("2 × Mug, white (MUG-W)")
          .contains("https://souk.example/shop/orders/" + part)
          .doesNotContain("Nowak", "changed");
    }

    @Test
    void do_not_say_that_it_is_on_sale_again_when_it_is_not() {
      var all = Map.copyOf(paid.sellerOrder(part).orElseThrow().refundable());
      var refundRequest =
          new RefundTransitions.RefundRequest(
              all, RefundTransitions.ShippingRefund.KEEP, Refund.Restock.NONE, "broken");
      orders.put(
          placed.id(), OrderFixtures.to(RefundTransitions.refund(paid, part, refundRequest, NOON)));
      told(stepped(part, OrderStatusPayload.Status.REFUND_PENDING, OrderStatusPayload.Status.PAID));

      assertThat(only(SELLER).text())
          .contains("Please do not ship it")
          .contains("The customer is refunded.")
          .doesNotContain("restocked");
    }

    @Test
    void tell_the_seller_nothing_when_it_was_sent() {
      orders.put(placed.id(), OrderFixtures.shipped(paid, potter.id(), NOON));
      told(stepped(part, OrderStatusPayload.Status.REFUNDED, OrderStatusPayload.Status.SHIPPED));

      assertThat(mails.to(SELLER)).isEmpty();
    }

    @Test
    void tell_the_seller_what_went_back_past_the_marketplace_and_what_is_still_to_be_sent() {
      var refund =
          new ExternalRefund(
              "re_1",
              new Money(500, "EUR"),
              new Refund.State.Succeeded("re_1"),
              Refund.Source.PAYMENT_PROVIDER,
              "at the dashboard");
      var given = OrderFixtures.to(DisputeTransitions.refunded(paid, refund, NOON));
      orders.put(placed.id(), given);
      var id = given.refunds().findFirst().orElseThrow().id();
      told(new ExternalRefundRecorded(id + "/recorded", placed.id(), 3, NOON, part, id));

      assertThat(only(SELLER).text())
          .contains("5.00 EUR")
          .contains("2 × Mug, white (MUG-W)")
          .contains("still have to be shipped");
    }

    @Test
    void tell_the_seller_of_a_dispute_and_of_how_it_ends() {
      told(opened());
      assertThat(mails.to(SELLER)).isEmpty();
      disputed(Dispute.Status.NEEDS_RESPONSE);
      told(opened());
      disputed(Dispute.Status.LOST);
      told(closed(DisputeClosed.Outcome.LOST));

      assertThat(mails.to(SELLER))
          .extracting(EmailMessage::subject)
          .containsExactly("A payment is disputed", "Dispute lost");
      assertThat(mails.to(SELLER).getFirst().text()).contains("ship nothing more");
      assertThat(mails.to(CUSTOMER)).isEmpty();
    }

    @Test
    void tell_the_seller_that_goods_can_be_sent_when_a_dispute_is_won() {
      disputed(Dispute.Status.WON);
      told(closed(DisputeClosed.Outcome.WON));

      assertThat(only(SELLER).text()).contains("can be shipped now");
    }

    private DisputeOpened opened() {
      return new DisputeOpened(placed.id() + "/du_1/opened", placed.id(), 3, NOON, "du_1");
    }

    private DisputeClosed closed(DisputeClosed.Outcome outcome) {
      return new DisputeClosed(
          placed.id() + "/du_1/" + outcome, placed.id(), 4, NOON, "du_1", outcome);
    }

    private void disputed(Dispute.Status status) {
      var dispute =
          new Dispute(
              "du_1",
              paid.payment().amount(),
              "fraudulent",
              status,
              Dispute.Funds.WITHDRAWN,
              NOON,
              NOON);
      orders.put(placed.id(), OrderFixtures.to(DisputeTransitions.disputed(paid, dispute, NOON)));
    }

    @Test
    void tell_once_that_all_is_sold_out() {
      var expired = placed.expired(NOON);
      var repaid = expired.repaid(OrderFixtures.payment(expired, NOON), NOON);
      orders.put(placed.id(), repaid);
      var refund = repaid.refunds().findFirst().orElseThrow().id();
      told(new OrderSoldOut(placed.id() + "/4", placed.id(), 4, NOON));
      told(new RefundRequested(refund + "/requested", placed.id(), 3, NOON, part, refund));

      assertThat(only(CUSTOMER).text())
          .contains("sold out")
          .contains("We refund the full amount")
          .contains("30.70 EUR");
      assertThat(mails.to(SELLER)).isEmpty();
    }
  }

  @Test
  void tell_the_customer_that_it_was_not_paid_in_time_or_cancelled() {
    orders.put(placed.id(), placed.expired(NOON));
    told(
        stepped(
            null, OrderStatusPayload.Status.EXPIRED, OrderStatusPayload.Status.AWAITING_PAYMENT));
    assertThat(only(CUSTOMER).subject()).isEqualTo("Your order was not paid in time");
    assertThat(mails.to(SELLER)).isEmpty();
  }

  @Test
  void tell_the_customer_why_it_could_not_be_paid() {
    orders.put(placed.id(), placed.refused(PaymentFailureReason.AMOUNT_TOO_SMALL, NOON));
    told(
        stepped(
            null, OrderStatusPayload.Status.CANCELLED, OrderStatusPayload.Status.AWAITING_PAYMENT));
    assertThat(only(CUSTOMER).subject()).isEqualTo("Your order is cancelled");
    assertThat(only(CUSTOMER).text()).contains("the amount is below the minimum charge");
  }

  @Nested
  @DisplayName("whose event comes again")
  class Again {
    @Test
    void are_written_once() {
      told(paidEvent());
      assertThat(failed(message("a", paidEvent()), message("b", paidEvent()))).isEmpty();

      assertThat(mails.all()).hasSize(2);
    }

    @Test
    void are_written_when_they_did_not_go_out_before() {
      mails.closed(true);
      assertThat(failed(message("a", paidEvent()))).containsExactly("a");
      mails.closed(false);
      told(paidEvent());

      assertThat(mails.all()).hasSize(2);
    }

    @Test
    void are_not_written_to_who_is_gone_or_about_what_is_not_there() {
      orders.clear();
      told(paidEvent());
      orders.put(placed.id(), OrderFixtures.paid(OrderFixtures.placed(1, NOON), NOON));
      told(paidEvent());

      assertThat(mails.all()).isEmpty();
    }
  }

  @Nested
  @DisplayName("with a message")
  class Messages {
    @Test
    void that_is_poison_are_written_for_the_others() {
      assertThat(
              failed(
                  message("a", "nonsense"),
                  message("b", "{\"detail\":{\"type\":\"orderLost\"}}"),
                  message("c", paidEvent()),
                  message("d", "{\"detail\":{\"type\":\"orderPaid\",\"orderId\":7}}")))
          .containsExactly("a", "b", "d");
      assertThat(mails.all()).hasSize(2);
    }

    @Test
    void of_a_later_version_are_written_all_the_same() throws Exception {
      var sample = Files.readString(Path.of("../../events/samples/SendOrderEmails.json"));
      var records = (List<?>) Json.readOwn(sample).get("Records");
      var body =
          String.valueOf(Json.object(records == null ? null : records.getFirst()).get("body"));
      var later =
          body.replace("ord_01kagwv6q5e7pbn0k1d0z9x2aa", placed.id())
              .replace("\"at\":", "\"addedLater\":true,\"at\":");

      assertThat(failed(message("a", later))).isEmpty();

      assertThat(mails.all()).hasSize(2);
    }
  }
}
