package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A call beyond a limit that may be worked for")
class ProofOfWorkTest {
  private static final String HERE = "192.0.2.7";
  private static final String PATH = "/api/v1/mugs";
  private final TestHttpDependencies test = new TestHttpDependencies();

  private TestRequest.Answer sent(String address, String path, String proof) {
    return TestRequest.postFrom(address, path)
        .header("x-proof-of-work", proof)
        .to(SampleFunctions.worked(test, path));
  }

  private TestRequest.Answer refused(String address, String path) {
    var answer = sent(address, path, "");
    while (answer.status() == 204) {
      answer = sent(address, path, "");
    }
    return answer;
  }

  private String proof(String address) {
    return proof(refused(address, PATH));
  }

  private static String proof(TestRequest.Answer refused) {
    return ProofOfWorkSolver.of(
        refused.header("x-proof-of-work-challenge"), refused.header("x-proof-of-work-difficulty"));
  }

  private int difficulty(String address) {
    return Integer.parseInt(refused(address, PATH).header("x-proof-of-work-difficulty"));
  }

  @Test
  void is_refused_with_a_challenge_of_its_own_each_time() {
    var one = refused(HERE, PATH);
    var other = refused(HERE, PATH);

    assertThat(one.status()).isEqualTo(429);
    assertThat(one.header("retry-after")).isEqualTo("60");
    assertThat(one.header("x-proof-of-work-difficulty")).isEqualTo("6");
    assertThat(one.header("x-proof-of-work-challenge"))
        .hasSizeLessThan(200)
        .isNotEqualTo(other.header("x-proof-of-work-challenge"));
  }

  @Test
  void is_taken_with_the_work_done_from_anywhere_in_the_network() {
    assertThat(sent(HERE, PATH, proof(HERE)).status()).isEqualTo(204);
    var proof = proof(HERE);
    refused("192.0.2.99", PATH);
    assertThat(sent("192.0.2.99", PATH, proof).status()).isEqualTo(204);
  }

  @Test
  void is_taken_once_of_eight_at_once_that_bear_the_same_work() throws Exception {
    var proof = proof(HERE);

    var answers = AccountFixtures.atOnce(8, () -> sent(HERE, PATH, proof).status());

    assertThat(answers).filteredOn(each -> each == 204).hasSize(1);
    assertThat(answers).filteredOn(each -> each == 429).hasSize(7);
  }

  @Test
  void is_taken_once_though_an_hour_begins_between_the_two() {
    test.clock.move(Duration.ofMinutes(59).plusSeconds(30));
    var proof = proof(HERE);
    assertThat(sent(HERE, PATH, proof).status()).isEqualTo(204);
    test.clock.move(Duration.ofMinutes(1));
    refused(HERE, PATH);

    assertThat(sent(HERE, PATH, proof).status()).isEqualTo(429);
  }

  @Test
  void is_taken_for_less_than_five_minutes() {
    var early = proof(HERE);
    var late = proof(HERE);
    test.clock.move(Duration.ofMinutes(5).minusSeconds(1));
    refused(HERE, PATH);
    assertThat(sent(HERE, PATH, early).status()).isEqualTo(204);

    test.clock.move(Duration.ofSeconds(1));
    refused(HERE, PATH);

    assertThat(sent(HERE, PATH, late).status()).isEqualTo(429);
  }

  @Nested
  @DisplayName("bearing what proves nothing")
  class ProvingNothing {
    @Test
    void is_refused_when_the_work_was_for_another_network_or_route() {
      refused("203.0.113.5", PATH);
      refused(HERE, "/api/v1/teas");

      assertThat(sent("203.0.113.5", PATH, proof(HERE)).status()).isEqualTo(429);
      assertThat(sent(HERE, "/api/v1/teas", proof(HERE)).status()).isEqualTo(429);
    }

    @Test
    void is_refused_when_the_work_is_not_done_or_no_challenge_of_ours() {
      var challenge = refused(HERE, PATH).header("x-proof-of-work-challenge");
      var last = challenge.endsWith("A") ? "B" : "A";
      var easy = ProofOfWorkSolver.of(challenge.substring(0, challenge.length() - 1) + last, "6");
      var undone = challenge + "." + 0;
      while (ProofOfWork.zeroBits(undone) >= 6) {
        undone += "0";
      }

      for (var proof :
          List.of(undone, easy, challenge, ".", "x.1", ProofOfWorkSolver.of("AAAA", "6"))) {
        assertThat(sent(HERE, PATH, proof).status()).isEqualTo(429);
      }
    }

    @Test
    void makes_it_no_dearer_for_others() {
      for (var each = 0; each < 100; each++) {
        refused(HERE, PATH);
        sent(HERE, PATH, "x.1");
      }

      assertThat(difficulty(HERE)).isEqualTo(6);
    }
  }

  @Test
  void is_twice_the_work_each_time_twice_as_many_were_worked_for_but_no_more_than_sixteen_times() {
    for (var each = 1; each <= 40; each++) {
      assertThat(sent(HERE, PATH, proof(HERE)).status()).isEqualTo(204);
      var doublings = (int) (Math.log(1 + each / 2) / Math.log(2) + 1e-9);
      assertThat(difficulty("192.0.2.200")).isEqualTo(6 + Math.min(4, doublings));
    }
    assertThat(difficulty("203.0.113.5")).isEqualTo(6);

    test.clock.move(Duration.ofMinutes(1));
    assertThat(difficulty(HERE)).isEqualTo(6);
  }

  /// Digests of NIST's examples of SHA-256 begin with ba and 24; that of the third, as coreutils
  /// reckon it, with 0028.
  @ParameterizedTest
  @CsvSource({
    "abc, 0",
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq, 2",
    "x-proof.297, 10"
  })
  void begins_with_zero_bits_as_its_digest_does(String text, int bits) {
    assertThat(ProofOfWork.zeroBits(text)).isEqualTo(bits);
  }
}
