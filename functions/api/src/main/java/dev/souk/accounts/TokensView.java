package dev.souk.accounts;

import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Text;

/// What a client gets when a session is opened or renewed.
@Says("The tokens of a session (RFC 6749, section 5.1).")
public record TokensView(
    @Says("To send as `Authorization: Bearer …`.") @Text(max = 4096, secret = true)
        String accessToken,
    @Says(value = "Seconds until the access token ends.", example = "900") long expiresIn,
    @Says("Gets the next pair of tokens, once.") @Text(max = 300, secret = true)
        String refreshToken,
    @Says(value = "Always `Bearer`.", example = "Bearer") @Text(words = "Bearer")
        String tokenType) {

  /// The tokens as a body, and the refresh token as a cookie too.
  static Reply.Done granted(Grants.Granted granted) {
    var refresh = granted.refresh().token();
    return granted(
        new TokensView(granted.accessToken(), AccessTokens.LIFE.toSeconds(), refresh, "Bearer"),
        granted);
  }

  /// A body that holds the tokens, and the refresh token as a cookie too.
  static Reply.Done granted(Record body, Grants.Granted granted) {
    return Reply.ok(body)
        .cookie(RefreshCookie.holding(granted.refresh().token(), granted.role().idle()));
  }
}
