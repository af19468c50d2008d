package dev.souk.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.souk.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A payout schedule")
class PayoutScheduleTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 31);

  @Test
  void has_its_payout_days() {
    assertThat(PayoutInterval.ON_REQUEST.next(TUESDAY)).isEmpty();
    assertThat(PayoutInterval.DAILY.next(TUESDAY)).contains(TUESDAY);
    assertThat(PayoutInterval.WEEKLY.next(TUESDAY)).contains(LocalDate.of(2026, 4, 6));
    assertThat(PayoutInterval.WEEKLY.next(LocalDate.of(2026, 4, 6)))
        .contains(LocalDate.of(2026, 4, 6));
    assertThat(PayoutInterval.MONTHLY.next(TUESDAY)).contains(LocalDate.of(2026, 4, 1));
    assertThat(PayoutInterval.MONTHLY.next(LocalDate.of(2026, 4, 1)))
        .contains(LocalDate.of(2026, 4, 1));
    assertThat(new PayoutSchedule(PayoutInterval.WEEKLY, null).isPayoutDay(TUESDAY)).isFalse();
  }

  @Test
  void is_stated_in_words() {
    assertThat(PayoutSchedule.parse("onRequest")).isEqualTo(PayoutSchedule.ON_REQUEST);
    var weekly = PayoutSchedule.parse("weekly 1000 EUR");
    assertThat(weekly).isEqualTo(new PayoutSchedule(PayoutInterval.WEEKLY, new Money(1000, "EUR")));
    assertThat(weekly.minimum("EUR")).isEqualTo(1000);
    assertThat(weekly.minimum("USD")).isEqualTo(1);
    for (var wrong : new String[] {"", "yearly", "weekly 0 EUR", "weekly 10", "Weekly"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> PayoutSchedule.parse(wrong));
    }
  }
}
