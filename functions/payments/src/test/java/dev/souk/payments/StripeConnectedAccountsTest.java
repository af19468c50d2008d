package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.accounts.EmailAddress;
import dev.souk.error.DependencyUnavailableException;
import dev.souk.http.MutableClock;
import dev.souk.id.IdType;
import dev.souk.local.stripe.StripeFault;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.ConnectedAccounts.Opening;
import dev.souk.payouts.ConnectedAccountsContract;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.Requirement.Responsible;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Connected accounts at Stripe")
class StripeConnectedAccountsTest implements ConnectedAccountsContract {
  private SimulatedStripe stripe;

  @BeforeEach
  void open() throws Exception {
    stripe = new SimulatedStripe(new MutableClock(AccountFixtures.NOON));
  }

  @AfterEach
  void close() throws Exception {
    stripe.close();
  }

  @Override
  public ConnectedAccounts provider() {
    return stripe.connectedAccounts();
  }

  @Override
  public Instant now() {
    return stripe.now();
  }

  @Override
  public void completes(String accountId) {
    stripe.stripe.onboarding().completes(accountId);
  }

  @Override
  public void isRejected(String accountId) {
    stripe.stripe.onboarding().isRejected(accountId);
  }

  private PayoutAccount.Requested requested() {
    return PayoutAccount.requested(AccountFixtures.id(IdType.SEL), "DE", now());
  }

  private String opened(PayoutAccount.Requested requested) {
    return ((Opening.Opened) provider().open(requested, now())).accountId();
  }

  @Test
  void is_opened_once_whatever_becomes_of_the_answer() {
    for (var fault :
        List.of(
            new StripeFault.Fail(StripeFault.Moment.BEFORE),
            new StripeFault.Fail(StripeFault.Moment.AFTER),
            new StripeFault.Drop(StripeFault.Moment.BEFORE),
            new StripeFault.Drop(StripeFault.Moment.AFTER),
            new StripeFault.Reject(503))) {
      var requested = requested();
      stripe
          .stripe
          .faults()
          .use(call ->
              call.path().equals("/v2/core/accounts") ? Optional.of(fault) : Optional.empty());
      try {
        opened(requested);
      } catch (DependencyUnavailableException e) {
        // Asked again below.
      }
      stripe.stripe.faults().clear();

      var id = opened(requested);

      assertThat(opened(requested)).as("%s", fault).isEqualTo(id);
      assertThat(stripe.accountsOf(requested.sellerId())).as("%s", fault).containsExactly(id);
    }
  }

  @Test
  void is_found_among_all_when_its_seller_has_another_address_by_now() {
    var requested = requested();
    var id = opened(requested);
    stripe.emails = _ -> Optional.of(new EmailAddress("new@example.com"));

    assertThat(opened(requested)).isEqualTo(id);
  }

  @Test
  void is_found_among_all_when_stripe_has_forgotten_its_key() {
    var requested = requested();
    var id = opened(requested);
    stripe.forward(Duration.ofDays(31));

    assertThat(opened(requested)).isEqualTo(id);
    assertThat(stripe.accountsOf(requested.sellerId())).containsExactly(id);
  }

  @Test
  void says_by_when_what_is_due_and_who_has_to_act() {
    var id = opened(requested());
    completes(id);
    stripe.stripe.onboarding().isAskedForMore(id, Duration.ofDays(14));

    var state = provider().find(id).orElseThrow().state();

    assertThat(state.receives()).isTrue();
    assertThat(state.dueAt()).isEqualTo(now().plus(Duration.ofDays(14)));
    assertThat(state.requirements()).allMatch(each -> each.due());

    stripe.stripe.onboarding().submits(id);
    assertThat(provider().find(id).orElseThrow().state().requirements())
        .allMatch(each -> each.responsible() == Responsible.PROVIDER);
    stripe.stripe.onboarding().isNotVerified(id, "It is blurred.");
    assertThat(provider().find(id).orElseThrow().state().requirements().getFirst().problems())
        .containsExactly("It is blurred.");
  }

  @Test
  void does_not_tell_while_stripe_does_not_answer() {
    var id = opened(requested());
    stripe.stripe.faults().down(new StripeFault.Reject(503));

    assertThatThrownBy(() -> provider().find(id))
        .isInstanceOf(DependencyUnavailableException.class);
    assertThatThrownBy(() -> provider().link(id))
        .isInstanceOf(DependencyUnavailableException.class);
    assertThatThrownBy(() -> provider().open(requested(), now()))
        .isInstanceOf(DependencyUnavailableException.class);
  }
}
