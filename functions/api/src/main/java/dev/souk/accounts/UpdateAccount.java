package dev.souk.accounts;

import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.PatchValue;
import dev.souk.json.TextLength;
import dev.souk.phones.PhoneNumbers;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.snapshot.FunctionSnapshot;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import org.jspecify.annotations.Nullable;

/// Changes what people say about themselves.
public final class UpdateAccount extends HttpFunction<UpdateAccount.Body> {

  public static final Route ROUTE =
      Route.of(RouteMethod.PATCH, "/api/v1/me", RouteAccess.ACCOUNT, UpdateAccount.class)
          .summary("Update the current account")
          .description(
              "A JSON merge patch. The e-mail address and the role cannot be changed here.")
          .requestBody(Body.class)
          .returns(AccountView.class)
          .problems(ProblemCode.NOT_FOUND)
          .needsIfMatch()
          .reads(ItemType.ACCOUNT)
          .writes(ItemType.ACCOUNT);

  @Description("Changes (JSON merge patch).")
  public record Body(
      @Description(value = "Your name.", example = "Amina") @TextLength(max = 100)
          PatchValue<String> name,
      @Description(
              value = "Phone number with country code; stored in E.164.",
              example = PhoneNumbers.EXAMPLE)
          @TextLength(max = PhoneNumbers.LONGEST)
          PatchValue<@Nullable String> phone) {}

  private final Accounts accounts;

  public UpdateAccount() {
    this(CloudWiring.httpDependencies(), AccountWiring.accounts());
  }

  UpdateAccount(HttpDependencies dependencies, Accounts accounts) {
    super(ROUTE, dependencies);
    this.accounts = accounts;
    FunctionSnapshot.ours().prime(PhoneNumbers::prime);
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var found = accounts.find(request.caller().id());
    if (found.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var account = found.get();
    if (!request.expectsVersion(account.version())) {
      throw new StaleVersionException();
    }
    var present = account.profile();
    var changes = request.body();
    var profile =
        new AccountProfile(
            changes.name().or(present.name()).strip(),
            changes
                .phone()
                .<@Nullable String>map(each -> PhoneNumbers.international(each, "/phone"))
                .over(present.phone()));
    var next = account.withProfile(profile, request.now());
    accounts.save(next);
    return HandlerResponse.ok(AccountView.of(next));
  }
}
