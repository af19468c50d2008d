package dev.souk.payouts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.souk.accounts.AccountFixtures;
import dev.souk.audit.AuditEntry;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import org.junit.jupiter.api.Test;

/// What every keeper of payout settings promises.
public interface PayoutSettingsContract {
  PayoutSettingsRecords records();

  @Test
  default void settings_are_found_as_they_were_kept() {
    var seller = AccountFixtures.id(IdType.SEL);
    assertThat(records().of(seller)).isEqualTo(PayoutSettings.none(seller));
    var weekly = new PayoutSchedule(PayoutInterval.WEEKLY, new Money(1000, "EUR"));

    var scheduled = records().of(seller).scheduled(weekly, NOON);
    records().save(scheduled, null);
    assertThat(records().of(seller)).isEqualTo(scheduled);

    var paused =
        scheduled
            .reserving(new PayoutSettings.ReserveTerms(1000, 90), NOON)
            .paused("we are looking into an order", NOON);
    var entry =
        new AuditEntry(
            AccountFixtures.id(IdType.AUD),
            AccountFixtures.id(IdType.USR),
            "PAYOUTS_PAUSED",
            seller,
            NOON);
    var next =
        new PayoutSettings(
            seller, paused.schedule(), paused.pause(), paused.reserve(), 2, paused.updatedAt());
    records().save(next, entry);
    assertThat(records().of(seller)).isEqualTo(next);
  }

  @Test
  default void of_two_changes_of_one_version_the_second_is_stale() {
    var seller = AccountFixtures.id(IdType.SEL);
    var changed = records().of(seller).scheduled(PayoutSchedule.ON_REQUEST, NOON);
    records().save(changed, null);

    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> records().save(changed, null));
    var later = changed.scheduled(null, NOON);
    records().save(later, null);
    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> records().save(changed.resumed(NOON), null));
  }
}
