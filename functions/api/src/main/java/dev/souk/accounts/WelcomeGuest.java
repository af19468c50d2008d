package dev.souk.accounts;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Duration;

/// Gives someone without an account a principal of their own, so that a cart has an owner.
public final class WelcomeGuest extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/auth/guest", Access.PUBLIC, WelcomeGuest.class)
          .says("Lets a guest in")
          .explains("The session ends after seven days. Each call makes another guest.")
          .returns(TokensView.class)
          .limit(RateLimit.perAddress("guest", 60, Duration.ofHours(1)).orProofOfWork(17))
          .writes(Family.ACCOUNT)
          .needs(Need.SIGNING_KEY);

  private final Grants grants;

  public WelcomeGuest() {
    this(Live.kernel(), Live.grants());
  }

  WelcomeGuest(Kernel kernel, Grants grants) {
    super(ROUTE, kernel);
    this.grants = grants;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return TokensView.granted(grants.welcome(call.now()));
  }
}
