package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.stripe.OnboardingSimulation;
import dev.souk.local.stripe.StripeFault;
import dev.souk.local.stripe.WebhookDelivery;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.PayoutStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Thin events about payout accounts")
class AccountEventsTest {
  private PayoutAccountFixture payoutAccountFixture;

  @BeforeEach
  void open() throws Exception {
    payoutAccountFixture = new PayoutAccountFixture();
  }

  @AfterEach
  void close() throws Exception {
    payoutAccountFixture.close();
  }

  private OnboardingSimulation onboarding() {
    return payoutAccountFixture.stripe.stripe.onboarding();
  }

  @Test
  void bring_an_account_to_what_stripe_says() {
    var seller = PayoutAccountFixture.seller();
    var id = payoutAccountFixture.opened(seller);

    onboarding().completes(id);
    payoutAccountFixture.quiet();
    assertThat(payoutAccountFixture.now(seller).destination()).contains(id);

    onboarding().isAskedForMore(id, Duration.ofDays(14));
    payoutAccountFixture.quiet();
    assertThat(payoutAccountFixture.now(seller).status()).isEqualTo(PayoutStatus.ACTIVE);
    payoutAccountFixture.later(Duration.ofDays(15));
    assertThat(payoutAccountFixture.now(seller).status())
        .isEqualTo(PayoutStatus.INFORMATION_REQUIRED);
    assertThat(payoutAccountFixture.now(seller).destination()).isEmpty();

    onboarding().isClosed(id);
    payoutAccountFixture.quiet();
    assertThat(payoutAccountFixture.now(seller).status()).isEqualTo(PayoutStatus.CLOSED);
  }

  @Test
  void have_one_effect_however_often_they_are_told() {
    var seller = PayoutAccountFixture.seller();
    var id = payoutAccountFixture.opened(seller);
    payoutAccountFixture.stripe.stripe.webhooks().copies(0);
    onboarding().completes(id);
    var event = event("v2.core.account.updated", id);

    assertThat(payoutAccountFixture.told(event).status()).isEqualTo(200);
    var idempotency = payoutAccountFixture.now(seller);
    for (var i = 0; i < 5; i++) {
      assertThat(payoutAccountFixture.told(event).status()).isEqualTo(200);
    }

    assertThat(payoutAccountFixture.now(seller)).isEqualTo(idempotency);
  }

  /// What a seller does, and where it ends.
  private enum Course {
    COMPLETES(PayoutStatus.ACTIVE),
    LEAVES(PayoutStatus.INFORMATION_REQUIRED),
    SUBMITS(PayoutStatus.UNDER_REVIEW),
    IS_REJECTED(PayoutStatus.REJECTED),
    IS_LATE(PayoutStatus.INFORMATION_REQUIRED);

    final PayoutStatus end;

    Course(PayoutStatus end) {
      this.end = end;
    }

    void taken(OnboardingSimulation onboarding, String id) {
      onboarding.leavesIncomplete(id);
      switch (this) {
        case COMPLETES -> onboarding.completes(id);
        case LEAVES -> {}
        case SUBMITS -> onboarding.submits(id);
        case IS_REJECTED -> {
          onboarding.completes(id);
          onboarding.isRejected(id);
        }
        case IS_LATE -> {
          onboarding.completes(id);
          onboarding.isAskedForMore(id, Duration.ofHours(1));
        }
      }
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("souk.stress.seeds", 3));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void end_where_they_would_have_in_order_when_late_doubled_and_shuffled(long seed) {
    var random = new Random(seed);
    var courses = new LinkedHashMap<String, Course>();
    payoutAccountFixture.stripe.stripe.webhooks().hold();
    for (var i = 0; i < Integer.getInteger("souk.stress.orders", 15); i++) {
      var seller = PayoutAccountFixture.seller();
      var course = Course.values()[random.nextInt(Course.values().length)];
      course.taken(onboarding(), payoutAccountFixture.opened(seller));
      courses.put(seller, course);
    }
    payoutAccountFixture.stripe.forward(Duration.ofHours(2));

    payoutAccountFixture.stripe.stripe.webhooks().release(held -> disordered(held, random));

    courses.forEach((seller, course) ->
        assertThat(payoutAccountFixture.now(seller).status())
            .as("%s, seed %d", course, seed)
            .isEqualTo(course.end));
  }

