package dev.souk.local.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The account of --stripe=test")
class StripeCredentialsTest {
  private static StripeCredentials of(String key, String secret) {
    return StripeCredentials.fromEnvironment(
        Map.of("STRIPE_TEST_KEY", key, "STRIPE_TEST_WEBHOOK_SECRET", secret));
  }

  @Test
  void is_that_of_the_environment() {
    assertThat(of("sk_test_1", "whsec_1"))
        .isEqualTo(new StripeCredentials("sk_test_1", "whsec_1", "whsec_1"));
    assertThat(of("rk_test_1", "whsec_1").key()).isEqualTo("rk_test_1");
  }

  @Test
  void never_moves_real_money_and_is_never_half() {
    assertThatThrownBy(() -> of("sk_live_1", "whsec_1"))
        .isInstanceOf(StripeCredentials.Missing.class);
    assertThatThrownBy(() -> of("", "whsec_1")).hasMessageContaining("STRIPE_TEST_KEY");
    assertThatThrownBy(() -> of("sk_test_1", "")).hasMessageContaining("WEBHOOK_SECRET");
    assertThatThrownBy(() -> StripeCredentials.fromEnvironment(Map.of()))
        .hasMessageNotContaining("sk_live");
  }

  @Test
  void logs_no_secret() {
    assertThat(of("sk_test_1", "whsec_1").toString()).doesNotContain("sk_test_1", "whsec_1");
  }
}
