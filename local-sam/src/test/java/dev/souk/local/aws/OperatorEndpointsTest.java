package dev.souk.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.local.DeadLetter;
import dev.souk.local.DeadLetterStore;
import dev.souk.local.LocalCloudClock;
import dev.souk.local.LocalServer;
import dev.souk.local.RawHttpClient;
import dev.souk.local.lambda.InvocationListener;
import dev.souk.local.lambda.InvocationLog;
import dev.souk.local.lambda.LambdaService;
import dev.souk.operations.OperatorAwsClients;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Trigger;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;

@DisplayName("An operator's SDK client")
class OperatorEndpointsTest {
  private final List<Trigger> triggers = List.of(QueueTrigger.of(Posts.class, "posts", List.of()));
  private final DeadLetterStore dead = new DeadLetterStore();
  private final List<String> sent = new ArrayList<>();
  private final LocalCloudClock clock = new LocalCloudClock();
  private final LocalServer server = LocalServer.start(0, List.of(queues(), functions()));
  private final OperatorAwsClients aws = OperatorAwsClients.at(URI.create(server.url()));

  /// Answers with what it got, unless it is told to fail.
  public static final class Posts
      implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
      if (event.containsKey("fail")) {
        throw new IllegalStateException("told to");
      }
      return Map.of("got", event);
    }
  }

  private SqsEndpoint queues() {
    return new SqsEndpoint(
        triggers,
        dead,
        (queue, body) -> {
          sent.add(queue + ": " + body);
          return "m1";
        },
        () -> "http://localhost");
  }

  private LambdaEndpoint functions() {
    return new LambdaEndpoint(
        triggers, new LambdaService(new InvocationLog(9), InvocationListener.NOTHING, clock));
  }

  @AfterEach
  void stop() {
    aws.close();
    server.close();
  }

  private String url(String queue) {
    return aws.sqs().getQueueUrl(it -> it.queueName("souk-local-" + queue)).queueUrl();
  }

  private List<Message> received(int hiddenSeconds) {
    var url = url("Posts-dlq");
    return aws.sqs()
        .receiveMessage(
            it -> it.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(hiddenSeconds))
        .messages();
  }

  private void givenUp(String body) {
    dead.add(new DeadLetter("Posts", "posts", List.of("m"), "why", clock.instant()), body);
  }

  @Test
  void receives_a_dead_letter_once_per_visibility_timeout_until_it_is_deleted() {
    givenUp("{\"a\":1}");
    dead.add(new DeadLetter("Others", "q", List.of("m"), "why", clock.instant()), "{}");

    assertThat(received(0)).extracting(Message::body).containsExactly("{\"a\":1}");
    var again = received(60).getFirst();
    assertThat(received(60)).isEmpty();

    var url = url("Posts-dlq");
    aws.sqs().deleteMessage(it -> it.queueUrl(url).receiptHandle(again.receiptHandle()));
    assertThat(dead.of("Posts")).isEmpty();
    assertThat(dead.of("Others")).hasSize(1);
  }

  @Test
  void puts_a_message_into_a_queue_that_a_function_empties() {
    var url = url("posts");

    assertThat(aws.sqs().sendMessage(it -> it.queueUrl(url).messageBody("é")).messageId())
        .isEqualTo("m1");
    assertThat(sent).containsExactly("posts: é");
  }

  private InvokeResponse invoked(String function, String event) {
    return aws.lambda()
        .invoke(it ->
            it.functionName("souk-local-" + function)
                .qualifier("live")
                .payload(SdkBytes.fromUtf8String(event)));
  }

  @Test
  void calls_a_function_and_hears_what_it_answered_or_that_it_failed() {
    var answered = invoked("Posts", "{\"b\":2}");
    assertThat(answered.functionError()).isNull();
    assertThat(answered.payload().asUtf8String()).isEqualTo("{\"got\":{\"b\":2}}");

    var failed = invoked("Posts", "{\"fail\":true}");
    assertThat(failed.functionError()).isEqualTo("Unhandled");
    assertThat(failed.payload().asUtf8String()).contains("told to", "IllegalStateException");
  }

  @Test
  void hears_of_what_is_not_there() {
    assertThatThrownBy(() -> url("Nobody-dlq")).isInstanceOf(QueueDoesNotExistException.class);
    assertThatThrownBy(() -> invoked("Nobody", "{}")).isInstanceOf(ResourceNotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {SqsEndpoint.PATH, LambdaEndpoint.PATH})
  void is_refused_unsigned(String path) throws IOException {
    assertThat(RawHttpClient.get(server.port(), path + "/")).startsWith("HTTP/1.1 403 ");
    assertThat(RawHttpClient.get(server.port(), path + "/", "Authorization: AWS4-HMAC-SHA256 x"))
        .startsWith("HTTP/1.1 403 ")
        .contains("IncompleteSignatureException");
  }

  @Test
  void is_refused_what_is_not_there() {
    assertThatThrownBy(() -> aws.lambda().listFunctions())
        .isInstanceOf(LambdaException.class)
        .hasMessageContaining("not supported by the local cloud");
    assertThatThrownBy(() -> aws.sqs().listQueues())
        .isInstanceOf(SqsException.class)
        .hasMessageContaining("not supported by the local cloud");
  }
}
