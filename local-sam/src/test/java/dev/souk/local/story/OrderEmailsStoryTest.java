package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import dev.souk.local.aws.Mailbox.Email;
import dev.souk.orders.CancellationTransitions;
import dev.souk.orders.DeliveryTransitions;
import dev.souk.orders.OrderFixtures;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("The e-mails of an order")
class OrderEmailsStoryTest {

  private final SellerWithVariants pots = SellerWithVariants.of("Corner pottery");
  private final SellerWithVariants linen = SellerWithVariants.of("Linen house");
  private final Actor customer = SharedLocalCloud.customer();
  private final String customerId = customer.get("/api/v1/me").expect(200).text("id");

  private static List<Email> mails(Actor actor) {
    return SharedLocalCloud.cloud().endpoints().mailbox().to(actor.email());
  }

  private static List<String> subjects(Actor actor) {
    return mails(actor).stream().map(Email::subject).toList();
  }

  @Test
  void follow_it_from_payment_to_delivery_and_return() throws Exception {
    pots.adjustStock(5);
    linen.adjustStock(5);
    var now = SharedLocalCloud.cloud().clock().instant();
    var placed =
        OrderSeeder.placed(
            customerId,
            OrderSeeder.mugs(pots.sellerId(), pots.product(), pots.variant(), 2),
            OrderSeeder.mugs(linen.sellerId(), linen.product(), linen.variant(), 1));
    var part = placed.placement().sellerOrderId(pots.sellerId());
    var paid = OrderSeeder.saved(placed, OrderFixtures.paid(placed, now));
    Eventually.is(() ->
        mails(customer).size() == 1
            && mails(pots.seller()).size() == 1
            && mails(linen.seller()).size() == 1);

    var shipped = OrderSeeder.saved(paid, OrderFixtures.shipped(paid, pots.sellerId(), now));
    Eventually.is(() -> mails(customer).size() == 2);
    var out =
        OrderSeeder.saved(
            shipped,
            OrderFixtures.to(DeliveryTransitions.startDelivery(shipped, part, "492817", now)));
    Eventually.is(() -> mails(customer).size() == 3);
    var there =
        OrderSeeder.saved(out, OrderFixtures.to(DeliveryTransitions.received(out, part, now)));
    Eventually.is(() -> mails(customer).size() == 4);
    var other = placed.placement().sellerOrderId(linen.sellerId());
    OrderSeeder.saved(
        there,
        OrderFixtures.to(CancellationTransitions.cancel(there, other, "changed my mind", now)));
    Eventually.is(() -> mails(customer).size() == 5 && mails(linen.seller()).size() == 2);

    assertThat(subjects(customer))
        .containsExactly(
            "Thank you for your order",
            "Your order has been shipped",
            "Your order is out for delivery",
            "Your order has been delivered",
            "Your refund has been started");
    assertThat(mails(customer).get(2).text()).contains("492817");
    assertThat(mails(customer).getLast().text()).contains("17.80 EUR");
    assertThat(subjects(pots.seller())).containsExactly("New order");
    assertThat(subjects(linen.seller())).containsExactly("New order", "Order cancelled");
    assertThat(SharedLocalCloud.sideOutput().entry("492817")).isEmpty();
    assertThat(SharedLocalCloud.sideOutput().naming(List.of("Nowak", "Long Walk"))).isEmpty();
  }

  @Test
  void say_that_money_which_came_too_late_goes_back() throws Exception {
    pots.adjustStock(1);
    var now = SharedLocalCloud.cloud().clock().instant();
    var placed =
        OrderSeeder.placed(
            customerId, OrderSeeder.mugs(pots.sellerId(), pots.product(), pots.variant(), 1));
    var expired = OrderSeeder.saved(placed, placed.expired(now));
    Eventually.is(() -> mails(customer).size() == 1);
    OrderSeeder.saved(expired, expired.repaid(OrderFixtures.payment(expired, now), now));
    Eventually.is(() -> mails(customer).size() == 2);

    assertThat(subjects(customer))
        .containsExactly("Your order was not paid in time", "Your order could not be fulfilled");
    assertThat(pots.available()).isEqualTo(1);
  }
}
