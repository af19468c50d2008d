package dev.souk.accounts;

import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Change;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.phones.PhoneNumbers;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.snapshot.Snapshot;
import dev.souk.store.Family;
import org.jspecify.annotations.Nullable;

/// Changes what people say about themselves.
public final class ChangeMe extends HttpFunction<ChangeMe.Changes> {

  public static final Route ROUTE =
      Route.of(Method.PATCH, "/api/v1/me", Access.MEMBER, ChangeMe.class)
          .says("Changes one's own account")
          .explains("A JSON merge patch. Neither the address nor the role is changed here.")
          .takes(Changes.class)
          .returns(AccountView.class)
          .refuses(Code.NOT_FOUND)
          .needsIfMatch()
          .reads(Family.ACCOUNT)
          .writes(Family.ACCOUNT);

  @Says("What to change; what is not named stays.")
  public record Changes(
      @Says(value = "How to address you.", example = "Amina") @Text(max = 100) Change<String> name,
      @Says(
              value = "With its country code, blanks and signs as you like; kept in E.164.",
              example = PhoneNumbers.EXAMPLE)
          @Text(max = PhoneNumbers.LONGEST)
          Change<@Nullable String> phone) {}

  private final Accounts accounts;

  public ChangeMe() {
    this(Live.kernel(), Live.accounts());
  }

  ChangeMe(Kernel kernel, Accounts accounts) {
    super(ROUTE, kernel);
    this.accounts = accounts;
    Snapshot.ours().rehearse(PhoneNumbers::rehearse);
  }

  @Override
  protected Reply handle(Call<Changes> call) {
    var found = accounts.find(call.caller().id());
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    var account = found.get();
    if (!call.means(account.version())) {
      throw new Stale();
    }
    var present = account.profile();
    var changes = call.body();
    var profile =
        new Profile(
            changes.name().or(present.name()).strip(),
            changes
                .phone()
                .<@Nullable String>map(each -> PhoneNumbers.international(each, "/phone"))
                .over(present.phone()));
    var next = account.withProfile(profile, call.now());
    accounts.save(next);
    return Reply.ok(AccountView.of(next));
  }
}
