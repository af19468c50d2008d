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
import java.util.Set;

/// Opens a session for those who work for the shop.
public final class LogInStaff extends HttpFunction<LogIn.Credentials> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/auth/staff/login", Access.PUBLIC, LogInStaff.class)
          .says("Logs an admin or courier in")
          .explains(LogIn.EXPLAINED_THERE)
          .takes(LogIn.Credentials.class)
          .returns(TokensView.class)
          .refuses(Code.INVALID_CREDENTIALS, Code.EMAIL_NOT_VERIFIED, Code.TOO_MANY_REQUESTS)
          .limit(LogIn.PER_ADDRESS)
          .reads(Family.ACCOUNT, Family.EMAIL)
          .writes(Family.ACCOUNT)
          .needs(Need.SIGNING_KEY, Need.SEALING_KEY);

  private final LogIn logIn;

  public LogInStaff() {
    this(Live.kernel(), Live.accounts(), Live.passwords(), Live.grants());
  }

  LogInStaff(Kernel kernel, Accounts accounts, Passwords passwords, Grants grants) {
    super(ROUTE, kernel);
    this.logIn = new LogIn(accounts, passwords, grants, kernel);
  }

  @Override
  protected Reply handle(Call<LogIn.Credentials> call) {
    return logIn.attempt(call, Set.of(AccountRole.ADMIN, AccountRole.COURIER));
  }
}
