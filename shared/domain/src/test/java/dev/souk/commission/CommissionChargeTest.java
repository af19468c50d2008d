package dev.souk.commission;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.souk.accounts.AccountFixtures;
import dev.souk.commission.CommissionCharge.Basis;
import dev.souk.commission.CommissionRule.Terms;
import dev.souk.commission.CommissionVat.Treatment;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The commission on a line")
class CommissionChargeTest {
  private static final String SELLER = AccountFixtures.id(IdType.SEL);
  private static final CommissionVat GERMAN =
      new CommissionVat(Treatment.DOMESTIC, "DE", null, 1900);

  private static Money euros(long amount) {
    return new Money(amount, "EUR");
  }

  private static CommissionSale sale(int quantity, long sold, long net) {
    return new CommissionSale(SELLER, List.of(), quantity, euros(sold), euros(net));
  }

  private static CommissionCharge charge(
      CommissionFormula formula, CommissionVat vat, CommissionSale sale) {
    return CommissionCharge.of(sale, new Basis(null, formula, vat));
  }

  private static CommissionCharge untaxed(CommissionFormula formula, CommissionSale sale) {
    return charge(formula, CommissionVat.NOT_CHARGED, sale);
  }

  @Test
  void is_a_percentage_of_what_is_sold_rounded_half_up() {
    var tenth = CommissionFormula.percentage(1000);

    assertThat(untaxed(tenth, sale(1, 1290, 1290)).amount()).isEqualTo(euros(129));
    assertThat(untaxed(tenth, sale(1, 1295, 1295)).amount()).isEqualTo(euros(130));
    assertThat(untaxed(tenth, sale(1, 1294, 1294)).amount()).isEqualTo(euros(129));
    assertThat(untaxed(tenth, sale(1, 0, 0)).amount()).isEqualTo(euros(0));
  }

  @Test
  void is_so_much_more_for_each_unit_and_not_less_than_the_minimum_of_each() {
    var formula = new CommissionFormula(1000, 30, 100, "EUR");

    assertThat(untaxed(formula, sale(2, 2000, 2000)).amount()).isEqualTo(euros(200 + 60));
    assertThat(untaxed(formula, sale(2, 1000, 1000)).amount()).isEqualTo(euros(200));
  }

  @Test
  void is_never_more_than_the_net_of_the_line_even_with_its_vat() {
    var formula = new CommissionFormula(0, 500, 0, "EUR");

    assertThat(untaxed(formula, sale(1, 300, 252)).amount()).isEqualTo(euros(252));
    var taxed = charge(formula, GERMAN, sale(1, 300, 252));
    assertThat(taxed.amount()).isEqualTo(euros(211));
    assertThat(taxed.vat()).isEqualTo(euros(40));
  }

  @Test
  void has_vat_on_top_rounded_half_up() {
    var charge = charge(CommissionFormula.percentage(1000), GERMAN, sale(1, 1290, 1084));

    assertThat(charge.amount()).isEqualTo(euros(129));
    assertThat(charge.vat()).isEqualTo(euros(25));
    assertThat(charge.total()).isEqualTo(euros(154));
  }

  @Test
  void is_by_the_usual_formula_where_no_rule_is_in_force() {
    var usual = CommissionFormula.percentage(1000);
    var rule =
        CommissionRule.made(
            AccountFixtures.id(IdType.CRL),
            new CommissionScope(SELLER, null),
            new Terms(CommissionFormula.percentage(500), NOON, null),
            NOON);
    var schedule = new CommissionSchedule(List.of(rule), 1);
    var before = new CommissionTariff(usual, schedule, Map.of(SELLER, GERMAN), NOON.minusMillis(1));
    var since = new CommissionTariff(usual, schedule, Map.of(SELLER, GERMAN), NOON);
    var mug = sale(1, 1000, 1000);

    assertThat(before.on(mug).basis()).isEqualTo(new Basis(null, usual, GERMAN));
    assertThat(before.on(mug).amount()).isEqualTo(euros(100));
    assertThat(since.on(mug).basis())
        .isEqualTo(new Basis(rule.ref(), rule.terms().formula(), GERMAN));
    assertThat(since.on(mug).amount()).isEqualTo(euros(50));
  }

  /// Formulas and lines are made up; a failing one is found again by its number.
  @Test
  void is_within_its_bounds_and_is_what_exact_arithmetic_says() {
    var random = new SplittableRandom(20_261_130);
    for (var number = 0; number < 20_000; number++) {
      var sold = random.nextLong(random.nextBoolean() ? 50 : 1_000_000);
      var net = sold - random.nextLong(sold / 4 + 1);
      var sale = sale(1 + random.nextInt(9), sold, net);
      var fixed = random.nextLong(1L << random.nextInt(1, 20));
      var least = random.nextLong(1L << random.nextInt(1, 20));
      var currency = fixed + least == 0 ? null : "EUR";
      var formula = new CommissionFormula(random.nextInt(10_001), fixed, least, currency);
      var vat = new CommissionVat(Treatment.DOMESTIC, "DE", null, random.nextInt(2_800));

      var charge = charge(formula, vat, sale);

      var which = "commission %d".formatted(number);
      assertThat(charge.amount().amount()).as(which).isBetween(0L, net);
      assertThat(charge.total().amount()).as(which).isLessThanOrEqualTo(net);
      var wanted =
          Math.max(
              part(sold, formula.basisPoints()) + fixed * sale.quantity(), least * sale.quantity());
      var most = net * 10_000 / (10_000 + vat.basisPoints());
      assertThat(charge.amount().amount()).as(which).isEqualTo(Math.min(wanted, most));
      assertThat(charge.vat().amount())
          .as(which)
          .isEqualTo(part(charge.amount().amount(), vat.basisPoints()));
    }
  }

  private static long part(long of, int basisPoints) {
    return BigDecimal.valueOf(of)
        .multiply(BigDecimal.valueOf(basisPoints, 4))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  @Test
  void is_reckoned_by_nothing_that_cannot_be() {
    assertThatIllegalArgumentException().isThrownBy(() -> CommissionFormula.percentage(10_001));
    assertThatIllegalArgumentException().isThrownBy(() -> new CommissionFormula(0, -1, 0, "EUR"));
    assertThatIllegalArgumentException().isThrownBy(() -> new CommissionFormula(0, 1, 0, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new CommissionFormula(9, 0, 0, "EUR"));
    var dollars = new CommissionFormula(0, 1, 0, "USD");
    assertThatIllegalArgumentException().isThrownBy(() -> untaxed(dollars, sale(1, 9, 9)));
  }
}
