package dev.souk.commission;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.souk.accounts.AccountFixtures;
import dev.souk.commission.CommissionRule.Terms;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.page.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every keeper of commission rules and tax profiles promises.
public interface CommissionRulesContract {
  CommissionRules rules();

  /// Those that the rules are read with.
  TaxProfiles profiles();

  String ADMIN = AccountFixtures.id(IdType.USR);
  Terms TENTH = new Terms(CommissionFormula.percentage(1000), NOON, null);
  Terms DEAR =
      new Terms(
          new CommissionFormula(1500, 30, 100, "EUR"), NOON.plusSeconds(1), NOON.plusSeconds(9));

  private static CommissionRule rule(CommissionScope scope) {
    return CommissionRule.made(AccountFixtures.id(IdType.CRL), scope, TENTH, NOON);
  }

  private CommissionSchedule saved(CommissionRevision revision) {
    var seen = rules().schedule();
    rules().save(seen, revision, Idempotency.none());
    return seen.with(revision);
  }

  @Test
  default void a_schedule_is_kept_whole_and_is_empty_before() {
    assertThat(rules().schedule()).isEqualTo(CommissionSchedule.EMPTY);
    var market = rule(CommissionScope.MARKET);
    var close =
        rule(new CommissionScope(AccountFixtures.id(IdType.SEL), AccountFixtures.id(IdType.CAT)));

    saved(CommissionRevision.created(market, ADMIN));
    saved(CommissionRevision.created(close, ADMIN));
    var kept = saved(CommissionRevision.changed(close, DEAR, ADMIN, NOON.plusSeconds(5)));

    assertThat(rules().schedule()).isEqualTo(kept);
    assertThat(kept.version()).isEqualTo(3);
    assertThat(kept.rules()).containsExactly(market, close.on(DEAR, NOON.plusSeconds(5)));
  }

  @Test
  default void the_history_of_a_rule_is_kept_when_it_is_gone() {
    var rule = rule(CommissionScope.MARKET);
    var other = rule(CommissionScope.MARKET);
    var made = CommissionRevision.created(rule, ADMIN);
    var changed = CommissionRevision.changed(rule, DEAR, ADMIN, NOON.plusSeconds(5));
    var gone = CommissionRevision.deleted(changed.rule(), ADMIN, NOON.plusSeconds(6));
    saved(made);
    saved(CommissionRevision.created(other, ADMIN));
    saved(changed);

    assertThat(saved(gone).rules()).containsExactly(other);

    assertThat(rules().schedule().rules()).containsExactly(other);
    var first = rules().history(rule.id(), PageRequest.first(2));
    assertThat(first.items()).containsExactly(gone, changed);
    var next = rules().history(rule.id(), new PageRequest(2, first.next()));
    assertThat(next.items()).containsExactly(made);
    assertThat(next.next()).isNull();
    assertThat(rules().history(AccountFixtures.id(IdType.CRL), PageRequest.first(2)).items())
        .isEmpty();
  }

  @Test
  default void rules_are_read_with_the_profiles_of_sellers() {
    var rule = rule(CommissionScope.MARKET);
    saved(CommissionRevision.created(rule, ADMIN));
    var french =
        TaxProfile.none(AccountFixtures.id(IdType.SEL))
            .stating("FR", "FR12345678901", NOON.plusSeconds(1));
    var none = TaxProfile.none(AccountFixtures.id(IdType.SEL));
    profiles().save(french);

    var inputs = rules().inputs(List.of(none.sellerId(), french.sellerId(), french.sellerId()));

    assertThat(inputs.schedule()).isEqualTo(rules().schedule());
    assertThat(inputs.profiles().values()).containsExactlyInAnyOrder(none, french);
    assertThat(profiles().of(french.sellerId())).isEqualTo(french);
    assertThat(rules().inputs(List.of()).schedule().rules()).containsExactly(rule);
  }

  @Test
  default void a_profile_changes_only_from_the_version_it_was_read_at() {
    var first = TaxProfile.none(AccountFixtures.id(IdType.SEL)).stating("FR", null, NOON);
    profiles().save(first);
    var second = first.stating("AT", "ATU12345678", NOON);
    profiles().save(second);

    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> profiles().save(second));
    assertThat(profiles().of(first.sellerId())).isEqualTo(second);
  }

  @Test
  default void of_eight_changes_from_the_same_read_one_is_kept() throws Exception {
    var seen = rules().schedule();

    var outcomes =
        atOnce(
            8,
            () -> {
              try {
                var revision = CommissionRevision.created(rule(CommissionScope.MARKET), ADMIN);
                rules().save(seen, revision, Idempotency.none());
                return true;
              } catch (StaleVersionException e) {
                return false;
              }
            });

    assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(rules().schedule().rules()).hasSize(1);
  }
}
