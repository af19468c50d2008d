package dev.souk.local.cost;

import dev.souk.local.Eventually;
import dev.souk.local.matrix.MatrixSeller;
import dev.souk.local.story.Actor;
import dev.souk.local.story.ApiResponse;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.local.story.UnpaidOrderSeeder;
import dev.souk.orders.Order;
import dev.souk.payments.CancelOrder;
import dev.souk.payments.CreatePayoutAccount;
import dev.souk.payments.CreatePayoutAccountLink;
import dev.souk.payments.HandleStripeAccountWebhook;
import dev.souk.payments.HandleStripeWebhook;
import dev.souk.payments.PayableOrderFixtures.Ware;
import dev.souk.payments.StartCheckout;
import dev.souk.payments.SubmitRefunds;
import dev.souk.payouts.GetPayoutAccount;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.PayoutWiring;
import java.time.Duration;
import java.util.Map;

/// An order from its page to pay on until its money is back.
record PaymentCostScenario(CostRecorder recorder) {
  static final String PAID = "an order is paid";

  void measure(MatrixSeller matrixSeller) {
    var ware = UnpaidOrderSeeder.stocked(matrixSeller, 10);
    var customer = SharedLocalCloud.customer();
    var order = placed(customer, ware);
    var page =
        recorder.measure(
            StartCheckout.class, "a page for an order", () -> checkout(customer, order));
    recorder.measure(StartCheckout.class, "the same page again", () -> checkout(customer, order));
    var url = page.text("checkoutUrl");
    recorder.measure(HandleStripeWebhook.class, PAID, () -> paid(url));
    SharedLocalCloud.awaitIdle();
    recorder.measure(SubmitRefunds.class, "one refund", () -> refunded(customer, order));
    var other = placed(customer, ware);
    recorder.measure(
        CancelOrder.class, "an order without a page", () -> cancelled(customer, other));
    withoutConcurrentCalls();
    payoutAccount();
    new PayoutCostScenario(recorder).measure();
  }

  /// From its creation until it receives money.
  private void payoutAccount() {
    var seller = SharedLocalCloud.seller("Paid shop");
    var path = "/api/v1/sellers/me/payout-account";
    var body = Map.of("country", "DE");
    recorder.measure(
        CreatePayoutAccount.class, "the first time", () -> seller.post(path, body).expect(200));
    recorder.measure(CreatePayoutAccount.class, "again", () -> seller.post(path, body).expect(200));
    recorder.measure(
        CreatePayoutAccountLink.class,
        "another link",
        () -> seller.post(path + "/link", null).expect(200));
    var account = completed(seller);
    recorder.measure(
        HandleStripeAccountWebhook.class, "a requirement is new", () -> askedForMore(account));
    recorder.measure(GetPayoutAccount.class, "one", () -> seller.get(path).expect(200));
  }

  private static String completed(Actor seller) {
    var id = seller.get("/api/v1/me").expect(200).text("id");
    var account = (PayoutAccount.Connected) PayoutWiring.payoutAccounts().find(id).orElseThrow();
    SharedLocalCloud.cloud().stripe().onboarding().completes(account.accountId());
    withoutConcurrentCalls();
    SharedLocalCloud.awaitIdle();
    return account.accountId();
  }

  private static String askedForMore(String account) {
    SharedLocalCloud.cloud().stripe().onboarding().isAskedForMore(account, Duration.ofDays(14));
    withoutConcurrentCalls();
    return account;
  }

  private static Order placed(Actor customer, Ware ware) {
    return UnpaidOrderSeeder.placed(customer.get("/api/v1/me").expect(200).text("id"), ware, 1);
  }

  private static ApiResponse checkout(Actor customer, Order order) {
    var body = Map.of("orderId", order.id());
    return customer.withIdempotencyKey().post("/api/v1/payment/checkout", body).expect(200);
  }

  private static String paid(String url) {
    SharedLocalCloud.cloud()
        .stripe()
        .shopper()
        .completePayment(url.substring(url.lastIndexOf('/') + 1));
    withoutConcurrentCalls();
    return url;
  }

  private static ApiResponse cancelled(Actor customer, Order order) {
    return customer.post("/api/v1/orders/" + order.id() + "/cancel", null).expect(204);
  }

  /// What the event of the refund brings about; Stripe says nothing of it meanwhile.
  private ApiResponse refunded(Actor customer, Order order) {
    SharedLocalCloud.cloud().stripe().webhooks().copies(0);
    try {
      var response =
          recorder.measure(CancelOrder.class, "a paid order", () -> cancelled(customer, order));
      SharedLocalCloud.awaitIdle();
      return response;
    } finally {
      SharedLocalCloud.cloud().stripe().webhooks().copies(1);
    }
  }

  private static void withoutConcurrentCalls() {
    try {
      SharedLocalCloud.cloud().stripe().webhooks().awaitIdle(Eventually.PATIENCE);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
