package dev.souk.local.story;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.util.function.Function;

/// The tokens of one log-in, shared by all who are the same actor, with what they were renewed to.
final class ActorTokens {
  /// How long before its end a token is renewed.
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private enum Expiry {
    RENEWED,
    LEFT_ALONE
  }

  private final Expiry expiry;
  private String access;
  private String refresh;

  private ActorTokens(String access, String refresh, Expiry expiry) {
    this.access = access;
    this.refresh = refresh;
    this.expiry = expiry;
  }

  static ActorTokens none() {
    return fixed("", "");
  }

  static ActorTokens fixed(String access, String refresh) {
    return new ActorTokens(access, refresh, Expiry.LEFT_ALONE);
  }

  static ActorTokens renewable(String access, String refresh) {
    return new ActorTokens(access, refresh, Expiry.RENEWED);
  }

  synchronized String refresh() {
    return refresh;
  }

  /// @param renewal what the server answers to a refresh token; a session it refuses is over, and
  ///   its last token is sent until somebody is told so
  synchronized String access(Function<String, ApiResponse> renewal) {
    if (expiry == Expiry.RENEWED && endsSoon(access)) {
      var response = renewal.apply(refresh);
      if (response.status() == 200) {
        access = response.text("accessToken");
        refresh = response.text("refreshToken");
      }
    }
    return access;
  }

  private static boolean endsSoon(String token) {
    try {
      var end = JWTParser.parse(token).getJWTClaimsSet().getExpirationTime().toInstant();
      return end.isBefore(SharedLocalCloud.cloud().clock().instant().plus(MARGIN));
    } catch (ParseException _) {
      return false;
    }
  }
}
