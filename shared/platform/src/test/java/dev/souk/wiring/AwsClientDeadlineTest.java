package dev.souk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.http.TestLambdaContext;
import dev.souk.store.CallDeadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DisplayName("A client that waits for a service")
class AwsClientDeadlineTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final AtomicInteger asked = new AtomicInteger();

  /// What becomes of one try.
  private interface Wire {
    HttpExecuteResponse call() throws IOException;
  }

  private DynamoDbClient client(Wire wire) {
    var http =
        new SdkHttpClient() {
          @Override
          public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
              @Override
              public HttpExecuteResponse call() throws IOException {
                asked.incrementAndGet();
                return wire.call();
              }

              @Override
              public void abort() {}
            };
          }

          @Override
          public void close() {}
        };
    return DynamoDbClient.builder()
        .httpClient(new ResilientHttpClient(http))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
        .overrideConfiguration(it ->
            it.addExecutionInterceptor(new DeadlineInterceptor(LONG))
                .apiCallAttemptTimeout(LONG)
                .apiCallTimeout(LONG))
        .build();
  }

  private static HttpExecuteResponse answer() {
    var body = "{\"TableNames\":[]}".getBytes(StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(SdkHttpResponse.builder().statusCode(200).build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  private static HttpExecuteResponse never() throws IOException {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException("cut off");
  }

  private static <T> T with(Duration left, java.util.function.Supplier<T> call) {
    return CallDeadline.during(new TestLambdaContext(left.plus(CallDeadline.RESERVE)), call);
  }

  /// As the SDK's client says it when the connection ends before a body could be sent.
  @Test
  void tries_again_when_a_kept_connection_was_closed_before_the_body_was_sent() {
    var client =
        client(() -> {
          if (asked.get() == 1) {
            throw new UncheckedIOException(
                new SocketException("Unexpected end of file from server"));
          }
          return answer();
        });

    client.listTables();

    assertThat(asked).hasValue(2);
  }

  @Nested
  @DisplayName("within a call of a function")
  class Within {
    @Test
    void waits_no_longer_than_that_has_left() {
      var client = client(AwsClientDeadlineTest::never);

      assertThatThrownBy(() -> with(Duration.ofSeconds(2), client::listTables))
          .isInstanceOf(ApiCallTimeoutException.class);
      assertThat(asked).hasValue(1);
    }

    @Test
    void asks_nothing_when_that_has_nothing_left() {
      var client = client(AwsClientDeadlineTest::answer);

      assertThatThrownBy(() -> with(Duration.ZERO, client::listTables))
          .isInstanceOf(SdkClientException.class);
      assertThatThrownBy(() -> with(Duration.ofMillis(-700), client::listTables))
          .isInstanceOf(SdkClientException.class);
      assertThat(asked).hasValue(0);
    }

    @Test
    void waits_as_ever_when_that_has_plenty_and_so_do_threads_it_starts() throws Exception {
      var client = client(AwsClientDeadlineTest::answer);

      assertThat(with(LONG.multipliedBy(2), client::listTables).tableNames()).isEmpty();
      var there = new Object[1];
      with(
          Duration.ofSeconds(7),
          () -> {
            try {
              Thread.ofVirtual().start(() -> there[0] = CallDeadline.left()).join();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
            return 0;
          });
      assertThat(there[0]).isEqualTo(java.util.Optional.of(Duration.ofSeconds(7)));
      assertThat(CallDeadline.left()).isEmpty();
    }
  }

  @Nested
  @DisplayName("when the JDK's connection breaks with a null pointer")
  class Broken {
    @Test
    void tries_again() {
      var client =
          client(() -> {
            if (asked.get() < 3) {
              throw new NullPointerException("in HttpURLConnection");
            }
            return answer();
          });

      assertThat(client.listTables().tableNames()).isEmpty();
      assertThat(asked).hasValue(3);
    }

    @Test
    void has_lost_its_connection_when_that_never_ends() {
      var client =
          client(() -> {
            throw new NullPointerException("in HttpURLConnection");
          });

      assertThatThrownBy(client::listTables).isInstanceOf(SdkClientException.class);
      assertThat(asked.get()).isGreaterThan(1);
    }
  }
}