  private static List<WebhookDelivery> disordered(List<WebhookDelivery> held, Random random) {
    var told = new ArrayList<WebhookDelivery>();
    held.forEach(each -> told.addAll(Collections.nCopies(1 + random.nextInt(3), each)));
    Collections.shuffle(told, random);
    return told;
  }

  @Test
  void may_come_before_our_own_call_has_heard_of_the_account() {
    var seller = PayoutAccountFixture.seller();
    var requested = PayoutAccount.requested(seller, "DE", payoutAccountFixture.stripe.now());
    payoutAccountFixture.accounts.save(requested);
    var _ =
        payoutAccountFixture
            .stripe
            .connectedAccounts()
            .open(requested, payoutAccountFixture.stripe.now());
    var id = payoutAccountFixture.stripe.accountsOf(seller).getFirst();

    onboarding().completes(id);
    payoutAccountFixture.quiet();

    assertThat(payoutAccountFixture.now(seller).destination()).contains(id);
    assertThat(payoutAccountFixture.create(seller, "DE").status()).isEqualTo(200);
    assertThat(payoutAccountFixture.stripe.accountsOf(seller)).containsExactly(id);
  }

  @Test
  void come_again_while_stripe_does_not_answer_what_they_make_us_ask() {
    var seller = PayoutAccountFixture.seller();
    var id = payoutAccountFixture.opened(seller);
    payoutAccountFixture.stripe.stripe.webhooks().copies(0);
    onboarding().completes(id);
    payoutAccountFixture.stripe.stripe.faults().down(new StripeFault.Reject(503));
    assertThat(payoutAccountFixture.told(event("v2.core.account.updated", id)).status())
        .isEqualTo(503);

    payoutAccountFixture.stripe.stripe.faults().clear();
    assertThat(payoutAccountFixture.told(event("v2.core.account.updated", id)).status())
        .isEqualTo(200);
    assertThat(payoutAccountFixture.now(seller).destination()).contains(id);
  }

  @Test
  void change_nothing_when_they_are_forged_or_of_nobody_here() {
    var seller = PayoutAccountFixture.seller();
    var id = payoutAccountFixture.opened(seller);
    var before = payoutAccountFixture.now(seller);
    payoutAccountFixture.stripe.stripe.webhooks().copies(0);
    onboarding().completes(id);
    var body = "{\"id\":\"evt_1\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(payoutAccountFixture.told(body, "t=1,v1=00").status()).isEqualTo(400);
    assertThat(payoutAccountFixture.told(body, "").status()).isEqualTo(400);
    assertThat(payoutAccountFixture.told(Map.of("id", "evt_1", "object", "event")).status())
        .isEqualTo(400);
    assertThat(payoutAccountFixture.told(event("v2.core.account.updated", "acct_other")).status())
        .isEqualTo(200);
    assertThat(payoutAccountFixture.told(event("v2.core.account_person.updated", id)).status())
        .isEqualTo(200);
    var live = new LinkedHashMap<String, Object>(event("v2.core.account.updated", id));
    live.put("livemode", true);
    assertThat(payoutAccountFixture.told(live).status()).isEqualTo(200);

    assertThat(payoutAccountFixture.now(seller)).isEqualTo(before);
  }

  private static Map<String, Object> event(String type, String account) {
    return Map.of(
        "id",
        "evt_1",
        "object",
        "v2.core.event",
        "type",
        type,
        "created",
        "2026-03-01T12:00:00.000Z",
        "livemode",
        false,
        "related_object",
        Map.of("id", account, "type", "v2.core.account", "url", "/v2/core/accounts/" + account));
  }
}
