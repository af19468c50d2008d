package dev.souk.payouts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.souk.accounts.AccountFixtures;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import dev.souk.page.PageRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every keeper of payouts promises.
public interface PayoutsContract {
  Payouts payouts();

  private static Payout payout(String seller) {
    var item =
        new Payout.Item(
            AccountFixtures.id(IdType.ORD),
            AccountFixtures.id(IdType.SOR),
            new Money(2322, "EUR"),
            Payout.Outcome.PENDING);
    return Payout.requested(AccountFixtures.id(IdType.PAY), seller, "EUR", List.of(item), NOON);
  }

  private static Payout done(Payout payout) {
    var item = payout.items().getFirst();
    return payout.settled(List.of(item.transferred(item.amount())), null, NOON);
  }

  @Test
  default void one_is_found_as_it_was_kept_by_its_seller_alone() {
    var payout = payout(AccountFixtures.id(IdType.SEL));
    assertThat(payouts().add(payout)).isTrue();

    assertThat(payouts().find(payout.sellerId(), payout.id())).contains(payout);
    assertThat(payouts().find(AccountFixtures.id(IdType.SEL), payout.id())).isEmpty();
    var failed = payout.settled(payout.items(), PayoutFailure.ACCOUNT_RESTRICTED, NOON);
    payouts().save(failed);
    assertThat(payouts().find(payout.sellerId(), payout.id())).contains(failed);
  }

  @Test
  default void of_several_at_once_in_one_currency_there_is_one_until_it_is_completed()
      throws Exception {
    var seller = AccountFixtures.id(IdType.SEL);

    var added = atOnce(8, () -> payouts().add(payout(seller)));

    assertThat(added).filteredOn(Boolean.TRUE::equals).hasSize(1);
    var only = payouts().open(seller, "EUR").orElseThrow();
    assertThat(payouts().open(seller, "USD")).isEmpty();
    payouts().save(done(only));
    assertThat(payouts().open(seller, "EUR")).isEmpty();
    assertThat(payouts().add(payout(seller))).isTrue();
  }

  @Test
  default void of_two_changes_of_one_version_the_second_is_stale() {
    var payout = payout(AccountFixtures.id(IdType.SEL));
    payouts().add(payout);
    payouts().save(payout.sent(NOON));

    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> payouts().save(done(payout)));
  }

  @Test
  default void a_seller_sees_their_own_newest_first_page_by_page() {
    var seller = AccountFixtures.id(IdType.SEL);
    var first = payout(seller);
    payouts().add(first);
    payouts().save(done(first));
    var second = payout(seller);
    payouts().add(second);

    var page = payouts().ofSeller(seller, PageRequest.first(1));
    var ids = List.of(first.id(), second.id()).stream().sorted().toList();
    assertThat(page.items()).extracting(Payout::id).containsExactly(ids.getLast());
    var next = payouts().ofSeller(seller, new PageRequest(1, page.next()));
    assertThat(next.items()).extracting(Payout::id).containsExactly(ids.getFirst());
  }

  @Test
  default void one_is_due_until_it_is_completed_and_later_when_it_has_failed() {
    var payout = payout(AccountFixtures.id(IdType.SEL));
    payouts().add(payout);
    var due = new Payouts.Due(payout.sellerId(), payout.id(), NOON);
    assertThat(payouts().due(NOON, PageRequest.first(PageRequest.MAX)).items()).contains(due);

    var failed = payout.settled(payout.items(), PayoutFailure.ACCOUNT_NOT_READY, NOON);
    payouts().save(failed);

    assertThat(payouts().due(NOON, PageRequest.first(PageRequest.MAX)).items()).doesNotContain(due);
    assertThat(
            payouts()
                .due(NOON.plus(Duration.ofDays(1)), PageRequest.first(PageRequest.MAX))
                .items())
        .extracting(Payouts.Due::payoutId)
        .contains(payout.id());
    payouts().save(done(failed));
    assertThat(
            payouts()
                .due(NOON.plus(Duration.ofDays(9)), PageRequest.first(PageRequest.MAX))
                .items())
        .extracting(Payouts.Due::payoutId)
        .doesNotContain(payout.id());
  }
}
