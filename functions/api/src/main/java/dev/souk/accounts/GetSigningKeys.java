package dev.souk.accounts;

import com.nimbusds.jose.jwk.ECKey;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.json.Description;
import dev.souk.route.CacheControl;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.wiring.CloudWiring;
import java.util.List;

/// Publishes the keys with which access tokens can be checked.
public final class GetSigningKeys extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/.well-known/jwks.json", RouteAccess.PUBLIC, GetSigningKeys.class)
          .summary("Retrieve the public signing keys (JWKS)")
          .description("A JWK Set (RFC 7517). A new key is published before it is used to sign.")
          .returns(KeySet.class)
          .caching(CacheControl.LONG_LIVED)
          .permissions(FunctionPermission.SIGNING_KEY);

  @Description("A JWK set (RFC 7517).")
  public record KeySet(@Description("The first one signs.") List<Key> keys) {}

  @Description("The public part of a signing key (RFC 7518, section 6.2).")
  public record Key(
      @Description(value = "The key's type.", example = "EC") String kty,
      @Description(value = "Its curve.", example = "P-256") String crv,
      @Description("A point's coordinate, base64url.") String x,
      @Description("A point's coordinate, base64url.") String y,
      @Description("Key id, as in the token's header.") String kid,
      @Description(value = "Intended use.", example = "sig") String use,
      @Description(value = "Algorithm.", example = "ES256") String alg) {
    static Key of(ECKey key) {
      return new Key(
          "EC",
          "P-256",
          key.getX().toString(),
          key.getY().toString(),
          key.getKeyID(),
          "sig",
          "ES256");
    }
  }

  private final SigningKeys keys;

  public GetSigningKeys() {
    this(CloudWiring.httpDependencies(), AccountWiring.signingKeys());
  }

  GetSigningKeys(HttpDependencies dependencies, SigningKeys keys) {
    super(ROUTE, dependencies);
    this.keys = keys;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return HandlerResponse.ok(new KeySet(keys.published().stream().map(Key::of).toList()));
  }
}
