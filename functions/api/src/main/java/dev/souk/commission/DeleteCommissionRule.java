package dev.souk.commission;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.idempotency.Idempotency;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Deletes a commission rule, but not its history.
public final class DeleteCommissionRule extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.DELETE,
              CreateCommissionRule.PATH + "/{id}",
              RouteAccess.ADMIN,
              DeleteCommissionRule.class)
          .summary("Delete a commission rule")
          .description(
              "Orders that are placed keep what they were placed with, and the rule its history. Of"
                  + " two changes of rules at once one may be refused with 412.")
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.COMMISSION)
          .writes(ItemType.COMMISSION, ItemType.COMMISSION_HISTORY);

  private final CommissionRules rules;

  public DeleteCommissionRule() {
    this(CloudWiring.httpDependencies(), CheckoutWiring.commissionRules());
  }

  DeleteCommissionRule(HttpDependencies dependencies, CommissionRules rules) {
    super(ROUTE, dependencies);
    this.rules = rules;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var found = FoundRule.withExpectedVersion(request, rules);
    if (found.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var change =
        CommissionRevision.deleted(found.get().rule(), request.caller().id(), request.now());
    rules.save(found.get().schedule(), change, Idempotency.none());
    return HandlerResponse.noContent();
  }
}
