package dev.souk.local.cost;

import dev.souk.live.Live;
import dev.souk.local.Eventually;
import dev.souk.local.matrix.Stall;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Answer;
import dev.souk.local.story.Buying;
import dev.souk.local.story.Town;
import dev.souk.orders.Order;
import dev.souk.payments.CancelOrder;
import dev.souk.payments.CreatePayoutAccount;
import dev.souk.payments.CreatePayoutAccountLink;
import dev.souk.payments.Ordered.Ware;
import dev.souk.payments.SendRefunds;
import dev.souk.payments.StartCheckout;
import dev.souk.payments.StripeAccountWebhook;
import dev.souk.payments.StripeWebhook;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.ReadPayoutAccount;
import java.time.Duration;
import java.util.Map;

/// An order from its page to pay on until its money is back.
record Paying(Ledger ledger) {
  static final String PAID = "an order is paid";

  void enter(Stall stall) {
    var ware = Buying.stocked(stall, 10);
    var customer = Town.customer();
    var order = placed(customer, ware);
    var page =
        ledger.enter(StartCheckout.class, "a page for an order", () -> checkout(customer, order));
    ledger.enter(StartCheckout.class, "the same page again", () -> checkout(customer, order));
    var url = page.text("checkoutUrl");
    ledger.enter(StripeWebhook.class, PAID, () -> paid(url));
    Town.settle();
    ledger.enter(SendRefunds.class, "one refund", () -> refunded(customer, order));
    var other = placed(customer, ware);
    ledger.enter(CancelOrder.class, "an order without a page", () -> cancelled(customer, other));
    quiet();
    payoutAccount();
  }

  /// From its creation until it receives money.
  private void payoutAccount() {
    var seller = Town.seller("Paid shop");
    var path = "/api/v1/sellers/me/payout-account";
    var body = Map.of("country", "DE");
    ledger.enter(
        CreatePayoutAccount.class, "the first time", () -> seller.post(path, body).expect(200));
    ledger.enter(CreatePayoutAccount.class, "again", () -> seller.post(path, body).expect(200));
    ledger.enter(
        CreatePayoutAccountLink.class,
        "another link",
        () -> seller.post(path + "/link", null).expect(200));
    var account = completed(seller);
    ledger.enter(StripeAccountWebhook.class, "a requirement is new", () -> askedForMore(account));
    ledger.enter(ReadPayoutAccount.class, "one", () -> seller.get(path).expect(200));
  }

  private static String completed(Actor seller) {
    var id = seller.get("/api/v1/me").expect(200).text("id");
    var account = (PayoutAccount.Connected) Live.payoutAccounts().find(id).orElseThrow();
    Town.cloud().stripe().onboarding().completes(account.accountId());
    quiet();
    Town.settle();
    return account.accountId();
  }

  private static String askedForMore(String account) {
    Town.cloud().stripe().onboarding().isAskedForMore(account, Duration.ofDays(14));
    quiet();
    return account;
  }

  private static Order placed(Actor customer, Ware ware) {
    return Buying.placed(customer.get("/api/v1/me").expect(200).text("id"), ware, 1);
  }

  private static Answer checkout(Actor customer, Order order) {
    var body = Map.of("orderId", order.id());
    return customer.once().post("/api/v1/payment/checkout", body).expect(200);
  }

  private static String paid(String url) {
    Town.cloud().stripe().shopper().pays(url.substring(url.lastIndexOf('/') + 1));
    quiet();
    return url;
  }

  private static Answer cancelled(Actor customer, Order order) {
    return customer.post("/api/v1/orders/" + order.id() + "/cancel", null).expect(204);
  }

  /// What the event of the refund brings about; Stripe says nothing of it meanwhile.
  private Answer refunded(Actor customer, Order order) {
    Town.cloud().stripe().webhooks().copies(0);
    try {
      var answer =
          ledger.enter(CancelOrder.class, "a paid order", () -> cancelled(customer, order));
      Town.settle();
      return answer;
    } finally {
      Town.cloud().stripe().webhooks().copies(1);
    }
  }

  private static void quiet() {
    try {
      Town.cloud().stripe().webhooks().quiet(Eventually.PATIENCE);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
