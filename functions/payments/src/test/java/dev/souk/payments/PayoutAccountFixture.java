package dev.souk.payments;

import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.accounts.AccountFixtures;
import dev.souk.http.TestHttpDependencies;
import dev.souk.http.TestLambdaContext;
import dev.souk.http.TestRequest;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import dev.souk.payouts.DynamoPayoutAccounts;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.PayoutAccounts;
import dev.souk.route.PrincipalRole;
import dev.souk.store.MarketTables;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;

/// The functions of payout accounts over a table, with Stripe simulated and its thin events on.
final class PayoutAccountFixture implements AutoCloseable {
  static final String SECRET = "whsec_accounts";

  final TestHttpDependencies kernel = new TestHttpDependencies();
  final SimulatedStripe stripe;
  final PayoutAccounts accounts = new DynamoPayoutAccounts(MarketTables.fresh());
  private final HttpServer door;

  PayoutAccountFixture() throws Exception {
    stripe = new SimulatedStripe(kernel.clock);
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    door.createContext("/", this::hear);
    door.start();
    var url = URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/");
    stripe.stripe.webhook(url, SECRET, HandleStripeAccountWebhook.EVENTS);
  }

  private void hear(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
    exchange.sendResponseHeaders(told(body, signature).status(), -1);
    exchange.close();
  }

  TestRequest.Answer told(byte[] body, String signature) {
    return TestRequest.post("/api/v1/payment/accounts/webhook")
        .bytes(body)
        .header("stripe-signature", signature)
        .to(
            new HandleStripeAccountWebhook(
                kernel.kernel(),
                stripe.account,
                new WebhookSignature(() -> SECRET),
                accounts,
                stripe.connectedAccounts()));
  }

  /// An event as who has the secret could tell it.
  TestRequest.Answer told(Map<String, ?> event) {
    var body = Json.text(event);
    try {
      var now = stripe.now().getEpochSecond();
      return told(
          body.getBytes(StandardCharsets.UTF_8),
          Webhook.Signature.generateSignatureHeader(body, SECRET, now));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String seller() {
    return AccountFixtures.id(IdType.SEL);
  }

  TestRequest.Answer create(String seller, String country) {
    return TestRequest.post("/api/v1/sellers/me/payout-account")
        .as(seller, PrincipalRole.SELLER)
        .json(Json.text(Map.of("country", country)))
        .to(new CreatePayoutAccount(kernel.kernel(), accounts, stripe.connectedAccounts()));
  }

  TestRequest.Answer link(String seller) {
    return TestRequest.post("/api/v1/sellers/me/payout-account/link")
        .as(seller, PrincipalRole.SELLER)
        .to(new CreatePayoutAccountLink(kernel.kernel(), accounts, stripe.connectedAccounts()));
  }

  void sweep() {
    new CheckPayoutAccounts(accounts, stripe.connectedAccounts(), kernel.clock)
        .handleRequest(Map.of(), new TestLambdaContext(CheckPayoutAccounts.SCHEDULE.timeout()));
  }

  PayoutAccount now(String seller) {
    return accounts.find(seller).orElseThrow();
  }

  /// The id of a seller's account, which there is.
  String opened(String seller) {
    if (create(seller, "DE").status() != 200) {
      throw new AssertionError("not opened");
    }
    return ((PayoutAccount.Connected) now(seller)).accountId();
  }

  void quiet() {
    try {
      if (!stripe.stripe.webhooks().awaitIdle(Duration.ofMinutes(3))) {
        throw new AssertionError("events are still on their way");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void later(Duration time) {
    stripe.forward(time);
    quiet();
  }

  @Override
  public void close() throws Exception {
    stripe.close();
    door.stop(0);
  }
}
