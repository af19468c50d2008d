package dev.souk.local.bucket;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/// A bucket behind a public port, with what a function and a browser use of it.
final class S3LocalFixture implements AutoCloseable {
  static final String NAME = "media";
  static final String PAGE = "http://localhost:8080";

  final S3Local s3;
  final S3Client client;
  private final S3Presigner presigner;
  private final Server server;
  private final URI address;
  private final HttpClient browser = HttpClient.newHttpClient();

  S3LocalFixture(Consumer<ObjectCreatedEvent> made) throws Exception {
    s3 = S3Local.inMemory(List.of(PAGE), made);
    s3.create(NAME);
    server = new Server(0);
    server.setHandler(new Handler.Sequence(new S3ReverseProxy(s3), new LocalCdn(s3, NAME)));
    server.start();
    var port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    address = URI.create("http://localhost:" + port);
    var keys = AwsBasicCredentials.create(S3Local.ACCESS_KEY, S3Local.SECRET_KEY);
    var credentials = StaticCredentialsProvider.create(keys);
    client =
        S3Client.builder()
            .endpointOverride(s3.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(credentials)
            .forcePathStyle(true)
            .build();
    presigner =
        S3Presigner.builder()
            .endpointOverride(address.resolve(S3Local.PATH))
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(credentials)
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
  }

  /// Permits one upload of just `content` as `type`.
  PresignedPutObjectRequest presign(String key, byte[] content, String type) {
    var sum = checksum(content);
    return presigner.presignPutObject(it ->
        it.signatureDuration(Duration.ofMinutes(5))
            .putObjectRequest(put ->
                put.bucket(NAME)
                    .key(key)
                    .contentLength((long) content.length)
                    .contentType(type)
                    .checksumSHA256(sum)
                    .ifNoneMatch("*")));
  }

  static String checksum(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Uploads as a page would: with the headers it was told, but for those `changed` sets.
  HttpResponse<String> upload(
      PresignedPutObjectRequest permit, byte[] content, Consumer<HttpRequest.Builder> changed)
      throws Exception {
    var request =
        HttpRequest.newBuilder(permit.url().toURI())
            .PUT(HttpRequest.BodyPublishers.ofByteArray(content));
    permit.signedHeaders().forEach((name, values) -> set(request, name, values.getFirst()));
    request.setHeader("Origin", PAGE);
    changed.accept(request);
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void set(HttpRequest.Builder request, String name, String value) {
    // These two are the browser's to set.
    if (!name.equalsIgnoreCase("host") && !name.equalsIgnoreCase("content-length")) {
      request.setHeader(name, value);
    }
  }

  /// Asks the public port.
  HttpResponse<String> ask(String method, String path, Consumer<HttpRequest.Builder> more)
      throws Exception {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    more.accept(request);
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws Exception {
    browser.close();
    presigner.close();
    client.close();
    server.stop();
    s3.close();
  }
}
