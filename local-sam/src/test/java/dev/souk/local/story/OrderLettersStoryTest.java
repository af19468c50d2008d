package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import dev.souk.local.aws.Mailbox.Mail;
import dev.souk.orders.Bought;
import dev.souk.orders.Cancelling;
import dev.souk.orders.Delivering;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("Letters about an order")
class OrderLettersStoryTest {

  private final Stall pots = Stall.of("Corner pottery");
  private final Stall linen = Stall.of("Linen house");
  private final Actor customer = Town.customer();
  private final String customerId = customer.get("/api/v1/me").expect(200).text("id");

  private static List<Mail> mails(Actor actor) {
    return Town.cloud().doors().mailbox().to(actor.email());
  }

  private static List<String> subjects(Actor actor) {
    return mails(actor).stream().map(Mail::subject).toList();
  }

  @Test
  void follow_it_from_the_payment_to_the_door_and_back() throws Exception {
    pots.moved(5);
    linen.moved(5);
    var now = Town.cloud().clock().instant();
    var placed =
        Purchase.placed(
            customerId,
            Purchase.mugs(pots.sellerId(), pots.product(), pots.variant(), 2),
            Purchase.mugs(linen.sellerId(), linen.product(), linen.variant(), 1));
    var part = placed.placed().partId(pots.sellerId());
    var paid = Purchase.kept(placed, Bought.paid(placed, now));
    Eventually.is(() ->
        mails(customer).size() == 1
            && mails(pots.seller()).size() == 1
            && mails(linen.seller()).size() == 1);

    var shipped = Purchase.kept(paid, Bought.shipped(paid, pots.sellerId(), now));
    Eventually.is(() -> mails(customer).size() == 2);
    var out = Purchase.kept(shipped, Bought.to(Delivering.setOut(shipped, part, "492817", now)));
    Eventually.is(() -> mails(customer).size() == 3);
    var there = Purchase.kept(out, Bought.to(Delivering.received(out, part, now)));
    Eventually.is(() -> mails(customer).size() == 4);
    var other = placed.placed().partId(linen.sellerId());
    Purchase.kept(there, Bought.to(Cancelling.cancel(there, other, "changed my mind", now)));
    Eventually.is(() -> mails(customer).size() == 5 && mails(linen.seller()).size() == 2);

    assertThat(subjects(customer))
        .containsExactly(
            "Thank you for your order",
            "A parcel is on its way",
            "Your parcel comes today",
            "Your parcel is there",
            "Your money is on its way back");
    assertThat(mails(customer).get(2).text()).contains("492817");
    assertThat(mails(customer).getLast().text()).contains("17.80 EUR");
    assertThat(subjects(pots.seller())).containsExactly("You have sold something");
    assertThat(subjects(linen.seller()))
        .containsExactly("You have sold something", "An order is called off");
    assertThat(Town.overheard().saying("492817")).isEmpty();
    assertThat(Town.overheard().naming(List.of("Nowak", "Long Walk"))).isEmpty();
  }

  @Test
  void say_that_money_which_came_too_late_goes_back() throws Exception {
    pots.moved(1);
    var now = Town.cloud().clock().instant();
    var placed =
        Purchase.placed(
            customerId, Purchase.mugs(pots.sellerId(), pots.product(), pots.variant(), 1));
    var expired = Purchase.kept(placed, placed.expired(now));
    Eventually.is(() -> mails(customer).size() == 1);
    Purchase.kept(expired, expired.repaid(Bought.payment(expired, now), now));
    Eventually.is(() -> mails(customer).size() == 2);

    assertThat(subjects(customer))
        .containsExactly("Your order was not paid in time", "What you ordered is sold out");
    assertThat(pots.available()).isEqualTo(1);
  }
}
