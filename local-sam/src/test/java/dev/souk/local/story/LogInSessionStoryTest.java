package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("A session")
class LogInSessionStoryTest {
  private static final Duration GRACE_OVER = Duration.ofSeconds(11);

  private final Actor amina = SharedLocalCloud.customer();

  static ApiResponse refreshed(Actor actor, String token) {
    return actor.withAccessToken("").post("/api/v1/auth/refresh", Map.of("refreshToken", token));
  }

  @Test
  void is_left_with_one_live_token_by_a_hundred_refreshes_at_once() throws Exception {
    Callable<ApiResponse> refresh = () -> refreshed(amina, amina.refreshToken()).expect(200);
    var next = new ArrayList<ApiResponse>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer :
          SharedLocalCloud.withStoppedClock(
              () -> threads.invokeAll(Collections.nCopies(100, refresh)))) {
        next.add(answer.get());
      }
    }

    var tokens = next.stream().map(each -> each.text("refreshToken")).collect(Collectors.toSet());
    assertThat(next).hasSize(100);
    assertThat(tokens).hasSize(1).doesNotContain(amina.refreshToken());
    SharedLocalCloud.advance(GRACE_OVER);
    refreshed(amina, tokens.iterator().next()).expect(200);
  }

  @Test
  void outlives_a_reply_that_was_lost_while_another_tab_renewed_twice() {
    var first = amina.refreshToken();
    var second = refreshed(amina, first).expect(200).text("refreshToken");
    var third = refreshed(amina, second).expect(200).text("refreshToken");

    var late = refreshed(amina, first).expect(200).text("refreshToken");

    assertThat(late).isEqualTo(third);
    refreshed(amina, third).expect(200);
  }

  @Test
  void ends_with_all_its_tokens_when_a_replaced_one_comes_back() {
    var first = amina.refreshToken();
    var second = refreshed(amina, first).expect(200);
    var again = refreshed(amina, first).expect(200);
    assertThat(again.text("refreshToken")).isEqualTo(second.text("refreshToken"));
    SharedLocalCloud.advance(GRACE_OVER);
    amina.get("/api/v1/me").expect(200);

    refreshed(amina, first).expect(401);

    refreshed(amina, second.text("refreshToken")).expect(401);
    SharedLocalCloud.advance(SharedLocalCloud.AUTHORIZER_CACHE_TTL);
    amina.get("/api/v1/me").expect(401);
    amina.withAccessToken(second.text("accessToken")).get("/api/v1/me").expect(401);
  }

  @Test
  void is_accepted_nowhere_after_logging_out() {
    amina.get("/api/v1/me").expect(200);
    var mine = Map.of("refreshToken", amina.refreshToken());

    amina.post("/api/v1/auth/logout", mine).expect(204);

    refreshed(amina, amina.refreshToken()).expect(401);
    SharedLocalCloud.advance(SharedLocalCloud.AUTHORIZER_CACHE_TTL);
    amina.get("/api/v1/me").expect(401);
    amina.post("/api/v1/realtime/tickets", null).expect(401);
    amina.post("/api/v1/auth/logout", mine).expect(204);
  }

  @Test
  void ends_with_every_other_when_logging_out_everywhere() {
    var phone = SharedLocalCloud.visitor().loggedIn("customers", amina.email());
    phone.get("/api/v1/me").expect(200);

    amina.post("/api/v1/auth/logout-all", null).expect(204);

    refreshed(phone, phone.refreshToken()).expect(401);
    refreshed(amina, amina.refreshToken()).expect(401);
    SharedLocalCloud.advance(SharedLocalCloud.AUTHORIZER_CACHE_TTL);
    phone.get("/api/v1/me").expect(401);
    amina.get("/api/v1/me").expect(401);
    SharedLocalCloud.visitor().loggedIn("customers", amina.email()).get("/api/v1/me").expect(200);
  }

  @Test
  void is_made_for_a_guest_without_an_account() {
    var guest = SharedLocalCloud.guest();

    var next = refreshed(guest, guest.refreshToken()).expect(200);

    var held = guest.withTokens(next);
    held.post("/api/v1/realtime/tickets", null).expectSuccess();
    held.get("/api/v1/me").expect(403);
    held.get("/api/v1/products/my").expect(403);
  }
}
