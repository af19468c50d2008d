package dev.souk.commission;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.commission.CommissionRule.Terms;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rule for a line")
class CommissionScheduleTest {
  private static final String POTTER = AccountFixtures.id(IdType.SEL);
  private static final String WEAVER = AccountFixtures.id(IdType.SEL);
  private static final String HOME = AccountFixtures.id(IdType.CAT);
  private static final String MUGS = AccountFixtures.id(IdType.CAT);
  private static final String TOYS = AccountFixtures.id(IdType.CAT);
  private static final CommissionSale MUG = sale(POTTER, "EUR", HOME, MUGS);

  private static CommissionSale sale(String seller, String currency, String... categories) {
    var price = new Money(1190, currency);
    return new CommissionSale(seller, List.of(categories), 1, price, price);
  }

  private static CommissionRule rule(@Nullable String seller, @Nullable String category) {
    return rule(seller, category, terms(NOON, null));
  }

  private static CommissionRule rule(
      @Nullable String seller, @Nullable String category, Terms terms) {
    return CommissionRule.made(
        AccountFixtures.id(IdType.CRL), new CommissionScope(seller, category), terms, NOON);
  }

  private static Terms terms(Instant from, @Nullable Instant until) {
    return new Terms(CommissionFormula.percentage(1000), from, until);
  }

  private static CommissionSchedule schedule(CommissionRule... rules) {
    return new CommissionSchedule(List.of(rules), 1);
  }

  @Test
  void is_the_most_specific_one_in_whatever_order_they_were_made() {
    var ascending =
        List.of(
            rule(null, null),
            rule(null, HOME),
            rule(null, MUGS),
            rule(POTTER, null),
            rule(POTTER, HOME),
            rule(POTTER, MUGS));
    for (var count = 1; count <= ascending.size(); count++) {
      var some = new ArrayList<>(ascending.subList(0, count));
      Collections.shuffle(some, new Random(count));
      assertThat(new CommissionSchedule(some, 1).ruleFor(MUG, NOON))
          .contains(ascending.get(count - 1));
    }
  }

  @Test
  void is_none_of_another_seller_or_category() {
    var schedule = schedule(rule(WEAVER, null), rule(null, TOYS), rule(POTTER, TOYS));

    assertThat(schedule.ruleFor(MUG, NOON)).isEmpty();
    assertThat(schedule.ruleFor(sale(POTTER, "EUR"), NOON)).isEmpty();
  }

  @Test
  void is_in_force_from_its_start_and_no_longer_at_its_end() {
    var only = rule(null, null, terms(NOON, NOON.plusMillis(2)));

    assertThat(schedule(only).ruleFor(MUG, NOON.minusMillis(1))).isEmpty();
    assertThat(schedule(only).ruleFor(MUG, NOON)).contains(only);
    assertThat(schedule(only).ruleFor(MUG, NOON.plusMillis(1))).contains(only);
    assertThat(schedule(only).ruleFor(MUG, NOON.plusMillis(2))).isEmpty();
  }

  @Test
  void is_the_one_that_started_later_of_two_for_the_same() {
    var old = rule(null, null, terms(NOON, null));
    var promotion = rule(null, null, terms(NOON.plusSeconds(1), NOON.plusSeconds(2)));
    var schedule = schedule(promotion, old);

    assertThat(schedule.ruleFor(MUG, NOON)).contains(old);
    assertThat(schedule.ruleFor(MUG, NOON.plusSeconds(1))).contains(promotion);
    assertThat(schedule.ruleFor(MUG, NOON.plusSeconds(2))).contains(old);
  }

  @Test
  void with_amounts_is_for_its_own_currency() {
    var any = rule(null, null);
    var euros = rule(null, null, new Terms(new CommissionFormula(0, 50, 0, "EUR"), NOON, null));

    assertThat(schedule(euros, any).ruleFor(MUG, NOON)).contains(euros);
    assertThat(schedule(euros, any).ruleFor(sale(POTTER, "USD", HOME), NOON)).contains(any);
    assertThat(schedule(euros).ruleFor(sale(POTTER, "USD", HOME), NOON)).isEmpty();
  }

  /// Rules, sales and times are made up; a failing one is found again by its number.
  @Test
  void is_in_force_and_covers_the_line_and_no_closer_one_does() {
    var random = new SplittableRandom(20_261_130);
    for (var number = 0; number < 5_000; number++) {
      var rules = new ArrayList<CommissionRule>();
      for (var i = random.nextInt(8); i > 0; i--) {
        rules.add(anyRule(random));
      }
      var sale = anySale(random);
      var at = NOON.plusMillis(random.nextInt(10));

      var found = new CommissionSchedule(rules, 1).ruleFor(sale, at);

      var fit = rules.stream().filter(each -> fits(each, sale, at)).toList();
      assertThat(found.isPresent()).as("rule of sale %d", number).isEqualTo(!fit.isEmpty());
      found.ifPresent(rule -> assertThat(fit).contains(rule).noneMatch(it -> closer(it, rule)));
      Collections.reverse(rules);
      assertThat(new CommissionSchedule(rules, 1).ruleFor(sale, at)).isEqualTo(found);
    }
  }

  private static CommissionRule anyRule(SplittableRandom random) {
    var from = NOON.plusMillis(random.nextInt(8));
    var until = random.nextBoolean() ? null : from.plusMillis(1 + random.nextInt(5));
    return rule(
        one(random, POTTER, WEAVER, null), one(random, HOME, MUGS, TOYS, null), terms(from, until));
  }

  private static CommissionSale anySale(SplittableRandom random) {
    var seller = random.nextBoolean() ? POTTER : WEAVER;
    return switch (random.nextInt(3)) {
      case 0 -> sale(seller, "EUR");
      case 1 -> sale(seller, "EUR", HOME);
      default -> sale(seller, "EUR", HOME, MUGS);
    };
  }

  private static @Nullable String one(SplittableRandom random, @Nullable String... all) {
    return all[random.nextInt(all.length)];
  }

  private static boolean fits(CommissionRule rule, CommissionSale sale, Instant at) {
    var seller = rule.scope().sellerId();
    var category = rule.scope().categoryId();
    var end = rule.terms().endsAt();
    return (seller == null || seller.equals(sale.sellerId()))
        && (category == null || sale.categoryIds().contains(category))
        && !rule.terms().startsAt().isAfter(at)
        && (end == null || end.isAfter(at));
  }

  /// By what it says alone: a seller before none, then the lower category.
  private static boolean closer(CommissionRule one, CommissionRule other) {
    var sellers = one.scope().sellerId() != null && other.scope().sellerId() == null;
    var same = (one.scope().sellerId() == null) == (other.scope().sellerId() == null);
    return sellers || (same && depth(one) > depth(other));
  }

  private static int depth(CommissionRule rule) {
    var category = rule.scope().categoryId();
    return category == null ? 0 : category.equals(HOME) ? 1 : 2;
  }
}
