package dev.souk.orders;

import dev.souk.accounts.AccountRole;
import dev.souk.accounts.AccountStatus;
import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.Accounts;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.media.MediaWiring;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// An admin gives a part to a courier.
public final class AssignCourier extends HttpFunction<AssignCourier.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/admin/orders/{id}/seller-orders/{sellerOrderId}/courier",
              RouteAccess.ADMIN,
              AssignCourier.class)
          .summary("Assign a courier to a seller order")
          .description(
              "Replaces the previous courier until a delivery has been started. A repeat changes"
                  + " nothing. Recorded in the audit log.")
          .requestBody(Body.class)
          .returns(AdminOrderView.class)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.INVALID_STATE)
          .reads(ItemType.ACCOUNT, ItemType.ORDER)
          .writes(ItemType.AUDIT, ItemType.ORDER, ItemType.DELIVERIES)
          .permissions(FunctionPermission.MEDIA_READ_PRIVATE);

  @Description("The courier to assign.")
  public record Body(
      @Description(value = "The courier's id.", example = "usr_01kagwv6q5e7pbn0k1d0z9x2aa")
          @TextLength(max = 40)
          String courierId) {}

  private final OrderTransitions transitions;
  private final Accounts accounts;

  public AssignCourier() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()),
        AccountWiring.accounts());
  }

  AssignCourier(HttpDependencies dependencies, OrderTransitions transitions, Accounts accounts) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
    this.accounts = accounts;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    if (!isCourier(request.body().courierId())) {
      return HandlerResponse.notFound("/courierId", "there is no such courier");
    }
    return transitions.turn(
        request,
        transitions.ofAdmin(request, "COURIER_ASSIGNED"),
        order ->
            DeliveryTransitions.assign(
                order, request.path("sellerOrderId"), request.body().courierId(), request.now()));
  }

  private boolean isCourier(String id) {
    return IdType.USR.fits(id)
        && accounts
            .find(id)
            .filter(each -> each.role() == AccountRole.COURIER)
            .filter(each -> each.status() == AccountStatus.ACTIVE)
            .isPresent();
  }
}
