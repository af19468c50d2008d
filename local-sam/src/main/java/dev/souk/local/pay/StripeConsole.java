package dev.souk.local.pay;

import dev.souk.json.Json;
import dev.souk.local.stripe.StripeFault;
import dev.souk.local.stripe.StripeSimulator;
import dev.souk.local.wire.HttpResponses;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// What goes wrong at Stripe, by a person's word: `GET /dev/stripe` says how webhooks fared, and
/// `POST /dev/stripe` takes one of `{"api":"down"}`, `{"api":"up"}`, `{"webhooks":"hold"}`,
/// `{"webhooks":"release"}`, and `{"deliveriesPerEvent":3}` for how often each webhook is sent, 0
/// for never. Of a payment, by the name an admin sees: `{"refund":"pi_…","amount":500}` gives money
/// back as somebody at Stripe's dashboard does, and `{"dispute":"pi_…"}` disputes it; that dispute
/// becomes what `{"dispute":"du_…","status":"underReview"}`, `"won"` or `"lost"` says. The log of
/// webhooks tells the dispute's name.
public final class StripeConsole extends Handler.Abstract {
  private static final String PATH = "/dev/stripe";
  private static final int MAX_BODY = 1000;
  private static final int SHOWN = 60;
  private static final int MAX_COPIES = 10;

  private final StripeEndpoint stripe;

  public StripeConsole(StripeEndpoint stripe) {
    this.stripe = stripe;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    var simulator = stripe.simulator();
    if (simulator.isEmpty() || !PATH.equals(request.getHttpURI().getPath())) {
      return false;
    }
    switch (request.getMethod()) {
      case "GET" -> json(response, state(simulator.get()), callback);
      case "POST" -> act(simulator.get(), request, response, callback);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Map<String, @Nullable Object> state(StripeSimulator simulator) {
    var log = simulator.webhooks().log();
    var state = new LinkedHashMap<String, @Nullable Object>();
    state.put("pendingDeliveries", simulator.webhooks().waiting().size());
    state.put(
        "deliveryAttempts",
        log.subList(Math.max(0, log.size() - SHOWN), log.size()).reversed().stream()
            .map(each ->
                Map.of(
                    "event", each.delivery().event(),
                    "type", each.delivery().type(),
                    "attempt", each.delivery().attempt(),
                    "outcome", String.valueOf(each.outcome())))
            .toList());
    return state;
  }

  /// A page of another origin can post here too, but not as JSON.
  private static void act(
      StripeSimulator simulator, Request request, Response response, Callback callback)
      throws IOException {
    var type = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.CONTENT_TYPE), "");
    var body = Content.Source.asInputStream(request).readNBytes(MAX_BODY);
    try {
      if (type.startsWith("application/json") && applied(simulator, Json.object(Json.read(body)))) {
        json(response, state(simulator), callback);
        return;
      }
    } catch (Json.Malformed | IllegalArgumentException e) {
      // Refused below, with all that is no request.
    }
    HttpResponses.message(
        response,
        400,
        "send {\"api\":\"down\"}, {\"webhooks\":\"hold\"} or the like as application/json",
        callback);
  }

  private static boolean applied(StripeSimulator simulator, Map<String, @Nullable Object> request) {
    if (request.get("deliveriesPerEvent") instanceof Long copies
        && copies >= 0
        && copies <= MAX_COPIES) {
      simulator.webhooks().copies(copies.intValue());
      return true;
    }
    if (request.get("refund") instanceof String payment
        && request.get("amount") instanceof Long amount) {
      var _ = simulator.bank().refundInDashboard(payment, amount);
      return true;
    }
    if (request.get("dispute") instanceof String dispute) {
      return applyDispute(simulator, dispute, request.get("status"));
    }
    switch (request.get("api") + " " + request.get("webhooks")) {
      case "down null" -> simulator.faults().down(new StripeFault.Reject(503));
      case "up null" -> simulator.faults().clear();
      case "null hold" -> simulator.webhooks().hold();
      case "null release" -> {
        var _ = simulator.webhooks().release();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean applyDispute(
      StripeSimulator simulator, String name, @Nullable Object becomes) {
    var bank = simulator.bank();
    if (becomes == null) {
      var _ = bank.openDispute(bank.chargeOf(name), "fraudulent");
      return true;
    }
    switch (String.valueOf(becomes)) {
      case "underReview" -> bank.startReview(name);
      case "won" -> bank.winDispute(name);
      case "lost" -> bank.loseDispute(name);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void json(
      Response response, Map<String, @Nullable Object> body, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    HttpResponses.bytes(response, 200, Json.bytes(body), callback);
  }
}
