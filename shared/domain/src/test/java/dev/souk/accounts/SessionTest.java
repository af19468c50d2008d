package dev.souk.accounts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Session.TokenState;
import dev.souk.id.IdType;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A session")
class SessionTest {
  private final Principal customer =
      new Principal(AccountFixtures.id(IdType.USR), AccountRole.CUSTOMER, AccountStatus.ACTIVE, 3);
  private final Session opened =
      Session.opened(AccountFixtures.id(IdType.SES), customer, "d0", NOON);

  @Nested
  @DisplayName("asked about a refresh token")
  class Asked {
    private final Session rotated = opened.rotated("d1", AccountRole.CUSTOMER, NOON);

    @Test
    void knows_the_one_that_is_good_now() {
      assertThat(rotated.presented("d1", NOON)).isEqualTo(TokenState.CURRENT);
    }

    @Test
    void takes_the_one_before_for_a_lost_reply_for_less_than_ten_seconds() {
      assertThat(rotated.presented("d0", NOON.plusMillis(9_999)))
          .isEqualTo(TokenState.JUST_REPLACED);
      assertThat(rotated.presented("d0", NOON.plusSeconds(10))).isEqualTo(TokenState.REUSED);
    }

    @Test
    void takes_older_ones_too_each_for_ten_seconds_from_when_it_was_replaced() {
      var again = rotated.rotated("d2", AccountRole.CUSTOMER, NOON.plusSeconds(4));

      assertThat(again.presented("d0", NOON.plusMillis(9_999))).isEqualTo(TokenState.JUST_REPLACED);
      assertThat(again.presented("d0", NOON.plusSeconds(10))).isEqualTo(TokenState.REUSED);
      assertThat(again.presented("d1", NOON.plusMillis(13_999)))
          .isEqualTo(TokenState.JUST_REPLACED);
      assertThat(again.presented("d1", NOON.plusSeconds(14))).isEqualTo(TokenState.REUSED);
    }

    @Test
    void remembers_no_more_than_twenty_replaced_ones_and_each_for_its_time() {
      var session = opened;
      for (var number = 1; number <= Session.MOST_SUPERSEDED; number++) {
        assertThat(session.canRotate(NOON)).isTrue();
        session = session.rotated("d" + number, AccountRole.CUSTOMER, NOON);
      }

      assertThat(session.canRotate(NOON.plusMillis(9_999))).isFalse();
      assertThat(session.canRotate(NOON.plusSeconds(10))).isTrue();
      assertThat(session.rotated("d21", AccountRole.CUSTOMER, NOON.plusSeconds(10)).superseded())
          .hasSize(1);
    }
  }

  @Nested
  @DisplayName("as time passes")
  class Passing {
    @Test
    void is_over_after_thirty_idle_days() {
      assertThat(opened.isValidAt(NOON.plus(Duration.ofDays(30)).minusMillis(1))).isTrue();
      assertThat(opened.isValidAt(NOON.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void is_over_after_180_days_however_often_it_is_refreshed() {
      var session = opened;
      for (var day = 20; day < 180; day += 20) {
        var at = NOON.plus(Duration.ofDays(day));
        assertThat(session.isValidAt(at)).isTrue();
        session = session.rotated("d" + day, AccountRole.CUSTOMER, at);
      }

      assertThat(session.isValidAt(NOON.plus(Duration.ofDays(180)).minusMillis(1))).isTrue();
      assertThat(session.isValidAt(NOON.plus(Duration.ofDays(180)))).isFalse();
    }

    @Test
    void of_a_guest_is_over_after_seven_days() {
      var guest = Principal.guest(AccountFixtures.id(IdType.GST));
      var session = Session.opened(AccountFixtures.id(IdType.SES), guest, "d0", NOON);

      assertThat(session.isValidAt(NOON.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void is_over_when_its_owner_began_another_era() {
      assertThat(new Sessions.SessionWithPrincipal(customer, opened).isActive(NOON)).isTrue();

      var later = new Principal(customer.id(), customer.role(), customer.status(), 4);

      assertThat(new Sessions.SessionWithPrincipal(later, opened).isActive(NOON)).isFalse();
    }
  }
}
