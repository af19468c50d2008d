package dev.souk.accounts;

import com.nimbusds.jose.jwk.ECKey;
import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Caching;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import java.util.List;

/// Publishes the keys with which access tokens can be checked.
public final class ReadSigningKeys extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/.well-known/jwks.json", Access.PUBLIC, ReadSigningKeys.class)
          .says("Reads the keys that sign access tokens")
          .explains("A JWK set (RFC 7517). A new key is here before it signs.")
          .returns(KeySet.class)
          .caching(Caching.LONG)
          .needs(Need.SIGNING_KEY);

  @Says("A JWK set (RFC 7517).")
  public record KeySet(@Says("The first one signs.") List<Key> keys) {}

  @Says("The public part of a signing key (RFC 7518, section 6.2).")
  public record Key(
      @Says(value = "The key's type.", example = "EC") String kty,
      @Says(value = "Its curve.", example = "P-256") String crv,
      @Says("A point's coordinate, base64url.") String x,
      @Says("A point's coordinate, base64url.") String y,
      @Says("What a token's header calls it.") String kid,
      @Says(value = "What it is for.", example = "sig") String use,
      @Says(value = "The one algorithm it is used with.", example = "ES256") String alg) {
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

  public ReadSigningKeys() {
    this(Live.kernel(), Live.signingKeys());
  }

  ReadSigningKeys(Kernel kernel, SigningKeys keys) {
    super(ROUTE, kernel);
    this.keys = keys;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return Reply.ok(new KeySet(keys.published().stream().map(Key::of).toList()));
  }
}
