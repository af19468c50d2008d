package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.Work;
import dev.souk.manifest.Manifest;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A carrier has thousands of subscribers behind one IPv4 address (RFC 6269, "Issues with IP
/// Address Sharing").
@Story
@DisplayName("A crowd behind one carrier's address")
class CarrierStoryTest {
  private static final int NETWORK = 230;

  /// The answer to one who does the work when it is asked for.
  private static Answer worked(Actor actor, String path, @Nullable Object body) {
    var answer = actor.post(path, body);
    return answer.status() == 429
        ? actor.with("x-proof-of-work", work(answer)).post(path, body)
        : answer;
  }

  private static String work(Answer refused) {
    return Work.of(
        refused.header("x-proof-of-work-challenge"), refused.header("x-proof-of-work-difficulty"));
  }

  @Test
  void is_let_in_as_guests_all_of_them() {
    var crowd = Town.visitor(NETWORK, 1);
    for (var each = 0; each < 75; each++) {
      worked(crowd, "/api/v1/auth/guest", null).expect(200);
    }

    var refused = crowd.post("/api/v1/auth/guest", null).expect(429);
    assertThat(refused.header("x-proof-of-work-difficulty")).isEqualTo("17");
    var proof = crowd.with("x-proof-of-work", work(refused));
    var guest = proof.holding(proof.post("/api/v1/auth/guest", null).expect(200));
    guest.post("/api/v1/realtime/tickets", null).expectSuccess();
    proof.post("/api/v1/auth/guest", null).expect(429);
  }

  /// One route of each limit: what is sent is counted before it is looked at.
  @TestFactory
  List<DynamicTest> is_refused_by_no_limit_of_addresses_when_it_does_the_work() {
    var limits = new TreeMap<String, Route>();
    for (var route : Manifest.routes()) {
      route.limits().stream()
          .filter(limit -> limit.by() == RateLimit.By.ADDRESS)
          .forEach(limit -> limits.put(limit.name(), route));
    }
    return limits.values().stream()
        .map(route -> DynamicTest.dynamicTest(route.path(), () -> isLetThrough(route)))
        .toList();
  }

  private static void isLetThrough(Route route) {
    var crowd = Town.visitor(NETWORK, 2);
    var refused = crowd.post(route.path(), Map.of());
    for (var each = 0; refused.status() != 429 && each < 100; each++) {
      refused = crowd.post(route.path(), Map.of());
    }

    refused.expect(429);

    var answer = crowd.with("x-proof-of-work", work(refused)).post(route.path(), Map.of());
    assertThat(answer.status()).isNotEqualTo(429).isLessThan(500);
  }
}
