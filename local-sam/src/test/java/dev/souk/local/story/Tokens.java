package dev.souk.local.story;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.util.function.Function;

/// The tokens of one log-in, shared by all who are the same actor, with what they were renewed to.
final class Tokens {
  /// How long before its end a token is renewed.
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private enum Ending {
    RENEWED,
    LEFT_ALONE
  }

  private final Ending ending;
  private String access;
  private String refresh;

  private Tokens(String access, String refresh, Ending ending) {
    this.access = access;
    this.refresh = refresh;
    this.ending = ending;
  }

  static Tokens none() {
    return fixed("", "");
  }

  static Tokens fixed(String access, String refresh) {
    return new Tokens(access, refresh, Ending.LEFT_ALONE);
  }

  static Tokens renewable(String access, String refresh) {
    return new Tokens(access, refresh, Ending.RENEWED);
  }

  synchronized String refresh() {
    return refresh;
  }

  /// @param renewal what the server answers to a refresh token; a session it refuses is over, and
  ///   its last token is sent until somebody is told so
  synchronized String access(Function<String, Answer> renewal) {
    if (ending == Ending.RENEWED && endsSoon(access)) {
      var answer = renewal.apply(refresh);
      if (answer.status() == 200) {
        access = answer.text("accessToken");
        refresh = answer.text("refreshToken");
      }
    }
    return access;
  }

  private static boolean endsSoon(String token) {
    try {
      var end = JWTParser.parse(token).getJWTClaimsSet().getExpirationTime().toInstant();
      return end.isBefore(Town.cloud().clock().instant().plus(MARGIN));
    } catch (ParseException _) {
      return false;
    }
  }
}
