package dev.souk.local.pay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.story.SharedLocalCloud;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stripe, controlled from the dev console,")
class StripeConsoleTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String url = SharedLocalCloud.cloud().url();

  @AfterEach
  void wellAgain() {
    SharedLocalCloud.cloud().stripe().faults().clear();
    SharedLocalCloud.cloud().stripe().webhooks().release();
    SharedLocalCloud.cloud().stripe().webhooks().copies(1);
    http.close();
  }

  private int post(String type, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/dev/stripe"))
            .header("content-type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private int api() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/stripe/v1/refunds"))
            .header("authorization", "Bearer " + SharedLocalCloud.cloud().stripe().apiKey());
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void is_down_and_up_again() throws Exception {
    assertThat(api()).isEqualTo(200);

    assertThat(post("application/json", "{\"api\":\"down\"}")).isEqualTo(200);
    assertThat(api()).isEqualTo(503);

    assertThat(post("application/json", "{\"api\":\"up\"}")).isEqualTo(200);
    assertThat(api()).isEqualTo(200);
  }

  @Test
  void holds_repeats_and_loses_webhooks() throws Exception {
    assertThat(post("application/json", "{\"webhooks\":\"hold\"}")).isEqualTo(200);
    assertThat(post("application/json", "{\"deliveriesPerEvent\":3}")).isEqualTo(200);
    assertThat(post("application/json", "{\"webhooks\":\"release\"}")).isEqualTo(200);
  }

  @Test
  void does_nothing_for_another_pages_form_or_an_odd_request() throws Exception {
    assertThat(post("text/plain", "{\"api\":\"down\"}")).isEqualTo(400);
    for (var odd :
        new String[] {
          "",
          "{}",
          "[]",
          "{\"deliveriesPerEvent\":11}",
          "{\"api\":\"hold\"}",
          "{\"dispute\":\"pi_none\"}"
        }) {
      assertThat(post("application/json", odd)).isEqualTo(400);
    }
    assertThat(api()).isEqualTo(200);
  }
}
