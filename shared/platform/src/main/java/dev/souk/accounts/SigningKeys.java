package dev.souk.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The keys that sign access tokens: a JWK set (RFC 7517) of which the first signs and all verify.
/// To rotate, add a key ([#withNextKey]), wait until everyone has read the set, let it sign
/// ([#withNextKeySigning]), wait until the last token of the old one has expired, and let only the
/// first stay ([#withSigningKeyOnly]).
public final class SigningKeys {
  private final Supplier<String> secret;
  private volatile @Nullable ParsedKeys parsedKeys;

  private record ParsedKeys(String text, List<ECKey> keys) {}

  /// @param secret the set as JSON, asked for at every use so that a rotated one is taken up
  public SigningKeys(Supplier<String> secret) {
    this.secret = secret;
  }

  /// A set with one new key.
  public static String generated() {
    try {
      var key =
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .keyIDFromThumbprint(true)
              .generate();
      return new JWKSet(key).toString(false);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A set with a new key at its end, which verifies and does not sign yet.
  ///
  /// @throws IllegalStateException when it is no set of signing keys
  public static String withNextKey(String set) {
    var all = new ArrayList<JWK>(parsed(set));
    all.addAll(parsed(generated()));
    return text(all);
  }

  /// The same keys with the last one first, so that it signs.
  ///
  /// @throws IllegalStateException when there is only one, or it is no set of signing keys
  public static String withNextKeySigning(String set) {
    var all = new ArrayList<JWK>(parsed(set));
    if (all.size() < 2) {
      throw new IllegalStateException("there is no next key: add one and wait five minutes");
    }
    all.addFirst(all.removeLast());
    return text(all);
  }

  /// Only the key that signs.
  ///
  /// @throws IllegalStateException when it is no set of signing keys
  public static String withSigningKeyOnly(String set) {
    return text(List.of(parsed(set).getFirst()));
  }

  private static String text(List<JWK> keys) {
    return new JWKSet(keys).toString(false);
  }

  ECKey first() {
    return all().getFirst();
  }

  Optional<ECKey> named(String kid) {
    return all().stream().filter(key -> kid.equals(key.getKeyID())).findFirst();
  }

  /// What the world may know of them, in their order.
  public List<ECKey> published() {
    return all().stream().map(ECKey::toPublicJWK).toList();
  }

  private List<ECKey> all() {
    var text = secret.get();
    var known = parsedKeys;
    if (known == null || !known.text().equals(text)) {
      known = new ParsedKeys(text, parsed(text));
      parsedKeys = known;
    }
    return known.keys();
  }

  private static List<ECKey> parsed(String text) {
    try {
      var keys = JWKSet.parse(text).getKeys().stream().map(key -> key.toECKey()).toList();
      if (keys.isEmpty() || !keys.stream().allMatch(key -> Curve.P_256.equals(key.getCurve()))) {
        throw new IllegalStateException("the signing keys are not of P-256");
      }
      return keys;
    } catch (ParseException e) {
      throw new IllegalStateException("the signing keys are no JWK set", e);
    }
  }
}
