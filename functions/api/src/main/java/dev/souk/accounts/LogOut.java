package dev.souk.accounts;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Ends the session a refresh token belongs to.
public final class LogOut extends HttpFunction<PresentedToken.Body> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/auth/logout", Access.PUBLIC, LogOut.class)
          .says("Logs out")
          .explains(
              "Takes the refresh token, since the access token may have ended already. A repeat"
                  + " answers the same. Access tokens of the session are refused within 60 seconds.")
          .takes(PresentedToken.Body.class)
          .refuses(Code.INVALID_CREDENTIALS, Code.CSRF_HEADER_MISSING)
          .writes(Family.ACCOUNT);

  private final Sessions sessions;

  public LogOut() {
    this(Live.kernel(), Live.sessions());
  }

  LogOut(Kernel kernel, Sessions sessions) {
    super(ROUTE, kernel);
    this.sessions = sessions;
  }

  /// A token replaced before, or one made up for a session whose id someone knows, ends it too:
  /// that is what refreshing with it would do.
  @Override
  protected Reply handle(Call<PresentedToken.Body> call) {
    return switch (PresentedToken.of(call)) {
      case PresentedToken.Refused(var reply) -> reply;
      case PresentedToken.Sent(var bearing) -> {
        bearing.ifPresent(token -> sessions.close(token.principal(), token.session()));
        yield Reply.noContent().cookie(RefreshCookie.gone());
      }
    };
  }
}
