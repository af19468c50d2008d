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

/// Shows the caller their own account.
public final class ReadMe extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/me", Access.MEMBER_EVEN_SUSPENDED, ReadMe.class)
          .says("Reads one's own account")
          .returns(AccountView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.ACCOUNT);

  private final Accounts accounts;

  public ReadMe() {
    this(Live.kernel(), Live.accounts());
  }

  ReadMe(Kernel kernel, Accounts accounts) {
    super(ROUTE, kernel);
    this.accounts = accounts;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return accounts
        .find(call.caller().id())
        .<Reply>map(account -> Reply.ok(AccountView.of(account)))
        .orElseGet(Reply::notFound);
  }
}
