package dev.souk.orders;

import static dev.souk.orders.OrderFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.souk.accounts.AccountFixtures;
import dev.souk.accounts.AccountRole;
import dev.souk.accounts.InMemoryAccounts;
import dev.souk.email.InMemoryEmailSender;
import dev.souk.email.InMemorySentEmails;
import dev.souk.events.DomainEvent.OrderStatusChanged;
import dev.souk.events.OrderStatusPayload;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E-mails about orders that nobody paid")
class UnpaidOrderEmailsTest {
  private static final String CUSTOMER = "anna@souk.example";
  private static final String OTHER = "ben@souk.example";

  private final Map<String, Order> orders = new LinkedHashMap<>();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryEmailSender mails = new InMemoryEmailSender();
  private final String anna = registered(CUSTOMER);
  private final String ben = registered(OTHER);
  private Instant now = NOON;
  private long next = 1;
  private SendOrderEmails write;

  @BeforeEach
  void start() {
    write =
        new SendOrderEmails(
            () -> now,
            new OrderEmailSelection(
                id -> Optional.ofNullable(orders.get(id)),
                customer ->
                    orders.values().stream()
                        .filter(each -> each.customerId().equals(customer))
                        .toList(),
                new OrderEmails("https://souk.example")),
            accounts,
            new InMemorySentEmails(),
            mails);
  }

  private String registered(String address) {
    var person = AccountFixtures.person(AccountRole.CUSTOMER, address);
    accounts.register(AccountFixtures.registration(person));
    return person.id();
  }

  private Order.Unpaid expired(String customer) {
    var mugs =
        OrderFixtures.mugs(
            AccountFixtures.id(IdType.SEL), "Corner pottery", OrderFixtures.Ware.of(1), 1);
    var order = OrderFixtures.placed(next++, customer, now, mugs).expired(now);
    orders.put(order.id(), order);
    return order;
  }

  private SQSMessage message(Order order, OrderStatusPayload.Status to) {
    var event =
        new OrderStatusChanged(
            order.id() + "/2",
            order.id(),
            2,
            now,
            null,
            to,
            OrderStatusPayload.Status.AWAITING_PAYMENT);
    var message = new SQSMessage();
    message.setMessageId(order.id());
    message.setBody(Json.text(Map.of("detail-type", event.name(), "detail", event)));
    return message;
  }

  private void told(Order order) {
    var answer = write.write(List.of(message(order, OrderStatusPayload.Status.EXPIRED)));
    assertThat(answer.getBatchItemFailures()).isEmpty();
  }

  @Test
  void are_one_of_all_that_ended_at_once() {
    var all = new ArrayList<Order.Unpaid>();
    for (var i = 0; i < 5; i++) {
      all.add(expired(anna));
    }
    all.forEach(this::told);

    assertThat(mails.to(CUSTOMER)).hasSize(1);
    var mail = mails.to(CUSTOMER).getFirst();
    assertThat(mail.subject()).isEqualTo("Your orders were not paid in time");
    assertThat(mail.text()).contains(all.stream().map(Order::id).toList());
  }

  @Test
  void are_one_an_hour_for_each_recipient_however_many_end() {
    for (var end = now.plus(Duration.ofHours(3)); now.isBefore(end); now = now.plusSeconds(60)) {
      told(expired(anna));
    }
    told(expired(ben));

    assertThat(mails.to(CUSTOMER)).hasSize(3);
    assertThat(mails.to(OTHER)).hasSize(1);
  }

  @Test
  void are_sent_again_when_they_were_not_taken_and_nothing_else_is_said_instead() {
    var order = expired(anna);
    mails.closed(true);
    var first = write.write(List.of(message(order, OrderStatusPayload.Status.EXPIRED)));
    assertThat(first.getBatchItemFailures()).hasSize(1);
    mails.closed(false);

    told(order);
    told(order);

    assertThat(mails.to(CUSTOMER)).hasSize(1);
  }

  @Test
  void that_its_customer_cancelled_are_counted_by_themselves() {
    told(expired(anna));
    var mugs =
        OrderFixtures.mugs(
            AccountFixtures.id(IdType.SEL), "Corner pottery", OrderFixtures.Ware.of(1), 1);
    for (var i = 0; i < 9; i++) {
      var order = OrderFixtures.placed(next++, anna, now, mugs).cancelled(now);
      orders.put(order.id(), order);
      write.write(List.of(message(order, OrderStatusPayload.Status.CANCELLED)));
    }

    assertThat(mails.to(CUSTOMER)).hasSize(2);
    assertThat(mails.to(CUSTOMER).getLast().subject()).isEqualTo("Your order is cancelled");
  }
}
