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

/// Lets a suspended seller back into the market.
public final class ReinstateSeller extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/admin/sellers/{id}/reinstate",
              Access.ADMIN,
              ReinstateSeller.class)
          .says("Reinstates a seller")
          .explains("The shop is shown again. A repeat changes nothing.")
          .refuses(Code.NOT_FOUND)
          .needs(Need.TABLE_WRITE);

  private final Standings standings;
  private final Ids ids;

  public ReinstateSeller() {
    this(Live.kernel(), Live.standings(), Live.ids());
  }

  ReinstateSeller(Kernel kernel, Standings standings, Ids ids) {
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
            ids.next(Kind.AUD, now), call.caller().id(), "SELLER_REINSTATED", seller, now);
    return Kind.SEL.fits(seller) && standings.set(seller, Standing.ACTIVE, audit)
        ? Reply.noContent()
        : Reply.notFound();
  }
}
