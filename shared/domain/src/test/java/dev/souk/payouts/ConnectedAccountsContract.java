package dev.souk.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.payouts.AccountState.Transfers;
import dev.souk.payouts.ConnectedAccounts.Opening;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every payment provider promises of its accounts.
public interface ConnectedAccountsContract {
  ConnectedAccounts provider();

  Instant now();

  /// The seller gives everything that is asked for.
  void completes(String accountId);

  void isRejected(String accountId);

  private PayoutAccount.Requested requested(String country) {
    return PayoutAccount.requested(AccountFixtures.id(IdType.SEL), country, now());
  }

  private Opening.Opened opened(PayoutAccount.Requested requested) {
    return (Opening.Opened) provider().open(requested, now());
  }

  private AccountState state(String accountId) {
    return provider().find(accountId).orElseThrow().state();
  }

  @Test
  default void an_account_that_was_opened_receives_nothing_and_says_what_it_needs() {
    var requested = requested("DE");

    var opened = opened(requested);

    assertThat(opened.state().receives()).isFalse();
    assertThat(opened.state().requirements()).isNotEmpty().allMatch(Requirement::due);
    assertThat(provider().find(opened.accountId()))
        .contains(new ConnectedAccounts.Found(requested.sellerId(), opened.state()));
  }

  @Test
  default void opened_again_it_is_the_same_and_as_it_is_by_then() {
    var requested = requested("DE");
    var id = opened(requested).accountId();
    completes(id);

    var again = opened(requested.later(now()));

    assertThat(again.accountId()).isEqualTo(id);
    assertThat(again.state().receives()).isTrue();
    assertThat(again.state().requirements()).isEmpty();
  }

  @Test
  default void none_is_opened_in_a_country_the_provider_does_not_serve() {
    assertThat(provider().open(requested("KP"), now())).isEqualTo(new Opening.Refused());
  }

  @Test
  default void a_link_is_had_until_the_account_is_rejected() {
    var id = opened(requested("AT")).accountId();
    var link = provider().link(id).orElseThrow();
    assertThat(link.expiresAt()).isAfter(now());

    isRejected(id);

    assertThat(provider().link(id)).isEmpty();
    assertThat(state(id).transfers()).isEqualTo(Transfers.UNSUPPORTED);
  }

  @Test
  default void an_id_of_none_is_found_empty() {
    assertThat(provider().find("acct_none")).isEmpty();
    assertThat(provider().link("acct_none")).isEmpty();
  }
}
