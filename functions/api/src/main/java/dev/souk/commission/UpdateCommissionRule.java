package dev.souk.commission;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Change;
import dev.souk.json.Says;
import dev.souk.json.Whole;
import dev.souk.live.Live;
import dev.souk.money.BasisPoints;
import dev.souk.money.MoneyView;
import dev.souk.once.Once;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Changes the terms of a commission rule.
public final class UpdateCommissionRule extends HttpFunction<UpdateCommissionRule.Body> {

  public static final Route ROUTE =
      Route.of(
              Method.PATCH,
              CreateCommissionRule.PATH + "/{id}",
              Access.ADMIN,
              UpdateCommissionRule.class)
          .says("Update a commission rule")
          .explains(
              "Orders that are placed keep what they were placed with. What it is for stays as it"
                  + " was made. Of two changes of rules at once one may be refused with 412.")
          .takes(Body.class)
          .returns(CommissionRuleView.class)
          .needsIfMatch()
          .refuses(Code.NOT_FOUND)
          .reads(Family.COMMISSION)
          .writes(Family.COMMISSION, Family.COMMISSION_HISTORY);

  @Says("Changes of a commission rule (JSON merge patch).")
  public record Body(
      @Says(value = "Of what a line is sold for, in basis points: 1000 is 10 %.", example = "1200")
          @Whole(max = BasisPoints.WHOLE)
          Change<Integer> basisPoints,
      @Says("For each unit, on top of the percentage.") Change<@Nullable MoneyView> fixed,
      @Says("The least for each unit.") Change<@Nullable MoneyView> minimum,
      @Says("It is in force from then on.") Change<Instant> startsAt,
      @Says("It is not in force from then on.") Change<@Nullable Instant> endsAt) {
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
    this(Live.kernel(), Live.commissionRules());
  }

  UpdateCommissionRule(Kernel kernel, CommissionRules rules) {
    super(ROUTE, kernel);
    this.rules = rules;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var found = FoundRule.asMeant(call, rules);
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    var rule = found.get().rule();
    var terms = call.body().over(CommissionRuleView.of(rule));
    var change = CommissionRevision.changed(rule, terms, call.caller().id(), call.now());
    rules.save(found.get().schedule(), change, Once.everyTime());
    return Reply.ok(CommissionRuleView.of(change.rule()));
  }
}
