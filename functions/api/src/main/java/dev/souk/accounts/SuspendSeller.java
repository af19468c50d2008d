package dev.souk.accounts;

import dev.souk.audit.AuditEntry;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;

/// Takes a seller out of the market: they may read what is theirs and nothing more.
public final class SuspendSeller extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/admin/sellers/{id}/suspend", Access.ADMIN, SuspendSeller.class)
          .says("Suspends a seller")
          .explains(
              "The shop is hidden and its owner may only read, everywhere within 60 seconds. A repeat changes nothing.")
          .refuses(Code.NOT_FOUND)
          .needs(Need.TABLE_WRITE);

  private final Standings standings;
  private final Ids ids;

  public SuspendSeller() {
    this(Live.kernel(), Live.standings(), Live.ids());
  }

  SuspendSeller(Kernel kernel, Standings standings, Ids ids) {
    super(ROUTE, kernel);
    this.standings = standings;
    this.ids = ids;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var seller = call.path("id");
    var now = call.now();
    var audit =
        new AuditEntry(
            ids.next(Kind.AUD, now), call.caller().id(), "SELLER_SUSPENDED", seller, now);
    return Kind.SEL.fits(seller) && standings.set(seller, Standing.SUSPENDED, audit)
        ? Reply.noContent()
        : Reply.notFound();
  }
}
