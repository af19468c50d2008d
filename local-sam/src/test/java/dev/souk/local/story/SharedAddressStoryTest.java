package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.ProofOfWorkSolver;
import dev.souk.manifest.FunctionManifest;
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
@DisplayName("Many clients behind one IP address")
class SharedAddressStoryTest {
  private static final int NETWORK = 230;

  /// The answer to one who does the work when it is asked for.
  private static ApiResponse worked(Actor actor, String path, @Nullable Object body) {
    var response = actor.post(path, body);
    return response.status() == 429
        ? actor.with("x-proof-of-work", work(response)).post(path, body)
        : response;
  }

  private static String work(ApiResponse refused) {
    return ProofOfWorkSolver.of(
        refused.header("x-proof-of-work-challenge"), refused.header("x-proof-of-work-difficulty"));
  }

  @Test
  void is_let_in_as_guests_all_of_them() {
    var crowd = SharedLocalCloud.visitor(NETWORK, 1);
    for (var each = 0; each < 75; each++) {
      worked(crowd, "/api/v1/auth/guest", null).expect(200);
    }

    var refused = crowd.post("/api/v1/auth/guest", null).expect(429);
    assertThat(refused.header("x-proof-of-work-difficulty")).isEqualTo("17");
    var proof = crowd.with("x-proof-of-work", work(refused));
    var guest = proof.withTokens(proof.post("/api/v1/auth/guest", null).expect(200));
    guest.post("/api/v1/realtime/tickets", null).expectSuccess();
    proof.post("/api/v1/auth/guest", null).expect(429);
  }

  /// One route of each limit: what is sent is counted before it is looked at.
  @TestFactory
  List<DynamicTest> is_not_rate_limited_by_address_after_proof_of_work() {
    var limits = new TreeMap<String, Route>();
    for (var route : FunctionManifest.routes()) {
      route.limits().stream()
          .filter(limit -> limit.by() == RateLimit.CountedBy.ADDRESS)
          .forEach(limit -> limits.put(limit.name(), route));
    }
    return limits.values().stream()
        .map(route -> DynamicTest.dynamicTest(route.path(), () -> isLetThrough(route)))
        .toList();
  }

  private static void isLetThrough(Route route) {
    var crowd = SharedLocalCloud.visitor(NETWORK, 2);
    var refused = crowd.post(route.path(), Map.of());
    for (var each = 0; refused.status() != 429 && each < 100; each++) {
      refused = crowd.post(route.path(), Map.of());
    }

    refused.expect(429);

    var response = crowd.with("x-proof-of-work", work(refused)).post(route.path(), Map.of());
    assertThat(response.status()).isNotEqualTo(429).isLessThan(500);
  }
}
