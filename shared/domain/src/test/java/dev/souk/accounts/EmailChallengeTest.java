package dev.souk.accounts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.EmailChallenge.Purpose;
import dev.souk.id.IdType;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A challenge")
class EmailChallengeTest {
  private final String id = AccountFixtures.id(IdType.USR);
  private final EmailChallenge verify =
      EmailChallenge.posed(id, Purpose.VERIFY, "code", "link", NOON);

  @Test
  void is_answered_by_its_code_for_less_than_a_quarter_of_an_hour() {
    var end = NOON.plus(Duration.ofMinutes(15));

    assertThat(verify.matchesCode("code", end.minusMillis(1))).isTrue();
    assertThat(verify.matchesCode("code", end)).isFalse();
    assertThat(verify.matchesCode("cod", NOON)).isFalse();
    assertThat(verify.matchesCode("link", NOON)).isFalse();
  }

  @Test
  void to_verify_is_opened_by_its_link_for_a_day() {
    assertThat(verify.matchesToken("link", NOON.plus(Duration.ofDays(1)).minusMillis(1))).isTrue();
    assertThat(verify.matchesToken("link", NOON.plus(Duration.ofDays(1)))).isFalse();
    assertThat(verify.matchesToken("code", NOON)).isFalse();
  }

  @Test
  void to_reset_has_no_code_and_ends_after_half_an_hour() {
    var reset = EmailChallenge.posed(id, Purpose.RESET, "", "link", NOON);

    assertThat(reset.matchesCode("", NOON)).isFalse();
    assertThat(reset.matchesToken("link", NOON.plus(Duration.ofMinutes(30)))).isFalse();
  }

  @Test
  void that_invites_is_good_for_three_days() {
    var invited = EmailChallenge.invited(id, "link", NOON);

    assertThat(invited.matchesToken("link", NOON.plus(Duration.ofDays(3)).minusMillis(1))).isTrue();
    assertThat(invited.matchesToken("link", NOON.plus(Duration.ofDays(3)))).isFalse();
  }
}
