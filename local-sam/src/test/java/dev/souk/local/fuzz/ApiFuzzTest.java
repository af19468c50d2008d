package dev.souk.local.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.ApiFuzzer;
import dev.souk.contract.ApiFuzzer.Weather;
import dev.souk.faultinjection.InjectedFault;
import dev.souk.local.FunctionFaults;
import dev.souk.manifest.OpenApiDocument;
import dev.souk.route.Route;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Requests made from the OpenAPI document by a seed, most of them wrong somewhere: no answer is a
/// fault of ours, and every answer is as described.
///
/// The full size: `-Dsouk.fuzz.requests=200000`. Other requests: `-Dsouk.fuzz.seed=7`. One request
/// again, as a failure names it: `-Dsouk.fuzz.replay=SEED,NUMBER`.
@DisplayName("However malformed a request")
class ApiFuzzTest {
  private static final int REQUESTS = Integer.getInteger("souk.fuzz.requests", 8_000);
  private static final long SEED = Long.getLong("souk.fuzz.seed", 20_261_121L);
  private static final int SENDERS = 8;
  private static final int IN_BAD_WEATHER = 2_000;

  private static final FuzzFixture.SharedAccounts HOUSE = FuzzFixture.SharedAccounts.created();

  private final ApiFuzzer fuzz =
      new ApiFuzzer(
          OpenApiDocument.ofAll(), FuzzFixture.TOKENS, FuzzFixture::tokensOf, FuzzFixture.IDS);

  @Test
  void the_answer_is_as_described() throws Exception {
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          senders.invokeAll(
              IntStream.range(0, SENDERS)
                  .<Callable<Integer>>mapToObj(each -> () -> sent(SEED + each))
                  .toList());
      assertThat(all.stream().filter(each -> each.state() == State.FAILED))
          .extracting(Future::exceptionNow)
          .isEmpty();
      assertThat(all.stream().mapToInt(Future::resultNow).sum())
          .isEqualTo(REQUESTS / SENDERS * SENDERS);
    }
  }

  private int sent(long seed) {
    try (var fixture = new FuzzFixture(HOUSE)) {
      return fuzz.run(seed, REQUESTS / SENDERS, Weather.CALM, fixture);
    }
  }

  /// The authorizer is spared: when it fails the gateway answers 500 in its own words, and no
  /// function of ours is asked.
  @Test
  void it_is_answered_503_at_worst_when_the_store_fails_conflicts_and_throttles() {
    try (var fixture = new FuzzFixture(HOUSE);
        var faults = FunctionFaults.randomFaults(SEED, 20, Route.class::isInstance)) {
      fuzz.run(SEED, IN_BAD_WEATHER, Weather.FAULTY, fixture);

      assertThat(faults.met()).containsOnlyKeys(InjectedFault.values());
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "souk.fuzz.replay", matches = "\\d+,\\d+")
  void the_one_named_is_answered_as_described() {
    var named = System.getProperty("souk.fuzz.replay").split(",", 2);
    var request = fuzz.request(Long.parseLong(named[0]), Integer.parseInt(named[1]));
    try (var fixture = new FuzzFixture(HOUSE)) {
      var observed = fixture.send(request).orElseThrow();

      assertThat(observed.status()).as("%s%n%s", request, observed).isLessThan(500);
    }
  }
}
