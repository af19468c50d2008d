package dev.souk.accounts;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Renews the tokens of a session.
public final class RefreshSession extends HttpFunction<PresentedToken.Body> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/auth/refresh", Access.PUBLIC, RefreshSession.class)
          .says("Renews the tokens")
          .explains(
              "A refresh token works once. For ten seconds after it was replaced it gets the token"
                  + " that is good by then, in case the reply was lost; after that its use ends"
                  + " the session, since someone has a copy. A session renewed twenty times within"
                  + " ten seconds keeps the token it has. A session ends after 30 days without renewal and after"
                  + " 180 days in any case.")
          .takes(PresentedToken.Body.class)
          .returns(TokensView.class)
          .refuses(Code.INVALID_CREDENTIALS, Code.CSRF_HEADER_MISSING)
          .reads(Family.ACCOUNT)
          .writes(Family.ACCOUNT)
          .needs(Need.SIGNING_KEY, Need.SEALING_KEY);

  private final Renewal renewal;

  public RefreshSession() {
    this(Live.kernel(), Live.grants());
  }

  RefreshSession(Kernel kernel, Grants grants) {
    super(ROUTE, kernel);
    this.renewal = new Renewal(grants);
  }

  @Override
  protected Reply handle(Call<PresentedToken.Body> call) {
    return switch (PresentedToken.of(call)) {
      case PresentedToken.Refused(var reply) -> reply;
      case PresentedToken.Sent(var bearing) ->
          bearing
              .flatMap(token -> renewal.of(token, call.now()))
              .<Reply>map(TokensView::granted)
              .orElseGet(() -> Reply.refused(Code.INVALID_CREDENTIALS, "log in again"));
    };
  }
}
