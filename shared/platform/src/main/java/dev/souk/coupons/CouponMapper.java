package dev.souk.coupons;

import dev.souk.money.Money;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.TableItem;
import org.jspecify.annotations.Nullable;

/// Coupons as items of their owner's list, and the guards of their codes.
final class CouponMapper {
  private static final int SCHEMA = 1;

  private CouponMapper() {}

  static TableItem item(Coupon coupon) {
    var item =
        TableItem.at(CouponKeys.coupon(coupon.ref().owner(), coupon.id()))
            .with("schema", SCHEMA)
            .with("version", coupon.version())
            .with("owner", coupon.ref().owner())
            .with("id", coupon.id())
            .with("code", coupon.code())
            .with("terms", terms(coupon.terms()))
            .with("uses", coupon.uses())
            .with(CouponUseShards.SHARDED, coupon.terms().total() == null ? true : null)
            .with("createdAt", coupon.createdAt())
            .with("updatedAt", coupon.updatedAt());
    return switch (coupon.discount()) {
      case Discount.Percentage(var basisPoints) -> item.with("basisPoints", basisPoints).build();
      case Discount.Fixed(var amount) -> item.with("amount", money(amount)).build();
    };
  }

  static TableItem terms(CouponTerms terms) {
    return TableItem.nested()
        .with("startsAt", terms.startsAt())
        .with("endsAt", terms.endsAt())
        .with("minimum", money(terms.minimum()))
        .with("total", terms.total())
        .with("perCustomer", terms.perCustomer())
        .with("products", terms.productIds())
        .with("categories", terms.categoryIds())
        .build();
  }

  private static @Nullable TableItem money(@Nullable Money money) {
    return money == null
        ? null
        : TableItem.nested()
            .with("amount", money.amount())
            .with("currency", money.currency())
            .build();
  }

  /// The coupon with the uses that are counted in its own item.
  static Coupon coupon(TableItem item) {
    return coupon(item, 0);
  }

  /// @param sharded uses that are counted beside its item
  static Coupon coupon(TableItem item, int sharded) {
    return new Coupon(
        ref(item),
        item.text("code"),
        item.has("amount")
            ? new Discount.Fixed(money(item.item("amount")))
            : new Discount.Percentage((int) item.number("basisPoints")),
        read(item.item("terms")),
        (int) item.number("uses") + sharded,
        item.number("version"),
        item.time("createdAt"),
        item.time("updatedAt"));
  }

  /// Which coupon an item, or the guard of its code, is of.
  static CouponRef ref(TableItem item) {
    return new CouponRef(item.text("owner"), item.text("id"));
  }

  private static CouponTerms read(TableItem terms) {
    return new CouponTerms(
        terms.time("startsAt"),
        terms.timeOrNull("endsAt"),
        terms.has("minimum") ? money(terms.item("minimum")) : null,
        whole(terms, "total"),
        whole(terms, "perCustomer"),
        terms.texts("products"),
        terms.texts("categories"));
  }

  private static @Nullable Integer whole(TableItem terms, String name) {
    return terms.has(name) ? Integer.valueOf((int) terms.number(name)) : null;
  }

  private static Money money(TableItem item) {
    return new Money(item.number("amount"), item.text("currency"));
  }

  static ConditionalWrite guard(Coupon coupon) {
    var item =
        TableItem.at(CouponKeys.couponCode(coupon.code()))
            .with("schema", SCHEMA)
            .with("version", 1)
            .with("owner", coupon.ref().owner())
            .with("id", coupon.id())
            .build();
    return new ConditionalWrite.Put(item, DynamoExpression.absent());
  }

  static ConditionalWrite unguarded(Coupon coupon) {
    return new ConditionalWrite.Delete(
        CouponKeys.couponCode(coupon.code()),
        DynamoExpression.of("#id = :id").with(":id", coupon.id()));
  }
}
