package dev.souk.accounts;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The refresh token a client sends: in the body, or else in the cookie, which a browser also sends
/// when the page did not mean it. So the cookie counts only with a header that no foreign page can
/// set without being asked for by CORS (OWASP, "Cross-Site Request Forgery Prevention").
sealed interface PresentedToken {
  /// What clients send.
  @Says("The refresh token. `{}` when it is in the cookie `souk_refresh`; then send `X-CSRF: 1`.")
  record Body(
      @Says("As it was given; wins over the cookie.") @Text(max = 300, secret = true)
          @Nullable String refreshToken) {}

  /// @param bearing empty when the text is no refresh token
  record Sent(Optional<Bearing.Refresh> bearing) implements PresentedToken {}

  record Refused(Reply reply) implements PresentedToken {}

  static PresentedToken of(Call<Body> call) {
    var body = call.body().refreshToken();
    if (body != null) {
      return new Sent(Bearing.refresh(body));
    }
    var cookie = call.cookie(RefreshCookie.NAME);
    if (cookie.isEmpty()) {
      return new Refused(Reply.refused(Code.INVALID_CREDENTIALS, "send the refresh token"));
    }
    return call.header("x-csrf").filter("1"::equals).isEmpty()
        ? new Refused(Reply.refused(Code.CSRF_HEADER_MISSING, "send X-CSRF: 1 with the cookie"))
        : new Sent(Bearing.refresh(cookie.get()));
  }
}
