package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Which class comes between two of the same actor's, and how far it moves the local cloud's clock,
/// depends on which of two processes is free.
@Story
@DisplayName("An actor")
class ActorTest {
  private static final Duration LONGER_THAN_A_TOKEN = Duration.ofMinutes(16);

  private record Someone(String who, Actor actor, String path) {}

  @TestFactory
  Stream<DynamicTest> is_known_however_much_time_others_have_let_pass() {
    var all =
        Stream.of(
                new Someone("a guest", SharedLocalCloud.guest(), "/api/v1/cart"),
                new Someone("a customer", SharedLocalCloud.customer(), "/api/v1/me"),
                new Someone("a seller", SharedLocalCloud.seller("Patience"), "/api/v1/sellers/me"),
                new Someone("the admin", SharedLocalCloud.admin(), "/api/v1/me"),
                new Someone("a courier", SharedLocalCloud.courier(), "/api/v1/me"))
            .toList();
    all.forEach(each -> each.actor().get(each.path()).expect(200));
    SharedLocalCloud.advance(LONGER_THAN_A_TOKEN);
    return all.stream()
        .map(each ->
            DynamicTest.dynamicTest(each.who(), () -> each.actor().get(each.path()).expect(200)));
  }

  @Test
  void keeps_the_token_that_a_test_gave_them() {
    var customer = SharedLocalCloud.customer();
    var bearing = customer.withAccessToken(customer.accessToken());
    SharedLocalCloud.advance(LONGER_THAN_A_TOKEN);

    assertThat(bearing.get("/api/v1/me").status()).isEqualTo(401);
  }
}
