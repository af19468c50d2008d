package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.error.StaleVersionException;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.PrincipalRole;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A request with an idempotency key")
class IdempotentRequestsTest {
  private static final String BODY = "{\"name\":\"blue\",\"size\":3}";

  private final TestHttpDependencies test = new TestHttpDependencies();
  private final SampleFunctions.Told<SampleFunctions.NewMug> function =
      SampleFunctions.making(test, IdempotencyKeyPolicy.KEY_REQUIRED);

  private TestRequest.Answer sent(String principal, String key, String body) {
    return TestRequest.post("/api/v1/mugs")
        .header("idempotency-key", key)
        .json(body)
        .as(principal, PrincipalRole.CUSTOMER)
        .to(function);
  }

  @Test
  void has_one_effect_and_one_answer_however_often_it_arrives() {
    var first = sent("usr_1", "k1", BODY);
    var again = sent("usr_1", "k1", BODY);

    assertThat(first.headers()).doesNotContainKey("idempotency-replayed");
    assertThat(again.header("idempotency-replayed")).isEqualTo("true");
    assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("location")).isEqualTo("/api/v1/mugs/1");
    assertThat(function.handled).hasValue(1);
  }

  @Test
  void has_one_effect_when_a_hundred_arrive_at_once() throws Exception {
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          many.invokeAll(
              IntStream.range(0, 100)
                  .<Callable<TestRequest.Answer>>mapToObj(each -> () -> sent("usr_1", "k1", BODY))
                  .toList());

      var fresh = 0;
      for (var each : answers) {
        assertThat(each.get().status()).isEqualTo(201);
        assertThat(each.get().body()).isEqualTo(answers.getFirst().get().body());
        fresh += each.get().headers().containsKey("idempotency-replayed") ? 0 : 1;
      }
      assertThat(fresh).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void is_not_refused_for_what_its_twin_has_just_done(boolean thrown) {
    var outpaced =
        SampleFunctions.outpaced(
            test,
            () -> sent("usr_1", "k1", BODY),
            () -> {
              if (thrown) {
                throw new StaleVersionException();
              }
              return HandlerResponse.refused(ProblemCode.CONFLICT, "there is one already");
            });

    var late =
        TestRequest.post("/api/v1/mugs")
            .header("idempotency-key", "k1")
            .json(BODY)
            .as("usr_1", PrincipalRole.CUSTOMER)
            .to(outpaced);

    assertThat(late.status()).isEqualTo(201);
    assertThat(late.header("idempotency-replayed")).isEqualTo("true");
    assertThat(function.handled).hasValue(1);
  }

  @Test
  void is_refused_when_the_key_was_used_for_something_else() {
    sent("usr_1", "k1", BODY);
    var other = sent("usr_1", "k1", "{\"name\":\"red\",\"size\":3}");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void is_another_request_when_another_principal_sends_it() {
    sent("usr_1", "k1", BODY);

    assertThat(sent("usr_2", "k1", BODY).headers()).doesNotContainKey("idempotency-replayed");
  }

  @Test
  void is_forgotten_after_a_day() {
    sent("usr_1", "k1", BODY);
    test.clock.move(Duration.ofHours(24).plusSeconds(1));

    assertThat(sent("usr_1", "k1", BODY).headers()).doesNotContainKey("idempotency-replayed");
  }

  @Test
  void is_refused_without_one_where_one_is_required() {
    var answer =
        TestRequest.post("/api/v1/mugs")
            .json(BODY)
            .as("usr_1", PrincipalRole.CUSTOMER)
            .to(function);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("idempotency-key-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "ü", "a\u0000", "\n"})
  void is_refused_when_the_key_is_none(String key) {
    assertThat(sent("usr_1", key, BODY).code()).isEqualTo("malformed-request");
    assertThat(sent("usr_1", "k".repeat(256), BODY).code()).isEqualTo("malformed-request");
    assertThat(function.handled).hasValue(0);
  }

  @Test
  void counts_each_time_where_the_key_is_optional_and_left_out() {
    var optional = SampleFunctions.making(test, IdempotencyKeyPolicy.KEY_OPTIONAL);
    for (var i = 0; i < 2; i++) {
      TestRequest.post("/api/v1/mugs").json(BODY).as("usr_1", PrincipalRole.CUSTOMER).to(optional);
    }

    assertThat(optional.handled).hasValue(2);
  }
}
