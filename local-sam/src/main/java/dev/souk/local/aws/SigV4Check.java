package dev.souk.local.aws;

import dev.souk.local.bucket.S3Local;
import dev.souk.local.socket.ManagementApiEndpoint;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Lets to the emulated services of AWS only what is signed with the one key pair of the local
/// cloud, within 15 minutes of now; S3 looks at signatures itself. Other paths pass.
public final class SigV4Check extends Handler.Wrapper {
  private static final int MAX_REQUEST = 16 * 1024 * 1024;
  private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(15);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  private final InstantSource clock;

  /// @param clock of the machine, which is the signer's
  public SigV4Check(InstantSource clock, Handler checked) {
    super(checked);
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = request.getHttpURI().getPath();
    if (!path.startsWith("/aws/") && !path.startsWith(ManagementApiEndpoint.BASE + "/")) {
      return super.handle(request, response, callback);
    }
    var body = Content.Source.asInputStream(request).readNBytes(MAX_REQUEST);
    var refusal = refusal(request, body);
    if (refusal.isPresent()) {
      refusal.get().send(response, callback);
      return true;
    }
    return super.handle(new BufferedRequest(request, body), response, callback);
  }

  private Optional<AwsError> refusal(Request request, byte[] body) {
    var authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (authorization == null) {
      return Optional.of(AwsError.unsigned());
    }
    var signature = SigV4Signature.read(authorization);
    if (signature.isEmpty()) {
      return Optional.of(
          new AwsError(
              403,
              "IncompleteSignatureException",
              "Authorization is no AWS4-HMAC-SHA256 over at least host and x-amz-date"));
    }
    if (!signature.get().accessKey().equals(S3Local.ACCESS_KEY)) {
      return Optional.of(
          new AwsError(
              403,
              "UnrecognizedClientException",
              "The access key is none of the local cloud's, which is " + S3Local.ACCESS_KEY));
    }
    return signature.get().isOf(request, body, S3Local.SECRET_KEY) && withinClockSkew(request)
        ? Optional.empty()
        : Optional.of(
            new AwsError(
                403,
                "InvalidSignatureException",
                "The signature is not of the secret key %s, of this request or of this time"
                    .formatted(S3Local.SECRET_KEY)));
  }

  private boolean withinClockSkew(Request request) {
    try {
      Instant signed =
          LocalDateTime.parse(String.valueOf(request.getHeaders().get("X-Amz-Date")), DATE)
              .toInstant(ZoneOffset.UTC);
      return Duration.between(signed, clock.instant()).abs().compareTo(MAX_CLOCK_SKEW) <= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /// A request whose body has been read, to be read again.
  private static final class BufferedRequest extends Request.Wrapper {
    private final Content.Source body;

    BufferedRequest(Request request, byte[] body) {
      super(request);
      this.body = Content.Source.from(ByteBuffer.wrap(body));
    }

    @Override
    public long getLength() {
      return body.getLength();
    }

    @Override
    public Content.Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable demandCallback) {
      body.demand(demandCallback);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
    }
  }
}
