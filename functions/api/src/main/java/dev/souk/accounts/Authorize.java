package dev.souk.accounts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.http.CloudFrontKey;
import dev.souk.json.Json;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.FunctionPermission;
import dev.souk.route.TableAccess;
import dev.souk.snapshot.FunctionSnapshot;
import dev.souk.store.ItemType;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says whose a token is. It lets every request through that came by CloudFront: the function
/// behind the route refuses who may not call, in the API's own words, while a refusal here would be
/// in the gateway's. A token that is not genuine, or whose session is over, is nobody's.
///
/// API Gateway keeps the answer for a minute, so what ends a session is felt everywhere within one.
/// When the store does not answer this throws, and nothing is kept.
public final class Authorize implements RequestStreamHandler {

  public static final AuthorizerTrigger AUTHORIZER =
      AuthorizerTrigger.of(
          Authorize.class,
          Duration.ofSeconds(60),
          TableAccess.reading(ItemType.ACCOUNT),
          FunctionPermission.CLOUDFRONT_KEY,
          FunctionPermission.SIGNING_KEY);

  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+)");

  private static final AccessTokens.Claims NOBODY =
      new AccessTokens.Claims("rehearsal", AccountRole.GUEST, "rehearsal");

  private final CloudFrontKey front;
  private final InstantSource clock;
  private final AccessTokens tokens;
  private final Sessions sessions;

  public Authorize() {
    this(
        CloudWiring.cloudFrontKey(),
        CloudWiring.clock(),
        AccountWiring.accessTokens(),
        AccountWiring.sessions());
  }

  Authorize(CloudFrontKey front, InstantSource clock, AccessTokens tokens, Sessions sessions) {
    this.front = front;
    this.clock = clock;
    this.tokens = tokens;
    this.sessions = sessions;
    FunctionSnapshot.ours().prime(this::prime);
  }

  /// Checks a token of nobody's and looks for a session of nobody's, before a snapshot is taken.
  void prime() {
    var token = token(Json.bytes(Map.of("identitySource", List.of("Bearer " + ExampleToken.TEXT))));
    if (!ExampleToken.genuine() || token.isEmpty() || told(NOBODY, clock.instant()).isPresent()) {
      throw new IllegalStateException("a token was misread");
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var event = in.readAllBytes();
    Map<String, Object> told =
        Telemetry.of(context, context.getAwsRequestId(), AUTHORIZER.name())
            .request(() -> answer(event));
    out.write(Json.bytes(told));
  }

  /// What went round CloudFront is refused before the store is asked.
  private Map<String, Object> answer(byte[] event) {
    if (!front.admits(source(event, 1))) {
      return Map.of("isAuthorized", false);
    }
    Map<String, Object> told = token(event).flatMap(this::told).orElseGet(Map::of);
    return Map.of("isAuthorized", true, "context", told);
  }

  private Optional<Map<String, Object>> told(String token) {
    var now = clock.instant();
    return tokens.read(token, now).flatMap(claims -> told(claims, now));
  }

  private Optional<Map<String, Object>> told(AccessTokens.Claims claims, Instant now) {
    return sessions
        .find(claims.principal(), claims.session())
        .filter(sessionWithPrincipal ->
            sessionWithPrincipal.isActive(now)
                && sessionWithPrincipal.principal().role() == claims.role())
        .map(sessionWithPrincipal ->
            Map.of(
                "principal", claims.principal(),
                "role", claims.role().name(),
                "session", claims.session(),
                "suspended",
                    Boolean.toString(
                        sessionWithPrincipal.principal().status() == AccountStatus.SUSPENDED)));
  }

  /// The token; anything else is none.
  private static Optional<String> token(byte[] event) {
    return source(event, 0).map(BEARER::matcher).filter(Matcher::matches).map(it -> it.group(1));
  }

  /// What payload format 2.0 of a Lambda authorizer brings: the `Authorization` header, then,
  /// behind CloudFront, that with its key.
  private static Optional<String> source(byte[] event, int number) {
    try {
      var sources = Json.object(Json.read(event)).get("identitySource");
      return sources instanceof List<?> list
              && list.size() > number
              && list.size() <= 2
              && list.get(number) instanceof String header
          ? Optional.of(header)
          : Optional.empty();
    } catch (Json.Malformed | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
