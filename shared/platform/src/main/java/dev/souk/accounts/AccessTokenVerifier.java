package dev.souk.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import dev.souk.accounts.AccessTokens.Claims;
import dev.souk.id.IdType;
import dev.souk.json.Json;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads access tokens and believes none it would not have made itself (RFC 8725, "JSON Web Token
/// Best Current Practices"): one algorithm, one type, three header parameters, keys of our own.
/// There is nothing to negotiate: a header that names anything else, such as a key, is refused.
final class AccessTokenVerifier {
  private static final int MAX_LENGTH = 4096;
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]{86})");
  private static final Set<String> HEADER = Set.of("alg", "typ", "kid");

  private final SigningKeys keys;
  private final String issuer;

  AccessTokenVerifier(SigningKeys keys, String issuer) {
    this.keys = keys;
    this.issuer = issuer;
  }

  /// @throws RuntimeException only when the keys cannot be had, which says nothing of the token
  Optional<Claims> read(String token, Instant now) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var form = FORM.matcher(token);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      var key = key(json(form.group(1)));
      return key.isPresent() && signed(form.group(1), form.group(2), form.group(3), key.get())
          ? claims(json(form.group(2)), now)
          : Optional.empty();
    } catch (Json.Malformed | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, @Nullable Object> json(String part) throws Json.Malformed {
    var bytes = Base64.getUrlDecoder().decode(part);
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
      throw new IllegalArgumentException("another spelling of the same bytes");
    }
    return Json.object(Json.read(bytes));
  }

  private Optional<ECKey> key(Map<String, @Nullable Object> header) {
    return header.keySet().equals(HEADER)
            && "ES256".equals(header.get("alg"))
            && AccessTokens.TYPE.equals(header.get("typ"))
            && header.get("kid") instanceof String kid
        ? keys.named(kid)
        : Optional.empty();
  }

  static boolean signed(String header, String payload, String signature, ECKey key) {
    var bytes = Base64.getUrlDecoder().decode(signature);
    if (!Arrays.equals(Base64URL.from(signature).decode(), bytes)
        || !Base64URL.encode(bytes).toString().equals(signature)) {
      return false;
    }
    try {
      return new ECDSAVerifier(key)
          .verify(
              JWSHeader.parse(Base64URL.from(header)),
              (header + "." + payload).getBytes(StandardCharsets.US_ASCII),
              Base64URL.from(signature));
    } catch (JOSEException | ParseException e) {
      return false;
    }
  }

  private Optional<Claims> claims(Map<String, @Nullable Object> claims, Instant now) {
    var genuine =
        issuer.equals(claims.get("iss"))
            && AccessTokens.AUDIENCE.equals(claims.get("aud"))
            && claims.get("iat") instanceof Long issued
            && claims.get("exp") instanceof Long expires
            && inTime(issued, expires, now.getEpochSecond());
    return genuine
            && claims.get("sub") instanceof String principal
            && claims.get("sid") instanceof String session
            && claims.get("role") instanceof String role
        ? claims(principal, role, session)
        : Optional.empty();
  }

  private static boolean inTime(long issued, long expires, long now) {
    return issued >= 0
        && issued - SKEW.toSeconds() <= now
        && now < expires + SKEW.toSeconds()
        && expires > issued
        && expires - issued <= AccessTokens.LIFE.toSeconds();
  }

  private static Optional<Claims> claims(String principal, String role, String session) {
    return Arrays.stream(AccountRole.values())
        .filter(each -> each.name().equals(role))
        .filter(each -> each.kind().fits(principal) && IdType.SES.fits(session))
        .map(each -> new Claims(principal, each, session))
        .findFirst();
  }
}
