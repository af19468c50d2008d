package dev.souk.accounts;

import dev.souk.cart.MergedView;
import dev.souk.cart.TakeOver;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens a session for a customer, and takes over the cart they filled as a guest.
public final class LogInCustomer extends HttpFunction<LogInCustomer.Body> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/auth/customers/login", Access.PUBLIC, LogInCustomer.class)
          .says("Logs a customer in")
          .explains(
              LogIn.EXPLAINED
                  + " With `guestRefreshToken` the guest's cart is merged into the customer's:"
                  + " quantities add up within stock and limits, `cart.notes` tell what could not"
                  + " be taken over as it was, and the guest's cart is empty afterwards. A log-in"
                  + " never fails because of a cart: when a merge does, `cart` is `null` and the"
                  + " guest's cart stays for the next log-in.")
          .takes(Body.class)
          .returns(Opened.class)
          .refuses(Code.INVALID_CREDENTIALS, Code.EMAIL_NOT_VERIFIED, Code.TOO_MANY_REQUESTS)
          .limit(LogIn.PER_ADDRESS)
          .reads(Family.ACCOUNT, Family.EMAIL, Family.PRODUCT)
          .writes(Family.ACCOUNT)
          .needs(Need.SIGNING_KEY, Need.SEALING_KEY);

  @Says("Who wants in.")
  public record Body(
      @Says(value = "As registered; case does not matter.", example = "amina@example.com")
          @Text(max = 254, format = "email")
          String email,
      @Says("As registered.") @Text(max = 256, secret = true) String password,
      @Says("That of the guest one was so far, if any.") @Text(max = 300, secret = true)
          @Nullable String guestRefreshToken) {}

  /// A customer's session and what became of the guest's cart.
  @Says("The tokens of a session (RFC 6749, section 5.1), and what became of the guest's cart.")
  public record Opened(
      @Says("To send as `Authorization: Bearer …`.") @Text(max = 4096, secret = true)
          String accessToken,
      @Says(value = "Seconds until the access token ends.", example = "900") long expiresIn,
      @Says("Gets the next pair of tokens, once.") @Text(max = 300, secret = true)
          String refreshToken,
      @Says(value = "Always `Bearer`.", example = "Bearer") @Text(words = "Bearer")
          String tokenType,
      @Says("`null` when no cart was taken over.") @Nullable MergedView cart) {}

  private final LogIn logIn;
  private final TakeOver takeOver;

  public LogInCustomer() {
    this(
        Live.kernel(),
        Live.accounts(),
        Live.passwords(),
        Live.grants(),
        new TakeOver(Live.sessions(), Live.carts(), Live.offers()));
  }

  LogInCustomer(
      Kernel kernel, Accounts accounts, Passwords passwords, Grants grants, TakeOver takeOver) {
    super(ROUTE, kernel);
    this.logIn = new LogIn(accounts, passwords, grants, kernel);
    this.takeOver = takeOver;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var body = call.body();
    return logIn.attempt(
        call,
        new LogIn.Credentials(body.email(), body.password()),
        Set.of(AccountRole.CUSTOMER),
        (account, granted) -> {
          var cart = takeOver.attempt(body.guestRefreshToken(), account.id(), call.now());
          return TokensView.granted(opened(granted, cart.orElse(null)), granted);
        });
  }

  private static Opened opened(Grants.Granted granted, @Nullable MergedView cart) {
    return new Opened(
        granted.accessToken(),
        AccessTokens.LIFE.toSeconds(),
        granted.refresh().token(),
        "Bearer",
        cart);
  }
}
