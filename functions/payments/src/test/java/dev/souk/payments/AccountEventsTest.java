package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.stripe.Delivery;
import dev.souk.local.stripe.Fault;
import dev.souk.local.stripe.Onboarding;
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
  private Payouts payouts;

  @BeforeEach
  void open() throws Exception {
    payouts = new Payouts();
  }

  @AfterEach
  void close() throws Exception {
    payouts.close();
  }

  private Onboarding onboarding() {
    return payouts.stripe.stripe.onboarding();
  }

  @Test
  void bring_an_account_to_what_stripe_says() {
    var seller = Payouts.seller();
    var id = payouts.opened(seller);

    onboarding().completes(id);
    payouts.quiet();
    assertThat(payouts.now(seller).destination()).contains(id);

    onboarding().isAskedForMore(id, Duration.ofDays(14));
    payouts.quiet();
    assertThat(payouts.now(seller).status()).isEqualTo(PayoutStatus.ACTIVE);
    payouts.later(Duration.ofDays(15));
    assertThat(payouts.now(seller).status()).isEqualTo(PayoutStatus.INFORMATION_REQUIRED);
    assertThat(payouts.now(seller).destination()).isEmpty();

    onboarding().isClosed(id);
    payouts.quiet();
    assertThat(payouts.now(seller).status()).isEqualTo(PayoutStatus.CLOSED);
  }

  @Test
  void have_one_effect_however_often_they_are_told() {
    var seller = Payouts.seller();
    var id = payouts.opened(seller);
    payouts.stripe.stripe.webhooks().copies(0);
    onboarding().completes(id);
    var event = event("v2.core.account.updated", id);

    assertThat(payouts.told(event).status()).isEqualTo(200);
    var once = payouts.now(seller);
    for (var i = 0; i < 5; i++) {
      assertThat(payouts.told(event).status()).isEqualTo(200);
    }

    assertThat(payouts.now(seller)).isEqualTo(once);
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

    void taken(Onboarding onboarding, String id) {
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
    return LongStream.rangeClosed(1, Integer.getInteger("souk.storm.seeds", 3));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void end_where_they_would_have_in_order_when_late_doubled_and_shuffled(long seed) {
    var random = new Random(seed);
    var courses = new LinkedHashMap<String, Course>();
    payouts.stripe.stripe.webhooks().hold();
    for (var i = 0; i < Integer.getInteger("souk.storm.orders", 15); i++) {
      var seller = Payouts.seller();
      var course = Course.values()[random.nextInt(Course.values().length)];
      course.taken(onboarding(), payouts.opened(seller));
      courses.put(seller, course);
    }
    payouts.stripe.forward(Duration.ofHours(2));

    payouts.stripe.stripe.webhooks().release(held -> disordered(held, random));

    courses.forEach((seller, course) ->
        assertThat(payouts.now(seller).status())
            .as("%s, seed %d", course, seed)
            .isEqualTo(course.end));
  }

  private static List<Delivery> disordered(List<Delivery> held, Random random) {
    var told = new ArrayList<Delivery>();
    held.forEach(each -> told.addAll(Collections.nCopies(1 + random.nextInt(3), each)));
    Collections.shuffle(told, random);
    return told;
  }

  @Test
  void may_come_before_our_own_call_has_heard_of_the_account() {
    var seller = Payouts.seller();
    var requested = PayoutAccount.requested(seller, "DE", payouts.stripe.now());
    payouts.accounts.save(requested);
    var _ = payouts.stripe.connectedAccounts().open(requested, payouts.stripe.now());
    var id = payouts.stripe.accountsOf(seller).getFirst();

    onboarding().completes(id);
    payouts.quiet();

    assertThat(payouts.now(seller).destination()).contains(id);
    assertThat(payouts.create(seller, "DE").status()).isEqualTo(200);
    assertThat(payouts.stripe.accountsOf(seller)).containsExactly(id);
  }

  @Test
  void come_again_while_stripe_does_not_answer_what_they_make_us_ask() {
    var seller = Payouts.seller();
    var id = payouts.opened(seller);
    payouts.stripe.stripe.webhooks().copies(0);
    onboarding().completes(id);
    payouts.stripe.stripe.faults().down(new Fault.Refuse(503));
    assertThat(payouts.told(event("v2.core.account.updated", id)).status()).isEqualTo(503);

    payouts.stripe.stripe.faults().clear();
    assertThat(payouts.told(event("v2.core.account.updated", id)).status()).isEqualTo(200);
    assertThat(payouts.now(seller).destination()).contains(id);
  }

  @Test
  void change_nothing_when_they_are_forged_or_of_nobody_here() {
    var seller = Payouts.seller();
    var id = payouts.opened(seller);
    var before = payouts.now(seller);
    payouts.stripe.stripe.webhooks().copies(0);
    onboarding().completes(id);
    var body = "{\"id\":\"evt_1\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(payouts.told(body, "t=1,v1=00").status()).isEqualTo(400);
    assertThat(payouts.told(body, "").status()).isEqualTo(400);
    assertThat(payouts.told(Map.of("id", "evt_1", "object", "event")).status()).isEqualTo(400);
    assertThat(payouts.told(event("v2.core.account.updated", "acct_other")).status())
        .isEqualTo(200);
    assertThat(payouts.told(event("v2.core.account_person.updated", id)).status()).isEqualTo(200);
    var live = new LinkedHashMap<String, Object>(event("v2.core.account.updated", id));
    live.put("livemode", true);
    assertThat(payouts.told(live).status()).isEqualTo(200);

    assertThat(payouts.now(seller)).isEqualTo(before);
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
