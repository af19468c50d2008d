package dev.souk.local.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import dev.souk.local.Eventually;
import dev.souk.local.LocalCloudClock;
import dev.souk.local.LocalServer;
import dev.souk.local.lambda.InvocationListener;
import dev.souk.local.lambda.InvocationLog;
import dev.souk.local.lambda.LambdaService;
import dev.souk.route.SocketRoute;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/// A gateway with small functions behind it, on a port of its own, and the SDK client of it.
final class SocketGatewayFixture {
  private SocketGatewayFixture() {}

  static final LocalCloudClock CLOCK =
      new LocalCloudClock(InstantSource.fixed(Instant.parse("2026-03-12T19:03:58.123Z")));
  static final LocalSocketConnections CONNECTIONS = new LocalSocketConnections(CLOCK);

  /// One for all tests of this JVM.
  static final LocalServer SERVER = start();

  static final ApiGatewayManagementApiClient MANAGEMENT =
      ApiGatewayManagementApiClient.builder()
          .endpointOverride(URI.create(SERVER.url() + ManagementApiEndpoint.BASE))
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret")))
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();

  private static LocalServer start() {
    var api =
        new SocketApi(
            List.of(
                SocketRoute.of("$connect", SocketStubFunctions.Connect.class),
                SocketRoute.of("$disconnect", SocketStubFunctions.Disconnect.class),
                SocketRoute.of("$default", SocketStubFunctions.Message.class),
                SocketRoute.of("subscribe", SocketStubFunctions.Message.class)));
    var lambdaService =
        new LambdaService(new InvocationLog(100), InvocationListener.NOTHING, CLOCK);
    return LocalServer.start(
        0,
        List.of(
            new LocalSocketGateway(api, lambdaService, CONNECTIONS, () -> "the key"),
            new ManagementApiEndpoint(CONNECTIONS)));
  }

  static void forget() {
    SocketStubFunctions.CONNECTS.clear();
    SocketStubFunctions.MESSAGES.clear();
    SocketStubFunctions.DISCONNECTS.clear();
  }

  static WebSocket open(WebSocketTestClient client) {
    return WebSocketTestClient.open(SERVER.url() + "/realtime", client);
  }

  static APIGatewayV2WebSocketEvent next(BlockingQueue<APIGatewayV2WebSocketEvent> from)
      throws InterruptedException {
    var event = from.poll(Eventually.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(event).isNotNull();
    return event;
  }

  static String id(APIGatewayV2WebSocketEvent event) {
    return event.getRequestContext().getConnectionId();
  }

  /// The end of one connection; those of earlier tests may still come in.
  static APIGatewayV2WebSocketEvent endOf(String id) throws InterruptedException {
    var event = next(SocketStubFunctions.DISCONNECTS);
    return id(event).equals(id) ? event : endOf(id);
  }

  static void post(String id, String text) {
    MANAGEMENT.postToConnection(r -> r.connectionId(id).data(SdkBytes.fromUtf8String(text)));
  }
}
