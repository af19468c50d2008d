package dev.souk.orders;

import dev.souk.accounts.AccountRole;
import dev.souk.accounts.Accounts;
import dev.souk.accounts.Standing;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// An admin gives a part to a courier.
public final class AssignCourier extends HttpFunction<AssignCourier.Body> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/admin/orders/{id}/seller-orders/{sellerOrderId}/courier",
              Access.ADMIN,
              AssignCourier.class)
          .says("Gives one seller's part to a courier")
          .explains(
              "In place of the one before, until a courier is out with it. A repeat changes"
                  + " nothing. It is written to the audit log.")
          .takes(Body.class)
          .returns(AdminOrderView.class)
          .refuses(Code.NOT_FOUND, Code.NOT_NOW)
          .reads(Family.ACCOUNT, Family.ORDER)
          .writes(Family.AUDIT, Family.ORDER, Family.DELIVERIES)
          .needs(Need.MEDIA_READ_PRIVATE);

  @Says("Who is to bring it.")
  public record Body(
      @Says(value = "The courier's id.", example = "usr_01kagwv6q5e7pbn0k1d0z9x2aa") @Text(max = 40)
          String courierId) {}

  private final Turning turning;
  private final Accounts accounts;

  public AssignCourier() {
    this(Live.kernel(), new Turning(Live.orders(), Live.ids(), Live.mediaUrls()), Live.accounts());
  }

  AssignCourier(Kernel kernel, Turning turning, Accounts accounts) {
    super(ROUTE, kernel);
    this.turning = turning;
    this.accounts = accounts;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    if (!isCourier(call.body().courierId())) {
      return Reply.notFound("/courierId", "there is no such courier");
    }
    return turning.turn(
        call,
        turning.ofAdmin(call, "COURIER_ASSIGNED"),
        order ->
            Delivering.assign(
                order, call.path("sellerOrderId"), call.body().courierId(), call.now()));
  }

  private boolean isCourier(String id) {
    return Kind.USR.fits(id)
        && accounts
            .find(id)
            .filter(each -> each.role() == AccountRole.COURIER)
            .filter(each -> each.standing() == Standing.ACTIVE)
            .isPresent();
  }
}
