package dev.souk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DisplayName("What a snapshot would hold of the clients")
class AwsClientsTest {
  private final List<Integer> ports = Collections.synchronizedList(new ArrayList<>());
  private final AtomicBoolean coming = new AtomicBoolean(true);
  private HttpServer server;
  private DynamoDbClient client;

  @BeforeEach
  void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          ports.add(exchange.getRemoteAddress().getPort());
          exchange.getRequestBody().readAllBytes();
          var body = "{\"TableNames\":[]}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    client =
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.EU_CENTRAL_1)
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
            .overrideConfiguration(
                it -> it.addExecutionInterceptor(new SnapshotConnections(coming::get)))
            .build();
  }

  @AfterEach
  void end() {
    client.close();
    server.stop(0);
  }

  @Test
  void is_no_connection_while_one_is_coming_and_the_usual_ones_afterwards() {
    client.listTables();
    client.listTables();
    assertThat(ports).doesNotHaveDuplicates();

    coming.set(false);
    ports.clear();
    client.listTables();
    client.listTables();

    assertThat(ports.get(1)).isEqualTo(ports.get(0));
  }

  @Test
  void is_no_credential_for_each_is_looked_for_anew() {
    var found = new AtomicInteger();
    var credentials =
        new FunctionCredentials(() ->
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create("key " + found.incrementAndGet(), "secret")));
    assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("key 1");

    credentials.forget();

    assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("key 2");
  }
}
