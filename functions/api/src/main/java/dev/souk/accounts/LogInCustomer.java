package dev.souk.accounts;

import dev.souk.cart.CartMergeView;
import dev.souk.cart.GuestCartMerger;
import dev.souk.catalog.CatalogWiring;
import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens a session for a customer, and takes over the cart they filled as a guest.
public final class LogInCustomer extends HttpFunction<LogInCustomer.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/auth/customers/login",
              RouteAccess.PUBLIC,
              LogInCustomer.class)
          .summary("Log in as a customer")
          .description(
              PasswordLogIn.DESCRIPTION
                  + "\" + PasswordLogIn.DESCRIPTION + \" With `guestRefreshToken` the guest's cart is"
                  + " merged into the customer's: quantities are added up within stock and limits,"
                  + " `cart.warnings` list lines that were reduced or dropped, and the guest's cart is"
                  + " then empty. A failing merge never fails the log-in: `cart` is then `null` and the"
                  + " guest's cart is kept for the next log-in.")
          .requestBody(Body.class)
          .returns(CustomerSessionView.class)
          .problems(
              ProblemCode.INVALID_CREDENTIALS,
              ProblemCode.EMAIL_NOT_VERIFIED,
              ProblemCode.TOO_MANY_REQUESTS)
          .limit(PasswordLogIn.PER_ADDRESS)
          .reads(ItemType.ACCOUNT, ItemType.EMAIL, ItemType.PRODUCT)
          .writes(ItemType.ACCOUNT)
          .permissions(FunctionPermission.SIGNING_KEY, FunctionPermission.HMAC_KEY);

  @Description("Log-in credentials.")
  public record Body(
      @Description(value = "As registered; case does not matter.", example = "amina@example.com")
          @TextLength(max = 254, format = "email")
          String email,
      @Description("As registered.") @TextLength(max = 256, secret = true) String password,
      @Description("Refresh token of the guest session whose cart is to be merged, if any.")
          @TextLength(max = 300, secret = true)
          @Nullable String guestRefreshToken) {}

  /// A customer's session and what became of the guest's cart.
  @Description("The tokens of a session (RFC 6749, section 5.1) and the result of the cart merge.")
  public record CustomerSessionView(
      @Description("To send as `Authorization: Bearer …`.") @TextLength(max = 4096, secret = true)
          String accessToken,
      @Description(value = "Seconds until the access token expires.", example = "900")
          long expiresIn,
      @Description("Single-use token to refresh the session.") @TextLength(max = 300, secret = true)
          String refreshToken,
      @Description(value = "Always `Bearer`.", example = "Bearer") @TextLength(words = "Bearer")
          String tokenType,
      @Description("`null` if no cart was merged.") @Nullable CartMergeView cart) {}

  private final PasswordLogIn logIn;
  private final GuestCartMerger guestCartMerger;

  public LogInCustomer() {
    this(
        CloudWiring.httpDependencies(),
        AccountWiring.accounts(),
        AccountWiring.passwordHasher(),
        AccountWiring.tokenIssuer(),
        new GuestCartMerger(
            AccountWiring.sessions(), CheckoutWiring.carts(), CatalogWiring.offers()));
  }

  LogInCustomer(
      HttpDependencies dependencies,
      Accounts accounts,
      PasswordHasher hasher,
      TokenIssuer tokenIssuer,
      GuestCartMerger guestCartMerger) {
    super(ROUTE, dependencies);
    this.logIn = new PasswordLogIn(accounts, hasher, tokenIssuer, dependencies);
    this.guestCartMerger = guestCartMerger;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var body = request.body();
    return logIn.attempt(
        request,
        new PasswordLogIn.Credentials(body.email(), body.password()),
        Set.of(AccountRole.CUSTOMER),
        (account, issuedTokens) -> {
          var cart = guestCartMerger.attempt(body.guestRefreshToken(), account.id(), request.now());
          return TokensView.granted(opened(issuedTokens, cart.orElse(null)), issuedTokens);
        });
  }

  private static CustomerSessionView opened(
      TokenIssuer.IssuedTokens issuedTokens, @Nullable CartMergeView cart) {
    return new CustomerSessionView(
        issuedTokens.accessToken(),
        AccessTokens.LIFE.toSeconds(),
        issuedTokens.refresh().token(),
        "Bearer",
        cart);
  }
}
