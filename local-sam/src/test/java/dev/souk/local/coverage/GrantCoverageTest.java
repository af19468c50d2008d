package dev.souk.local.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.souk.local.iam.IamPolicies;
import dev.souk.local.story.CrossProcessResults;
import dev.souk.manifest.FunctionManifest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When all tests of the local cloud have run")
class GrantCoverageTest {
  /// Surefire's `test` names those that were asked for.
  @BeforeAll
  static void when_no_tests_were_left_out() throws IOException {
    assumeTrue(
        System.getProperty("test") == null || Boolean.getBoolean("souk.grants"),
        "only some tests were asked for");
    CrossProcessResults.mergeOtherProcesses();
  }

  @Test
  void no_function_was_denied_a_call() {
    assertThat(IamPolicies.denied(FunctionManifest.all())).isEmpty();
  }

  @Test
  void every_function_has_made_use_of_all_it_is_granted() {
    assertThat(IamPolicies.unused(FunctionManifest.all()))
        .as("grants no test has used: take the need out of the constant, or test what needs it")
        .isEmpty();
  }

  @Test
  void everything_that_is_done_to_a_family_is_done_by_someone() {
    assertThat(IamPolicies.unexercised())
        .as("operations no test has seen: take them out of Family, or test what needs them")
        .isEmpty();
  }
}
