package dev.souk.local.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// The simulator on a port, with the real client pointed at it and a clock to move.
final class StripeSimulatorFixture implements AutoCloseable {
  static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  final SimulatorTestClock clock = new SimulatorTestClock(START);
  final StripeSimulator simulator;
  final StripeClient stripe;
  final URI base;
  private final Server server;
  private final HttpClient http = HttpClient.newHttpClient();

  StripeSimulatorFixture() throws Exception {
    var threads = new QueuedThreadPool(8);
    threads.setVirtualThreadsExecutor(new VirtualThreadPool());
    server = new Server(threads);
    var connector = new ServerConnector(server, 1, 1);
    connector.setHost("127.0.0.1");
    connector.open();
    server.addConnector(connector);
    base = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/stripe");
    simulator = new StripeSimulator(clock, 7, base);
    server.setHandler(simulator.handler());
    server.start();
    stripe = client(simulator.apiKey());
  }

  StripeClient client(String key) {
    return client(key, Duration.ofMinutes(3));
  }

  /// @param patience until an answer that does not come is given up
  StripeClient client(String key, Duration patience) {
    return StripeClient.builder()
        .setApiKey(key)
        .setApiBase(base.toString())
        .setMaxNetworkRetries(0)
        .setReadTimeout(Math.toIntExact(patience.toMillis()))
        .build();
  }

  /// A session over two mugs and a poster: 2 × 12.90 + 30.00 = 55.80 EUR.
  static SessionCreateParams.Builder order(String id) {
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .setSuccessUrl("http://localhost:8080/paid?session={CHECKOUT_SESSION_ID}")
        .setCancelUrl("http://localhost:8080/cart")
        .setClientReferenceId(id)
        .setCustomerEmail("ada@example.com")
        .setExpiresAt(START.getEpochSecond() + 1_860)
        .putMetadata("order", id)
        .setPaymentIntentData(
            PaymentIntentData.builder().setTransferGroup(id).putMetadata("order", id).build())
        .addLineItem(item("Mug & saucer", 1_290, 2))
        .addLineItem(item("Poster", 3_000, 1));
  }

  static LineItem item(String name, long amount, long quantity) {
    var product = PriceData.ProductData.builder().setName(name).setDescription("Hand-made").build();
    return LineItem.builder()
        .setQuantity(quantity)
        .setPriceData(
            PriceData.builder()
                .setCurrency("eur")
                .setUnitAmount(amount)
                .setProductData(product)
                .build())
        .build();
  }

  Session createSession(String order) throws StripeException {
    return stripe.v1().checkout().sessions().create(order(order).build());
  }

  Session read(Session session) throws StripeException {
    return stripe.v1().checkout().sessions().retrieve(session.getId());
  }

  /// A session that has been paid.
  Session paid(String order) throws StripeException {
    var session = createSession(order);
    simulator.shopper().completePayment(session.getId());
    return read(session);
  }

  HttpResponse<String> get(String url) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String url, String form, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /// A call to the API as a client other than Stripe's would make it, with the right key.
  HttpResponse<String> raw(String path, String form) throws Exception {
    return post(base + path, form, "Authorization", "Bearer " + simulator.apiKey());
  }

  @Override
  public void close() throws Exception {
    simulator.close();
    server.stop();
    http.close();
  }
}
