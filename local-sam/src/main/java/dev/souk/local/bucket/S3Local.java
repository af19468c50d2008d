package dev.souk.local.bucket;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/// S3 in this process, on a free port of the loopback interface under `/s3`: S3Proxy, which
/// verifies signatures with all they sign, checksums, conditions and expiry, as S3 does. Buckets
/// are addressed by path.
///
/// Unlike S3 it knows one key pair, and what that may do is not narrowed by policies.
public final class S3Local implements AutoCloseable {
  /// The path it answers under, part of what is signed.
  public static final String PATH = "/s3";

  /// The key pair it knows.
  public static final String ACCESS_KEY = "local";

  public static final String SECRET_KEY = "local-secret";

  private final BlobStore store;
  private final S3Proxy proxy;

  private S3Local(BlobStore store, S3Proxy proxy) {
    this.store = store;
    this.proxy = proxy;
  }

  /// With objects that end when it does.
  ///
  /// @param origins of the pages that may upload
  /// @param made hears of every object that was made, after it can be read
  public static S3Local inMemory(List<String> origins, Consumer<ObjectCreatedEvent> made) {
    return start(BlobStores.create("transient-nio2", new Properties()), origins, made);
  }

  /// With objects kept in `directory`, which is made when it is missing.
  public static S3Local persistedIn(
      Path directory, List<String> origins, Consumer<ObjectCreatedEvent> made) {
    var settings = new Properties();
    var base = directory.toAbsolutePath().toString();
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new IllegalStateException("objects cannot be stored in " + directory + ": " + e, e);
    }
    settings.setProperty("jclouds.filesystem.basedir", base);
    return start(BlobStores.create("filesystem-nio2", settings), origins, made);
  }

  private static S3Local start(
      BlobStore plain, List<String> origins, Consumer<ObjectCreatedEvent> made) {
    var store = new NotifyingBlobStore(plain, made);
    var proxy =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .servicePath(PATH)
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
            .corsRules(cors(origins))
            .ignoreUnknownHeaders(true)
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IllegalStateException("S3Proxy cannot be started: " + e.getMessage(), e);
    }
    return new S3Local(store, proxy);
  }

  private static CrossOriginResourceSharing cors(List<String> origins) {
    var escaped = new ArrayList<String>();
    origins.forEach(it -> escaped.add(Pattern.quote(it)));
    return new CrossOriginResourceSharing(
        escaped, List.of("GET", "HEAD", "PUT"), List.of("*"), List.of("ETag"), "false");
  }

  /// Makes a bucket, and leaves it as it is when it is there already.
  public void create(String bucket) {
    var there = store.list().buckets().stream().anyMatch(it -> it.name().equals(bucket));
    if (!there) {
      store.createContainer(CreateBucketRequest.builder().bucket(bucket).build());
    }
  }

  /// What clients in this process name as their endpoint; a browser needs [S3ReverseProxy].
  public URI endpoint() {
    return URI.create("http://localhost:" + proxy.getPort() + PATH);
  }

  BlobStore store() {
    return store;
  }

  @Override
  public void close() {
    try {
      proxy.stop();
      store.close();
    } catch (Exception e) {
      throw new IllegalStateException("S3Proxy did not stop", e);
    }
  }
}
