package dev.souk.accounts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The refresh token a client sends: in the body, or else in the cookie, which a browser also sends
/// when the page did not mean it. So the cookie counts only with a header that no foreign page can
/// set without being asked for by CORS (OWASP, "Cross-Site Request Forgery Prevention").
sealed interface PresentedRefreshToken {
  /// What clients send.
  @Description(
      "The refresh token. `{}` when it is in the cookie `souk_refresh`; then send `X-CSRF: 1`.")
  record Body(
      @Description("The refresh token; takes precedence over the cookie.")
          @TextLength(max = 300, secret = true)
          @Nullable String refreshToken) {}

  /// @param bearing empty when the text is no refresh token
  record Present(Optional<OpaqueToken.Refresh> bearing) implements PresentedRefreshToken {}

  record Rejected(HandlerResponse reply) implements PresentedRefreshToken {}

  static PresentedRefreshToken of(BoundRequest<Body> request) {
    var body = request.body().refreshToken();
    if (body != null) {
      return new Present(OpaqueToken.refresh(body));
    }
    var cookie = request.cookie(RefreshCookie.NAME);
    if (cookie.isEmpty()) {
      return new Rejected(
          HandlerResponse.refused(ProblemCode.INVALID_CREDENTIALS, "send the refresh token"));
    }
    return request.header("x-csrf").filter("1"::equals).isEmpty()
        ? new Rejected(
            HandlerResponse.refused(
                ProblemCode.CSRF_HEADER_MISSING, "send X-CSRF: 1 with the cookie"))
        : new Present(OpaqueToken.refresh(cookie.get()));
  }
}
