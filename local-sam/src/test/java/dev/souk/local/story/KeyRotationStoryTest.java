package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import dev.souk.accounts.SigningKeys;
import dev.souk.local.Eventually;
import dev.souk.local.aws.SecretStore;
import dev.souk.wiring.EnvironmentSetting;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// By the three steps of the operator's guide, while guests arrive, look into their carts and renew
/// their tokens.
@Story
@DisplayName("Rotating the signing keys")
class KeyRotationStoryTest {
  private static final String NAME = EnvironmentSetting.SOUK_SIGNING_SECRET.value();
  private static final int CALLERS = 3;

  private final SecretStore secrets = SharedLocalCloud.cloud().endpoints().secrets();
  private final String before = secrets.value(NAME).get();
  private final Queue<Integer> refused = new ConcurrentLinkedQueue<>();
  private final AtomicIntegerArray rounds = new AtomicIntegerArray(CALLERS);
  private final AtomicBoolean over = new AtomicBoolean();

  /// Tokens of before are still good in other stories.
  @AfterEach
  void trust_the_old_keys_again() throws Exception {
    var all = new ArrayList<>(JWKSet.parse(secrets.value(NAME).get()).getKeys());
    all.addAll(JWKSet.parse(before).getKeys());
    secrets.put(NAME, new JWKSet(all).toString(false));
    Eventually.is(this::isTakenUp);
  }

  private void come(int caller) {
    while (!over.get()) {
      var guest = SharedLocalCloud.guest();
      note(guest.get("/api/v1/cart"));
      var renewed =
          guest
              .withAccessToken("")
              .post("/api/v1/auth/refresh", java.util.Map.of("refreshToken", guest.refreshToken()));
      note(renewed);
      if (renewed.status() == 200) {
        note(guest.withAccessToken(renewed.text("accessToken")).get("/api/v1/cart"));
      }
      rounds.incrementAndGet(caller);
    }
  }

  private void note(ApiResponse response) {
    if (response.status() != 200) {
      refused.add(response.status());
    }
  }

  /// Functions keep the secret for a second here, all of them together, and for five minutes in
  /// AWS.
  private boolean isTakenUp() {
    try {
      var kept = JWKSet.parse(secrets.value(NAME).get()).getKeys();
      return published().equals(kept.stream().map(key -> key.getKeyID()).toList());
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Waits until nobody is left who holds a token of before, as the guide has an operator wait for
  /// the end of the last.
  private void step(UnaryOperator<String> turn) throws InterruptedException {
    secrets.put(NAME, turn.apply(secrets.value(NAME).get()));
    Eventually.is(this::isTakenUp);
    var before = IntStream.range(0, CALLERS).map(rounds::get).toArray();
    // the round that was under way, and one from its beginning to its end
    Eventually.is(
        () -> IntStream.range(0, CALLERS).allMatch(each -> rounds.get(each) >= before[each] + 2));
  }

  private static List<Object> published() {
    return SharedLocalCloud.visitor()
        .get("/.well-known/jwks.json")
        .expect(200)
        .list("keys")
        .stream()
        .map(key -> key.get("kid"))
        .toList();
  }

  @Test
  void refuses_no_request() throws Exception {
    var stayed = SharedLocalCloud.guest();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var callers = new ArrayList<java.util.concurrent.Future<?>>();
      for (var i = 0; i < CALLERS; i++) {
        var caller = i;
        callers.add(threads.submit(() -> come(caller)));
      }
      try {
        step(SigningKeys::withNextKey);
        assertThat(published()).hasSize(JWKSet.parse(before).getKeys().size() + 1);
        step(SigningKeys::withNextKeySigning);
        note(stayed.get("/api/v1/cart"));
        step(SigningKeys::withSigningKeyOnly);
      } finally {
        over.set(true);
      }
      for (var caller : callers) {
        caller.get();
      }
    }
    assertThat(refused).isEmpty();
    assertThat(published()).hasSize(1);
  }
}
