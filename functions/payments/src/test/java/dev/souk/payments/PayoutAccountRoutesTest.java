package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.local.stripe.StripeFault;
import dev.souk.payouts.PayoutStatus;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A seller's payout account")
class PayoutAccountRoutesTest {
  private PayoutAccountFixture payoutAccountFixture;
  private final String seller = PayoutAccountFixture.seller();

  @BeforeEach
  void open() throws Exception {
    payoutAccountFixture = new PayoutAccountFixture();
  }

  @AfterEach
  void close() throws Exception {
    payoutAccountFixture.close();
  }

  @Nested
  @DisplayName("when it is created")
  class Creating {
    @Test
    void answers_with_the_page_it_is_completed_on() {
      var answer = payoutAccountFixture.create(seller, "DE");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(String.valueOf(answer.json().get("url"))).contains("/onboarding/");
      assertThat(payoutAccountFixture.now(seller).status())
          .isEqualTo(PayoutStatus.INFORMATION_REQUIRED);
    }

    @Test
    void is_one_however_many_requests_come_at_once() throws Exception {
      var answers =
          AccountFixtures.atOnce(10, () -> payoutAccountFixture.create(seller, "DE").status());

      assertThat(new HashSet<>(answers)).isSubsetOf(200, 409, 503);
      assertThat(payoutAccountFixture.create(seller, "DE").status()).isEqualTo(200);
      assertThat(payoutAccountFixture.stripe.accountsOf(seller)).hasSize(1);
    }

    @Test
    void keeps_its_country() {
      payoutAccountFixture.opened(seller);

      var answer = payoutAccountFixture.create(seller, "AT");

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.json().get("detail")).isEqualTo("your account is one of DE");
    }

    @Test
    void is_refused_where_there_is_no_such_country_or_the_provider_opens_none() {
      assertThat(payoutAccountFixture.create(seller, "ZZ").status()).isEqualTo(422);
      assertThat(payoutAccountFixture.accounts.find(seller)).isEmpty();

      assertThat(payoutAccountFixture.create(seller, "KP").status()).isEqualTo(409);
      assertThat(payoutAccountFixture.now(seller).status()).isEqualTo(PayoutStatus.REFUSED);
      assertThat(payoutAccountFixture.create(seller, "AT").status()).isEqualTo(200);
      assertThat(payoutAccountFixture.now(seller).country()).isEqualTo("AT");
    }

    @Test
    void says_so_when_the_provider_does_not_answer_and_goes_on_when_it_does() {
      payoutAccountFixture.stripe.stripe.faults().down(new StripeFault.Reject(503));
      assertThat(payoutAccountFixture.create(seller, "DE").status()).isEqualTo(503);
      assertThat(payoutAccountFixture.now(seller).status()).isEqualTo(PayoutStatus.CREATING);
      assertThat(payoutAccountFixture.link(seller).status()).isEqualTo(409);

      payoutAccountFixture.stripe.stripe.faults().clear();

      assertThat(payoutAccountFixture.create(seller, "DE").status()).isEqualTo(200);
    }

    @Test
    void is_there_although_its_link_could_not_be_made() {
      payoutAccountFixture
          .stripe
          .stripe
          .faults()
          .use(call ->
              call.path().endsWith("account_links")
                  ? Optional.of(new StripeFault.Reject(503))
                  : Optional.empty());
      assertThat(payoutAccountFixture.create(seller, "DE").status()).isEqualTo(503);
      payoutAccountFixture.stripe.stripe.faults().clear();

      assertThat(payoutAccountFixture.link(seller).status()).isEqualTo(200);
      assertThat(payoutAccountFixture.stripe.accountsOf(seller)).hasSize(1);
    }
  }

  @Nested
  @DisplayName("whose link is renewed")
  class Renewing {
    @Test
    void has_another_each_time() {
      payoutAccountFixture.opened(seller);

      assertThat(payoutAccountFixture.link(seller).json().get("url"))
          .isNotEqualTo(payoutAccountFixture.link(seller).json().get("url"));
    }

    @Test
    void is_none_while_there_is_no_account_and_when_it_is_rejected() {
      assertThat(payoutAccountFixture.link(seller).status()).isEqualTo(404);
      payoutAccountFixture
          .stripe
          .stripe
          .onboarding()
          .isRejected(payoutAccountFixture.opened(seller));

      assertThat(payoutAccountFixture.link(seller).status()).isEqualTo(409);
    }
  }

  @Nested
  @DisplayName("when a sweep comes")
  class Swept {
    @Test
    void is_opened_although_its_seller_never_came_back() {
      payoutAccountFixture.stripe.stripe.faults().down(new StripeFault.Reject(503));
      payoutAccountFixture.create(seller, "DE");
      payoutAccountFixture.stripe.stripe.faults().clear();
      payoutAccountFixture.later(Duration.ofMinutes(15));

      payoutAccountFixture.sweep();

      assertThat(payoutAccountFixture.now(seller).status())
          .isEqualTo(PayoutStatus.INFORMATION_REQUIRED);
      assertThat(payoutAccountFixture.stripe.accountsOf(seller)).hasSize(1);
    }

    @Test
    void is_as_the_provider_says_although_no_event_came() {
      var id = payoutAccountFixture.opened(seller);
      payoutAccountFixture.stripe.stripe.webhooks().copies(0);
      payoutAccountFixture.stripe.stripe.onboarding().completes(id);
      payoutAccountFixture.later(Duration.ofMinutes(61));

      payoutAccountFixture.sweep();

      assertThat(payoutAccountFixture.now(seller).destination()).contains(id);
    }

    @Test
    void is_looked_at_later_while_nothing_changes_or_nobody_answers() {
      payoutAccountFixture.opened(seller);
      payoutAccountFixture.later(Duration.ofHours(1));
      payoutAccountFixture.sweep();
      assertThat(payoutAccountFixture.now(seller).checkAt())
          .contains(payoutAccountFixture.stripe.now().plus(Duration.ofHours(1)));

      payoutAccountFixture.stripe.stripe.faults().down(new StripeFault.Reject(503));
      payoutAccountFixture.later(Duration.ofHours(1));
      assertThat(org.assertj.core.api.Assertions.catchThrowable(payoutAccountFixture::sweep))
          .hasMessageContaining("1 payout accounts");
      assertThat(payoutAccountFixture.now(seller).checkAt())
          .contains(payoutAccountFixture.stripe.now().plus(Duration.ofHours(2)));
      payoutAccountFixture.sweep();
    }
  }
}
