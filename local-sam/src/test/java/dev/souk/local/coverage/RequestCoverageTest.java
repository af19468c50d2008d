package dev.souk.local.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.souk.local.story.CrossProcessResults;
import dev.souk.local.story.RequestCoverage;
import dev.souk.manifest.FunctionManifest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When all tests of the local cloud have run, of every route")
class RequestCoverageTest {
  @BeforeAll
  static void when_no_tests_were_left_out() {
    assumeTrue(
        System.getProperty("test") == null || Boolean.getBoolean("souk.grants"),
        "only some tests were asked for");
  }

  @Test
  void every_parameter_and_body_a_client_may_send_was_taken_under_the_rights_of_its_function()
      throws IOException {
    var uncalled = RequestCoverage.declared(FunctionManifest.all());
    uncalled.removeAll(CrossProcessResults.requestCoverage());

    assertThat(uncalled)
        .as("branches no test has gone but by a refusal: tell a story of each")
        .isEmpty();
  }
}
