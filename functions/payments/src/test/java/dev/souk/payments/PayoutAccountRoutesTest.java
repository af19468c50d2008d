package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.local.stripe.Fault;
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
  private Payouts payouts;
  private final String seller = Payouts.seller();

  @BeforeEach
  void open() throws Exception {
    payouts = new Payouts();
  }

  @AfterEach
  void close() throws Exception {
    payouts.close();
  }

  @Nested
  @DisplayName("when it is created")
  class Creating {
    @Test
    void answers_with_the_page_it_is_completed_on() {
      var answer = payouts.create(seller, "DE");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().get("url").toString()).contains("/onboarding/");
      assertThat(payouts.now(seller).status()).isEqualTo(PayoutStatus.INFORMATION_REQUIRED);
    }

    @Test
    void is_one_however_many_requests_come_at_once() throws Exception {
      var answers = People.atOnce(10, () -> payouts.create(seller, "DE").status());

      assertThat(new HashSet<>(answers)).isSubsetOf(200, 409, 503);
      assertThat(payouts.create(seller, "DE").status()).isEqualTo(200);
      assertThat(payouts.stripe.accountsOf(seller)).hasSize(1);
    }

    @Test
    void keeps_its_country() {
      payouts.opened(seller);

      var answer = payouts.create(seller, "AT");

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.json().get("detail")).isEqualTo("your account is one of DE");
    }

    @Test
    void is_refused_where_there_is_no_such_country_or_the_provider_opens_none() {
      assertThat(payouts.create(seller, "ZZ").status()).isEqualTo(422);
      assertThat(payouts.accounts.find(seller)).isEmpty();

      assertThat(payouts.create(seller, "KP").status()).isEqualTo(409);
      assertThat(payouts.now(seller).status()).isEqualTo(PayoutStatus.REFUSED);
      assertThat(payouts.create(seller, "AT").status()).isEqualTo(200);
      assertThat(payouts.now(seller).country()).isEqualTo("AT");
    }

    @Test
    void says_so_when_the_provider_does_not_answer_and_goes_on_when_it_does() {
      payouts.stripe.stripe.faults().down(new Fault.Refuse(503));
      assertThat(payouts.create(seller, "DE").status()).isEqualTo(503);
      assertThat(payouts.now(seller).status()).isEqualTo(PayoutStatus.CREATING);
      assertThat(payouts.link(seller).status()).isEqualTo(409);

      payouts.stripe.stripe.faults().clear();

      assertThat(payouts.create(seller, "DE").status()).isEqualTo(200);
    }

    @Test
    void is_there_although_its_link_could_not_be_made() {
      payouts
          .stripe
          .stripe
          .faults()
          .by(call ->
              call.path().endsWith("account_links")
                  ? Optional.of(new Fault.Refuse(503))
                  : Optional.empty());
      assertThat(payouts.create(seller, "DE").status()).isEqualTo(503);
      payouts.stripe.stripe.faults().clear();

      assertThat(payouts.link(seller).status()).isEqualTo(200);
      assertThat(payouts.stripe.accountsOf(seller)).hasSize(1);
    }
  }

  @Nested
  @DisplayName("whose link is renewed")
  class Renewing {
    @Test
    void has_another_each_time() {
      payouts.opened(seller);

      assertThat(payouts.link(seller).json().get("url"))
          .isNotEqualTo(payouts.link(seller).json().get("url"));
    }

    @Test
    void is_none_while_there_is_no_account_and_when_it_is_rejected() {
      assertThat(payouts.link(seller).status()).isEqualTo(404);
      payouts.stripe.stripe.onboarding().isRejected(payouts.opened(seller));

      assertThat(payouts.link(seller).status()).isEqualTo(409);
    }
  }

  @Nested
  @DisplayName("when a sweep comes")
  class Swept {
    @Test
    void is_opened_although_its_seller_never_came_back() {
      payouts.stripe.stripe.faults().down(new Fault.Refuse(503));
      payouts.create(seller, "DE");
      payouts.stripe.stripe.faults().clear();
      payouts.later(Duration.ofMinutes(15));

      payouts.sweep();

      assertThat(payouts.now(seller).status()).isEqualTo(PayoutStatus.INFORMATION_REQUIRED);
      assertThat(payouts.stripe.accountsOf(seller)).hasSize(1);
    }

    @Test
    void is_as_the_provider_says_although_no_event_came() {
      var id = payouts.opened(seller);
      payouts.stripe.stripe.webhooks().copies(0);
      payouts.stripe.stripe.onboarding().completes(id);
      payouts.later(Duration.ofMinutes(61));

      payouts.sweep();

      assertThat(payouts.now(seller).destination()).contains(id);
    }

    @Test
    void is_looked_at_later_while_nothing_changes_or_nobody_answers() {
      payouts.opened(seller);
      payouts.later(Duration.ofHours(1));
      payouts.sweep();
      assertThat(payouts.now(seller).checkAt())
          .contains(payouts.stripe.now().plus(Duration.ofHours(1)));

      payouts.stripe.stripe.faults().down(new Fault.Refuse(503));
      payouts.later(Duration.ofHours(1));
      assertThat(org.assertj.core.api.Assertions.catchThrowable(payouts::sweep))
          .hasMessageContaining("1 payout accounts");
      assertThat(payouts.now(seller).checkAt())
          .contains(payouts.stripe.now().plus(Duration.ofHours(2)));
      payouts.sweep();
    }
  }
}
