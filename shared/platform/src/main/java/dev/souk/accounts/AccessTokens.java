package dev.souk.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/// Access tokens: JWTs as RFC 9068 profiles them, signed with ES256 and nothing else.
public final class AccessTokens {
  public static final Duration LIFE = Duration.ofMinutes(15);
  static final String AUDIENCE = "souk";
  static final String TYPE = "at+jwt";

  private final SigningKeys keys;
  private final String issuer;

  /// @param issuer the shop's own address
  public AccessTokens(SigningKeys keys, String issuer) {
    this.keys = keys;
    this.issuer = issuer;
  }

  /// Whom a genuine token is of. Whether the session still lives is another question.
  public record Claims(String principal, AccountRole role, String session) {}

  public String issued(Principal principal, String session, Instant now) {
    var key = keys.first();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(TYPE))
            .keyID(key.getKeyID())
            .build();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(AUDIENCE)
            .subject(principal.id())
            .claim("sid", session)
            .claim("role", principal.role().name())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    try {
      var token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whose the token is, or empty when it is not exactly what [#issued] makes and still good.
  public Optional<Claims> read(String token, Instant now) {
    return new AccessTokenVerifier(keys, issuer).read(token, now);
  }
}
