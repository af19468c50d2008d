package dev.souk.local.stripe;

import dev.souk.local.stripe.WebhookDelivery.Outcome;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/// Posts one signed event to one endpoint.
final class WebhookHttpSender implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /// Waits for the answer. The signature's time is `now`: each attempt has its own.
  Outcome send(WebhookDelivery.Endpoint to, String payload, Instant now) {
    var request =
        HttpRequest.newBuilder(to.url())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Stripe/1.0 (simulator)")
            .header("Stripe-Signature", WebhookSignature.header(payload, to.secret(), now))
            .POST(HttpRequest.BodyPublishers.ofString(payload))
            .build();
    try {
      return new Outcome.Answered(http.send(request, BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return new Outcome.Unreachable(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Unreachable("interrupted");
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
