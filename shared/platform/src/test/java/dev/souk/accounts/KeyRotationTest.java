package dev.souk.accounts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.id.IdType;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing keys that are rotated")
class KeyRotationTest {
  private static final String SITE = "https://souk.example";

  private final String old = SigningKeys.generated();
  private final String both = SigningKeys.withNextKey(old);
  private final String turned = SigningKeys.withNextKeySigning(both);
  private final String next = SigningKeys.withSigningKeyOnly(turned);
  private final Principal amina =
      new Principal(AccountFixtures.id(IdType.USR), AccountRole.CUSTOMER, AccountStatus.ACTIVE, 0);

  private static SigningKeys keys(String set) {
    return new SigningKeys(() -> set);
  }

  private boolean trusts(String verifier, String signer) {
    var token =
        new AccessTokens(keys(signer), SITE).issued(amina, AccountFixtures.id(IdType.SES), NOON);
    return new AccessTokens(keys(verifier), SITE).read(token, NOON).isPresent();
  }

  /// Functions take a changed secret up within five minutes of each other.
  @Test
  void are_trusted_between_functions_that_are_one_step_apart() {
    var steps = List.of(old, both, turned, next);
    for (var i = 0; i + 1 < steps.size(); i++) {
      assertThat(trusts(steps.get(i), steps.get(i + 1))).as("step %d", i).isTrue();
      assertThat(trusts(steps.get(i + 1), steps.get(i))).as("step %d back", i).isTrue();
    }
    assertThat(trusts(next, old)).as("why the last step waits for old tokens to expire").isFalse();
  }

  @Test
  void sign_with_the_next_only_when_told_to() {
    assertThat(keys(both).first().getKeyID()).isEqualTo(keys(old).first().getKeyID());
    assertThat(keys(turned).first().getKeyID()).isNotEqualTo(keys(old).first().getKeyID());
    assertThat(keys(next).published()).containsExactly(keys(turned).published().getFirst());
    assertThat(keys(both).published()).hasSize(2);
  }

  @Test
  void are_not_turned_without_a_next_one() {
    assertThatThrownBy(() -> SigningKeys.withNextKeySigning(old))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no next key");
    assertThatThrownBy(() -> SigningKeys.withNextKey("{}"))
        .isInstanceOf(IllegalStateException.class);
  }
}
