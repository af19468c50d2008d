package dev.souk.packages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.local.bucket.S3Local;
import dev.souk.local.table.DynamoDbLocal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// Parameter Store of the local cloud, where the secrets of `dev` are, with a count of what one
/// process asks of it.
final class CountingSecretsManager implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final HttpServer server;
  private final URI door;
  private final AtomicInteger reads = new AtomicInteger();

  CountingSecretsManager(URI door) throws IOException {
    this.door = door;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  int reads() {
    return reads.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    reads.incrementAndGet();
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      var asked =
          SdkHttpRequest.builder()
              .uri(door)
              .method(SdkHttpMethod.POST)
              .putHeader("Content-Type", headers.getFirst("Content-Type"))
              .putHeader("X-Amz-Target", headers.getFirst("X-Amz-Target"))
              .build();
      var answer =
          CLIENT.send(
              signed(asked, exchange.getRequestBody().readAllBytes()),
              HttpResponse.BodyHandlers.ofByteArray());
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Signed anew: what came was signed for this address, and not for the local cloud's.
  private HttpRequest signed(SdkHttpRequest request, byte[] body) {
    var signed =
        AwsV4HttpSigner.create()
            .sign(it ->
                it.identity(AwsCredentialsIdentity.create(S3Local.ACCESS_KEY, S3Local.SECRET_KEY))
                    .request(request)
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ssm")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, DynamoDbLocal.REGION.id()))
            .request();
    var to = HttpRequest.newBuilder(door).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    signed.forEachHeader((name, values) -> {
      if (!name.equalsIgnoreCase("host") && !name.equalsIgnoreCase("content-length")) {
        values.forEach(value -> to.header(name, value));
      }
    });
    return to.build();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
