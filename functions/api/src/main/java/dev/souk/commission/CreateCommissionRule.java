package dev.souk.commission;

import dev.souk.catalog.CatalogWiring;
import dev.souk.catalog.Categories;
import dev.souk.checkout.CheckoutWiring;
import dev.souk.error.InvalidValueException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import dev.souk.money.BasisPoints;
import dev.souk.money.MoneyView;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.sellers.Sellers;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Makes a commission rule.
public final class CreateCommissionRule extends HttpFunction<CreateCommissionRule.Body> {
  static final String PATH = "/api/v1/admin/commission-rules";

  public static final Route ROUTE =
      Route.of(RouteMethod.POST, PATH, RouteAccess.ADMIN, CreateCommissionRule.class)
          .summary("Create a commission rule")
          .description(
              "Orders placed from `startsAt` on are charged by it; those that were placed keep what"
                  + " they were placed with. Of the rules in force for a line the most specific"
                  + " one counts: one of its seller before any other, then one of the lowest"
                  + " category it stands in. Of two for the same, the one that started later counts."
                  + " Lines no rule is for are charged the market's usual percentage. The"
                  + " commission is the percentage of what the line is sold for, rounded half up,"
                  + " and `fixed` for each unit, but at least `minimum` for each; with its VAT it"
                  + " is never more than the line costs without tax. A rule with amounts is for"
                  + " lines in their currency. There are at most 500 rules.")
          .requestBody(Body.class)
          .creates(CommissionRuleView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.LIMIT_EXCEEDED, ProblemCode.CONFLICT)
          .reads(ItemType.IDEMPOTENCY, ItemType.SELLER, ItemType.CATEGORIES, ItemType.COMMISSION)
          .writes(ItemType.IDEMPOTENCY, ItemType.COMMISSION, ItemType.COMMISSION_HISTORY);

  @Description("A commission rule to be made.")
  public record Body(
      @Description(
              value = "The seller whose lines it is for; every seller's when it is left out.",
              example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
          @TextLength(max = 40)
          @Nullable String sellerId,
      @Description(
              "It is for what stands in or below this category; for everything when it is left out.")
          @TextLength(max = 40)
          @Nullable String categoryId,
      @Description(
              value = "Of what a line is sold for, in basis points: 1000 is 10 %.",
              example = "1000")
          @IntegerRange(max = BasisPoints.WHOLE)
          @DefaultValue("0")
          int basisPoints,
      @Description("For each unit, on top of the percentage; at most 100,000,000 minor units.")
          @Nullable MoneyView fixed,
      @Description(
              "The least for each unit, in the currency of `fixed`; at most 100,000,000 minor units.")
          @Nullable MoneyView minimum,
      @Description("It is in force from then on; from now when it is left out.")
          @Nullable Instant startsAt,
      @Description("It is not in force from then on.") @Nullable Instant endsAt) {
    CommissionRule.Terms terms(Instant now) {
      var start = startsAt == null ? now : startsAt;
      return new CommissionTerms(basisPoints, fixed, minimum, start, endsAt).checked();
    }
  }

  private final CommissionRules rules;
  private final Sellers sellers;
  private final Categories categories;
  private final IdGenerator ids;

  public CreateCommissionRule() {
    this(
        CloudWiring.httpDependencies(),
        CheckoutWiring.commissionRules(),
        CatalogWiring.sellers(),
        CatalogWiring.categories(),
        CloudWiring.ids());
  }

  CreateCommissionRule(
      HttpDependencies dependencies,
      CommissionRules rules,
      Sellers sellers,
      Categories categories,
      IdGenerator ids) {
    super(ROUTE, dependencies);
    this.rules = rules;
    this.sellers = sellers;
    this.categories = categories;
    this.ids = ids;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var terms = request.body().terms(request.now());
    var scope = scope(request.body());
    var seen = rules.schedule();
    if (seen.isFull()) {
      return HandlerResponse.refused(
          ProblemCode.LIMIT_EXCEEDED, "at most %d rules: delete some", CommissionSchedule.MAX);
    }
    var rule =
        CommissionRule.made(ids.next(IdType.CRL, request.now()), scope, terms, request.now());
    var made = HandlerResponse.created(PATH + "/" + rule.id(), CommissionRuleView.of(rule));
    rules.save(
        seen, CommissionRevision.created(rule, request.caller().id()), request.idempotency(made));
    return made;
  }

  private CommissionScope scope(Body body) {
    var seller = body.sellerId();
    if (seller != null
        && (!IdType.SEL.fits(seller) || sellers.eventuallyConsistent(seller).isEmpty())) {
      throw new InvalidValueException(
          "/sellerId", InvalidValueException.UNKNOWN, "there is no such seller");
    }
    var category = body.categoryId();
    if (category != null && categories.eventuallyConsistent().find(category).isEmpty()) {
      throw new InvalidValueException(
          "/categoryId", InvalidValueException.UNKNOWN, "there is no such category");
    }
    return new CommissionScope(seller, category);
  }
}
