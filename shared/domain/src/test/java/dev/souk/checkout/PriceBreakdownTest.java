package dev.souk.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.commission.CommissionCharge;
import dev.souk.money.Money;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A bill")
class PriceBreakdownTest {
  private static final PriceBreakdown.ShippingCharge POST =
      new PriceBreakdown.ShippingCharge("", "Post", euros(490), euros(78));

  private static Money euros(long cents) {
    return new Money(cents, "EUR");
  }

  private static PriceBreakdown.LineItem item(
      String variant, int quantity, long price, long discount, long tax, long total) {
    return new PriceBreakdown.LineItem(
        "prd_1",
        variant,
        "MUG",
        "Mug",
        quantity,
        euros(price),
        euros(discount),
        euros(tax),
        CommissionCharge.of(euros(total / 10)),
        euros(total));
  }

  private static PriceBreakdown.SellerPart part(String seller, PriceBreakdown.LineItem... items) {
    return new PriceBreakdown.SellerPart(seller, "Shop", List.of(items), POST);
  }

  @Test
  void comes_to_the_sum_of_its_parts() {
    var priceBreakdown =
        new PriceBreakdown(
            List.of(
                part("sel_1", item("var_1", 2, 1000, 200, 288, 1800)),
                part("sel_2", item("var_2", 1, 500, 0, 80, 500))));

    assertThat(priceBreakdown.goods()).isEqualTo(euros(2500));
    assertThat(priceBreakdown.discount()).isEqualTo(euros(200));
    assertThat(priceBreakdown.shipping()).isEqualTo(euros(980));
    assertThat(priceBreakdown.tax()).isEqualTo(euros(288 + 80 + 156));
    assertThat(priceBreakdown.total()).isEqualTo(euros(2500 - 200 + 980));
    assertThat(priceBreakdown.sellers().getFirst().total()).isEqualTo(euros(1800 + 490));
    assertThat(priceBreakdown.sellers().getFirst().commission()).isEqualTo(euros(180));
  }

  @Test
  void names_each_seller_and_each_variant_once() {
    var mug = item("var_1", 1, 100, 0, 0, 100);

    assertThatThrownBy(() -> new PriceBreakdown(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PriceBreakdown(List.of(part("sel_1", mug), part("sel_2", mug))))
        .isInstanceOf(IllegalArgumentException.class);
    var bowl = item("var_2", 1, 100, 0, 0, 100);
    assertThatThrownBy(() -> new PriceBreakdown(List.of(part("sel_1", mug), part("sel_1", bowl))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Nested
  @DisplayName("by item")
  class Item {
    @Test
    void comes_to_price_times_quantity_less_the_discount_with_tax_in_it_or_on_top() {
      assertThat(item("var_1", 3, 100, 30, 43, 270).total()).isEqualTo(euros(270));
      assertThat(item("var_1", 3, 100, 30, 51, 321).total()).isEqualTo(euros(321));
    }

    @Test
    void is_refused_when_its_sums_are_not_right() {
      refused(3, 100, 30, 43, 271);
      refused(3, 100, 30, 43, 300);
      refused(3, 100, 301, 0, -1);
      refused(3, 100, -1, 0, 301);
      refused(0, 100, 0, 0, 0);
      refused(-1, -100, 0, 0, 100);
      refused(1, 100, 0, -1, 100);
      refused(1, 100, 0, 101, 100);
    }

    private static void refused(int quantity, long price, long discount, long tax, long total) {
      assertThatThrownBy(() -> item("var_1", quantity, price, discount, tax, total))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_worth_its_total_when_all_units_are_taken_one_after_another() {
      for (var total : List.of(0L, 1L, 2L, 100L, 1001L, 99_999L)) {
        for (var quantity = 1; quantity <= 12; quantity++) {
          var item = item("var_1", quantity, total, total * (quantity - 1), 0, total);
          var sum = 0L;
          for (var unit = 0; unit < quantity; unit++) {
            var worth = item.worth(unit, 1).amount();
            assertThat(worth).isBetween(total / quantity, total / quantity + 1);
            sum += worth;
          }
          assertThat(sum).isEqualTo(total);
        }
      }
    }

    @Test
    void is_worth_the_same_in_one_go_as_in_steps() {
      var item = item("var_1", 7, 1000, 0, 0, 7000);

      assertThat(IntStream.range(0, 7).mapToLong(unit -> item.worth(unit, 1).amount()).sum())
          .isEqualTo(item.worth(0, 7).amount())
          .isEqualTo(item.worth(0, 3).plus(item.worth(3, 4)).amount());
    }
  }

  @Test
  void charges_no_more_tax_on_delivery_than_it_costs() {
    assertThatThrownBy(() -> new PriceBreakdown.ShippingCharge("", "Post", euros(1), euros(2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PriceBreakdown.ShippingCharge("", "Post", euros(-1), euros(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
