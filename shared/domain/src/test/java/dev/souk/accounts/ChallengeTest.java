package dev.souk.accounts;

import static dev.souk.accounts.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Challenge.Purpose;
import dev.souk.id.Kind;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A challenge")
class ChallengeTest {
  private final String id = People.id(Kind.USR);
  private final Challenge verify = Challenge.posed(id, Purpose.VERIFY, "code", "link", NOON);

  @Test
  void is_answered_by_its_code_for_less_than_a_quarter_of_an_hour() {
    var end = NOON.plus(Duration.ofMinutes(15));

    assertThat(verify.answeredBy("code", end.minusMillis(1))).isTrue();
    assertThat(verify.answeredBy("code", end)).isFalse();
    assertThat(verify.answeredBy("cod", NOON)).isFalse();
    assertThat(verify.answeredBy("link", NOON)).isFalse();
  }

  @Test
  void to_verify_is_opened_by_its_link_for_a_day() {
    assertThat(verify.openedBy("link", NOON.plus(Duration.ofDays(1)).minusMillis(1))).isTrue();
    assertThat(verify.openedBy("link", NOON.plus(Duration.ofDays(1)))).isFalse();
    assertThat(verify.openedBy("code", NOON)).isFalse();
  }

  @Test
  void to_reset_has_no_code_and_ends_after_half_an_hour() {
    var reset = Challenge.posed(id, Purpose.RESET, "", "link", NOON);

    assertThat(reset.answeredBy("", NOON)).isFalse();
    assertThat(reset.openedBy("link", NOON.plus(Duration.ofMinutes(30)))).isFalse();
  }

  @Test
  void that_invites_is_good_for_three_days() {
    var invited = Challenge.invited(id, "link", NOON);

    assertThat(invited.openedBy("link", NOON.plus(Duration.ofDays(3)).minusMillis(1))).isTrue();
    assertThat(invited.openedBy("link", NOON.plus(Duration.ofDays(3)))).isFalse();
  }
}
