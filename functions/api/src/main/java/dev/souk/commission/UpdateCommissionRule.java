package dev.souk.commission;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.idempotency.Idempotency;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.PatchValue;
import dev.souk.money.BasisPoints;
import dev.souk.money.MoneyView;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Changes the terms of a commission rule.
public final class UpdateCommissionRule extends HttpFunction<UpdateCommissionRule.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.PATCH,
              CreateCommissionRule.PATH + "/{id}",
              RouteAccess.ADMIN,
              UpdateCommissionRule.class)
          .summary("Update a commission rule")
          .description(
              "Orders that are placed keep what they were placed with. What it is for stays as it"
                  + " was made. Of two changes of rules at once one may be refused with 412.")
          .requestBody(Body.class)
          .returns(CommissionRuleView.class)
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.COMMISSION)
          .writes(ItemType.COMMISSION, ItemType.COMMISSION_HISTORY);

  @Description("Changes of a commission rule (JSON merge patch).")
  public record Body(
      @Description(
              value = "Of what a line is sold for, in basis points: 1000 is 10 %.",
              example = "1200")
          @IntegerRange(max = BasisPoints.WHOLE)
          PatchValue<Integer> basisPoints,
      @Description("For each unit, on top of the percentage.")
          PatchValue<@Nullable MoneyView> fixed,
      @Description("The least for each unit.") PatchValue<@Nullable MoneyView> minimum,
      @Description("It is in force from then on.") PatchValue<Instant> startsAt,
      @Description("It is not in force from then on.") PatchValue<@Nullable Instant> endsAt) {
    CommissionRule.Terms over(CommissionRuleView present) {
      return new CommissionTerms(
              basisPoints.or(present.basisPoints()),
              fixed.over(present.fixed()),
              minimum.over(present.minimum()),
              startsAt.or(present.startsAt()),
              endsAt.over(present.endsAt()))
          .checked();
    }
  }

  private final CommissionRules rules;

  public UpdateCommissionRule() {
    this(CloudWiring.httpDependencies(), CheckoutWiring.commissionRules());
  }

  UpdateCommissionRule(HttpDependencies dependencies, CommissionRules rules) {
    super(ROUTE, dependencies);
    this.rules = rules;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var found = FoundRule.withExpectedVersion(request, rules);
    if (found.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var rule = found.get().rule();
    var terms = request.body().over(CommissionRuleView.of(rule));
    var change = CommissionRevision.changed(rule, terms, request.caller().id(), request.now());
    rules.save(found.get().schedule(), change, Idempotency.none());
    return HandlerResponse.ok(CommissionRuleView.of(change.rule()));
  }
}
