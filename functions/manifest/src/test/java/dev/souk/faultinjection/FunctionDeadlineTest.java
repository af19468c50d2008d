package dev.souk.faultinjection;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpServer;
import dev.souk.http.TestLambdaContext;
import dev.souk.json.Json;
import dev.souk.manifest.FunctionManifest;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import dev.souk.store.CallDeadline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;

/// What a store, a provider or a secret is waited for ends before the function does, in every
/// function: each request of theirs is told to take no longer than is left.
@DisplayName("What a function waits for")
class FunctionDeadlineTest {
  private static final Duration LEFT = Duration.ofMillis(1_234);
  private static final Map<String, String> SETTINGS =
      Map.of(
          "aws.region", "eu-central-1",
          "aws.accessKeyId", "key",
          "aws.secretAccessKey", "secret");

  /// What functions ask for before their first call.
  private static HttpServer secrets;

  @BeforeAll
  static void set() throws IOException {
    secrets = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secrets.createContext(
        "/",
        exchange -> {
          var key = Base64.getEncoder().encodeToString(new byte[32]);
          var body = Json.bytes(Map.of("Name", "any", "SecretString", key));
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    secrets.start();
    SETTINGS.forEach(System::setProperty);
    System.setProperty("aws.endpointUrl", "http://127.0.0.1:" + secrets.getAddress().getPort());
  }

  @AfterAll
  static void forget() {
    SETTINGS.keySet().forEach(System::clearProperty);
    System.clearProperty("aws.endpointUrl");
    secrets.stop(0);
  }

  /// Notes how long each request may take, and lets none through.
  private static final class Watch implements CallInterceptor {
    final List<Optional<Duration>> told = new ArrayList<>();

    @Override
    public synchronized Fate fate(SdkRequest request) {
      told.add(request.overrideConfiguration().flatMap(it -> it.apiCallTimeout()));
      return new Fate.Meets(InjectedFault.FAIL_BEFORE);
    }
  }

  private static byte[] sample(Trigger trigger) throws IOException {
    return Files.readAllBytes(Path.of("../../events/samples", trigger.name() + ".json"));
  }

  private static byte[] answer(RequestStreamHandler function, Trigger trigger) throws IOException {
    var out = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(sample(trigger)),
        out,
        new TestLambdaContext(LEFT.plus(CallDeadline.RESERVE)));
    return out.toByteArray();
  }

  @Test
  void ends_before_its_time_does_and_then_it_says_when_to_come_back() throws Exception {
    var wrong = new HashMap<String, Object>();
    var waited = 0;
    for (var trigger : FunctionManifest.all()) {
      if (!(trigger instanceof Route) || !trigger.tables().any()) {
        continue;
      }
      var watch = new Watch();
      InterceptedCalls.keep(watch);
      try {
        var function =
            (RequestStreamHandler) trigger.function().getDeclaredConstructor().newInstance();
        var answer = Json.object(Json.read(answer(function, trigger)));
        var status = Integer.parseInt(String.valueOf(answer.get("statusCode")));
        var headers = Json.object(answer.get("headers"));
        if (!watch.told.stream().allMatch(Optional.of(LEFT)::equals)) {
          wrong.put(trigger.name(), watch.told);
        }
        if (status >= 500 && (status != 503 || !headers.containsKey("retry-after"))) {
          wrong.put(trigger.name(), answer);
        }
        waited += watch.told.isEmpty() ? 0 : 1;
      } finally {
        InterceptedCalls.open(watch);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(waited).isGreaterThan(80);
  }

  /// What has no deadline of its own to go by is what is not waited for: the pauses between tries.
  @Test
  void leaves_every_function_more_than_it_keeps_for_its_answer() {
    assertThat(FunctionManifest.all())
        .allSatisfy(trigger ->
            assertThat(trigger.timeout()).isGreaterThan(CallDeadline.RESERVE.multipliedBy(4)));
  }
}
