package dev.souk.commission;

import dev.souk.catalog.Categories;
import dev.souk.fault.Invalid;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import dev.souk.live.Live;
import dev.souk.money.BasisPoints;
import dev.souk.money.MoneyView;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.sellers.Sellers;
import dev.souk.store.Family;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Makes a commission rule.
public final class CreateCommissionRule extends HttpFunction<CreateCommissionRule.Body> {
  static final String PATH = "/api/v1/admin/commission-rules";

  public static final Route ROUTE =
      Route.of(Method.POST, PATH, Access.ADMIN, CreateCommissionRule.class)
          .says("Create a commission rule")
          .explains(
              "Orders placed from `startsAt` on are charged by it; those that were placed keep what"
                  + " they were placed with. Of the rules in force for a line the most specific"
                  + " one counts: one of its seller before any other, then one of the lowest"
                  + " category it stands in. Of two for the same, the one that started later counts."
                  + " Lines no rule is for are charged the market's usual percentage. The"
                  + " commission is the percentage of what the line is sold for, rounded half up,"
                  + " and `fixed` for each unit, but at least `minimum` for each; with its VAT it"
                  + " is never more than the line costs without tax. A rule with amounts is for"
                  + " lines in their currency. There are at most 500 rules.")
          .takes(Body.class)
          .creates(CommissionRuleView.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.NOT_FOUND, Code.LIMIT_REACHED, Code.CONFLICT)
          .reads(Family.ONCE, Family.SELLER, Family.CATEGORIES, Family.COMMISSION)
          .writes(Family.ONCE, Family.COMMISSION, Family.COMMISSION_HISTORY);

  @Says("A commission rule to be made.")
  public record Body(
      @Says(
              value = "The seller whose lines it is for; every seller's when it is left out.",
              example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
          @Text(max = 40)
          @Nullable String sellerId,
      @Says("It is for what stands in or below this category; for everything when it is left out.")
          @Text(max = 40)
          @Nullable String categoryId,
      @Says(value = "Of what a line is sold for, in basis points: 1000 is 10 %.", example = "1000")
          @Whole(max = BasisPoints.WHOLE)
          @Preset("0")
          int basisPoints,
      @Says("For each unit, on top of the percentage; at most 100,000,000 minor units.")
          @Nullable MoneyView fixed,
      @Says("The least for each unit, in the currency of `fixed`; at most 100,000,000 minor units.")
          @Nullable MoneyView minimum,
      @Says("It is in force from then on; from now when it is left out.")
          @Nullable Instant startsAt,
      @Says("It is not in force from then on.") @Nullable Instant endsAt) {
    CommissionRule.Terms terms(Instant now) {
      var start = startsAt == null ? now : startsAt;
      return new CommissionTerms(basisPoints, fixed, minimum, start, endsAt).checked();
    }
  }

  private final CommissionRules rules;
  private final Sellers sellers;
  private final Categories categories;
  private final Ids ids;

  public CreateCommissionRule() {
    this(Live.kernel(), Live.commissionRules(), Live.sellers(), Live.categories(), Live.ids());
  }

  CreateCommissionRule(
      Kernel kernel, CommissionRules rules, Sellers sellers, Categories categories, Ids ids) {
    super(ROUTE, kernel);
    this.rules = rules;
    this.sellers = sellers;
    this.categories = categories;
    this.ids = ids;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var terms = call.body().terms(call.now());
    var scope = scope(call.body());
    var seen = rules.schedule();
    if (seen.isFull()) {
      return Reply.refused(
          Code.LIMIT_REACHED, "at most %d rules: delete some", CommissionSchedule.MAX);
    }
    var rule = CommissionRule.made(ids.next(Kind.CRL, call.now()), scope, terms, call.now());
    var made = Reply.created(PATH + "/" + rule.id(), CommissionRuleView.of(rule));
    rules.save(seen, CommissionRevision.created(rule, call.caller().id()), call.once(made));
    return made;
  }

  private CommissionScope scope(Body body) {
    var seller = body.sellerId();
    if (seller != null && (!Kind.SEL.fits(seller) || sellers.glance(seller).isEmpty())) {
      throw new Invalid("/sellerId", Invalid.UNKNOWN, "there is no such seller");
    }
    var category = body.categoryId();
    if (category != null && categories.glance().find(category).isEmpty()) {
      throw new Invalid("/categoryId", Invalid.UNKNOWN, "there is no such category");
    }
    return new CommissionScope(seller, category);
  }
}
