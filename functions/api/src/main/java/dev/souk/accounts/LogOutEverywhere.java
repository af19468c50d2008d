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

/// Ends every session of the caller.
public final class LogOutEverywhere extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/auth/logout-all",
              Access.MEMBER_EVEN_SUSPENDED,
              LogOutEverywhere.class)
          .says("Logs out everywhere")
          .explains("Ends every session, this one too; felt everywhere within 60 seconds.")
          .refuses(Code.CONFLICT)
          .writes(Family.ACCOUNT);

  private final Accounts accounts;

  public LogOutEverywhere() {
    this(Live.kernel(), Live.accounts());
  }

  LogOutEverywhere(Kernel kernel, Accounts accounts) {
    super(ROUTE, kernel);
    this.accounts = accounts;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    accounts.endSessions(call.caller().id(), call.now());
    return Reply.noContent().cookie(RefreshCookie.gone());
  }
}
