package dev.souk.commission;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.once.Once;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Deletes a commission rule, but not its history.
public final class DeleteCommissionRule extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.DELETE,
              CreateCommissionRule.PATH + "/{id}",
              Access.ADMIN,
              DeleteCommissionRule.class)
          .says("Delete a commission rule")
          .explains(
              "Orders that are placed keep what they were placed with, and the rule its history. Of"
                  + " two changes of rules at once one may be refused with 412.")
          .needsIfMatch()
          .refuses(Code.NOT_FOUND)
          .reads(Family.COMMISSION)
          .writes(Family.COMMISSION, Family.COMMISSION_HISTORY);

  private final CommissionRules rules;

  public DeleteCommissionRule() {
    this(Live.kernel(), Live.commissionRules());
  }

  DeleteCommissionRule(Kernel kernel, CommissionRules rules) {
    super(ROUTE, kernel);
    this.rules = rules;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var found = FoundRule.asMeant(call, rules);
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    var change = CommissionRevision.deleted(found.get().rule(), call.caller().id(), call.now());
    rules.save(found.get().schedule(), change, Once.everyTime());
    return Reply.noContent();
  }
}
