package dev.souk.accounts;

import dev.souk.http.HandlerResponse;
import dev.souk.json.Description;
import dev.souk.json.TextLength;

/// What a client gets when a session is opened or renewed.
@Description("The tokens of a session (RFC 6749, section 5.1).")
public record TokensView(
    @Description("To send as `Authorization: Bearer …`.") @TextLength(max = 4096, secret = true)
        String accessToken,
    @Description(value = "Seconds until the access token expires.", example = "900") long expiresIn,
    @Description("Single-use token to refresh the session.") @TextLength(max = 300, secret = true)
        String refreshToken,
    @Description(value = "Always `Bearer`.", example = "Bearer") @TextLength(words = "Bearer")
        String tokenType) {

  /// The tokens as a body, and the refresh token as a cookie too.
  static HandlerResponse.Success granted(TokenIssuer.IssuedTokens issuedTokens) {
    var refresh = issuedTokens.refresh().token();
    return granted(
        new TokensView(
            issuedTokens.accessToken(), AccessTokens.LIFE.toSeconds(), refresh, "Bearer"),
        issuedTokens);
  }

  /// A body that holds the tokens, and the refresh token as a cookie too.
  static HandlerResponse.Success granted(Record body, TokenIssuer.IssuedTokens issuedTokens) {
    return HandlerResponse.ok(body)
        .cookie(
            RefreshCookie.holding(
                issuedTokens.refresh().token(), issuedTokens.role().idleTimeout()));
  }
}
