package dev.souk.commission;

import dev.souk.json.Description;
import dev.souk.money.Money;
import dev.souk.money.MoneyView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A commission rule.
@Description("A commission rule.")
public record CommissionRuleView(
    @Description(value = "The rule's id.", example = "crl_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description("The seller whose lines it is for; `null` for every seller's.")
        @Nullable String sellerId,
    @Description("It is for what stands in or below this category; `null` for everything.")
        @Nullable String categoryId,
    @Description(
            value = "Of what a line is sold for, in basis points: 1000 is 10 %.",
            example = "1000")
        int basisPoints,
    @Description("For each unit, on top of the percentage; `null` for nothing.")
        @Nullable MoneyView fixed,
    @Description("The least for each unit; `null` for none.") @Nullable MoneyView minimum,
    @Description("It is in force from then on.") Instant startsAt,
    @Description("It is not in force from then on; `null` for no end.") @Nullable Instant endsAt,
    @Description(value = "Rises with every change.", example = "1") long version,
    @Description("When it was made.") Instant createdAt,
    @Description("When it last changed.") Instant updatedAt) {
  static CommissionRuleView of(CommissionRule rule) {
    var terms = rule.terms();
    var formula = terms.formula();
    return new CommissionRuleView(
        rule.id(),
        rule.scope().sellerId(),
        rule.scope().categoryId(),
        formula.basisPoints(),
        amount(formula.fixed(), formula.currency()),
        amount(formula.minimum(), formula.currency()),
        terms.startsAt(),
        terms.endsAt(),
        rule.version(),
        rule.createdAt(),
        rule.updatedAt());
  }

  private static @Nullable MoneyView amount(long amount, @Nullable String currency) {
    return amount == 0 || currency == null ? null : MoneyView.of(new Money(amount, currency));
  }
}
