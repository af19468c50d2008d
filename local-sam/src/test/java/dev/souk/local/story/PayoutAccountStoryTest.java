package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.stripe.StripeFault;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A seller who is to be paid")
class PayoutAccountStoryTest {
  private static final String PATH = "/api/v1/sellers/me/payout-account";
  private final Actor seller = SharedLocalCloud.seller("Corner pottery");

  @AfterEach
  void wellAgain() {
    SharedLocalCloud.cloud().stripe().faults().clear();
  }

  private ApiResponse read() {
    return seller.get(PATH).expect(200);
  }

  private ApiResponse create(String country) {
    return seller.post(PATH, Map.of("country", country));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return seller.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return URI.create(answer.headers().firstValue("location").orElseThrow());
  }

  /// Opens the link, does one thing on the page it leads to, and answers where that leads.
  private URI onThePage(ApiResponse link, String act) throws Exception {
    var page = location(send(HttpRequest.newBuilder(URI.create(link.text("url")))));
    assertThat(send(HttpRequest.newBuilder(page)).body()).contains("id=\"" + act + "\"");
    var choice =
        HttpRequest.newBuilder(page)
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("act=" + act));
    return location(send(choice));
  }

  private void until(String status) {
    SharedLocalCloud.await(() -> read().text("status").equals(status));
  }

  @Test
  void completes_an_account_in_two_goes_and_hears_what_is_asked_later() throws Exception {
    assertThat(read().text("status")).isEqualTo("notRequested");
    seller.post(PATH + "/link", null).expect(404);

    var back = onThePage(create("DE").expect(200), "incomplete");

    assertThat(back.toString()).isEqualTo(SharedLocalCloud.cloud().url() + "/shop/payouts");
    SharedLocalCloud.await(() -> read().list("requirements").size() == 3);
    assertThat(read().text("message"))
        .isEqualTo("Complete your account: 3 things are missing before you can be paid.");
    assertThat(read().json().get("transfersActive")).isEqualTo(false);

    var link = seller.post(PATH + "/link", null).expect(200);
    var _ = onThePage(link, "complete");
    until("active");
    assertThat(read().json().get("transfersActive")).isEqualTo(true);
    var again = send(HttpRequest.newBuilder(URI.create(link.text("url"))));
    assertThat(location(again).toString()).endsWith("/shop/payouts?link=expired");

    var _ = onThePage(create("DE").expect(200), "later");
    SharedLocalCloud.await(() -> !read().list("requirements").isEmpty());
    assertThat(read().text("status")).isEqualTo("active");
    assertThat(read().text("message")).startsWith("You can be paid until ");
    assertThat(read().text("requirementsDueAt")).isNotEmpty();
    create("AT").expect(409);
  }

  @Test
  void is_told_that_the_provider_has_rejected_the_account() throws Exception {
    var _ = onThePage(create("DE").expect(200), "reject");

    until("rejected");

    seller.post(PATH + "/link", null).expect(409);
    create("ZZ").expect(422);
  }

  @Test
  void has_an_account_although_stripe_was_down_when_it_was_asked_for() {
    SharedLocalCloud.cloud().stripe().faults().down(new StripeFault.Reject(503));
    create("DE").expect(503);
    assertThat(read().text("status")).isEqualTo("creating");
    SharedLocalCloud.cloud().stripe().faults().clear();

    SharedLocalCloud.advance(Duration.ofMinutes(30));

    until("informationRequired");
  }

  @Test
  void is_refused_in_a_country_the_provider_does_not_serve_and_tries_another() {
    create("KP").expect(409);
    assertThat(read().text("status")).isEqualTo("refused");

    create("AT").expect(200);

    assertThat(read().text("country")).isEqualTo("AT");
  }
}
