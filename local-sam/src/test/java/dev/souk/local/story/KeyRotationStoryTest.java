package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import dev.souk.accounts.SigningKeys;
import dev.souk.live.Setting;
import dev.souk.local.aws.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// By the three steps of the operator's guide, while guests arrive, look into their carts and renew
/// their tokens.
@Story
@DisplayName("Rotating the signing keys")
class KeyRotationStoryTest {
  private static final String NAME = Setting.SOUK_SIGNING_SECRET.value();
  private static final int CALLERS = 3;

  private final Secrets secrets = Town.cloud().doors().secrets();
  private final String before = secrets.value(NAME).get();
  private final Queue<Integer> refused = new ConcurrentLinkedQueue<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  /// Tokens of before are still good in other stories.
  @AfterEach
  void trust_the_old_keys_again() throws Exception {
    var all = new ArrayList<>(JWKSet.parse(secrets.value(NAME).get()).getKeys());
    all.addAll(JWKSet.parse(before).getKeys());
    secrets.put(NAME, new JWKSet(all).toString(false));
    waitUntilTaken();
  }

  private void come() {
    while (!over.get()) {
      var guest = Town.guest();
      note(guest.get("/api/v1/cart"));
      var renewed =
          guest
              .bearing("")
              .post("/api/v1/auth/refresh", java.util.Map.of("refreshToken", guest.refreshToken()));
      note(renewed);
      if (renewed.status() == 200) {
        note(guest.bearing(renewed.text("accessToken")).get("/api/v1/cart"));
      }
    }
  }

  private void note(Answer answer) {
    asked.incrementAndGet();
    if (answer.status() != 200) {
      refused.add(answer.status());
    }
  }

  /// Functions keep the secret for a second here, and for five minutes in AWS.
  private static void waitUntilTaken() throws InterruptedException {
    Thread.sleep(1_200);
  }

  private void step(UnaryOperator<String> turn) throws InterruptedException {
    secrets.put(NAME, turn.apply(secrets.value(NAME).get()));
    waitUntilTaken();
  }

  private static List<Object> published() {
    return Town.visitor().get("/.well-known/jwks.json").expect(200).list("keys").stream()
        .map(key -> key.get("kid"))
        .toList();
  }

  @Test
  void refuses_no_request() throws Exception {
    var stayed = Town.guest();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var callers = new ArrayList<java.util.concurrent.Future<?>>();
      for (var i = 0; i < CALLERS; i++) {
        callers.add(threads.submit(this::come));
      }
      step(SigningKeys::withNext);
      assertThat(published()).hasSize(JWKSet.parse(before).getKeys().size() + 1);
      step(SigningKeys::withNextFirst);
      note(stayed.get("/api/v1/cart"));
      step(SigningKeys::withFirstOnly);
      over.set(true);
      for (var caller : callers) {
        caller.get();
      }
    }
    assertThat(refused).isEmpty();
    assertThat(asked.get()).isGreaterThan(CALLERS * 6);
    assertThat(published()).hasSize(1);
  }
}
