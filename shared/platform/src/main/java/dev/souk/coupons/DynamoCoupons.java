package dev.souk.coupons;

import dev.souk.fault.Stale;
import dev.souk.once.Once;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.Optional;

/// Coupons in the table: a partition an owner, so that whose a coupon is stands in its key.
public final class DynamoCoupons implements Coupons {
  private static final String CHANGED =
      "SET #terms = :terms, #version = :version, #updatedAt = :now";

  private final Table table;

  public DynamoCoupons(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Coupon> find(CouponRef ref) {
    return table.get(Keys.coupon(ref.owner(), ref.id())).map(this::counted);
  }

  private Coupon counted(Item item) {
    var sharded = item.flag(CouponShards.SHARDED) ? CouponShards.uses(table, item.text("id")) : 0;
    return CouponItems.coupon(item, sharded);
  }

  @Override
  public Optional<Coupon> redeemable(CouponRef ref) {
    return table.get(Keys.coupon(ref.owner(), ref.id())).map(CouponItems::coupon);
  }

  @Override
  public Optional<Coupon> named(String code) {
    return table.get(Keys.couponCode(code)).map(CouponItems::ref).flatMap(this::redeemable);
  }

  @Override
  public Page<Coupon> of(String owner, Slice slice) {
    return table.page(Ask.of(Keys.coupons(owner), "").backwards(), slice).map(this::counted);
  }

  @Override
  public boolean add(Coupon coupon, Once once) {
    var written =
        table
            .writes()
            .put(CouponItems.item(coupon), Expression.absent())
            .add(CouponItems.guard(coupon))
            .once(once)
            .commit();
    return switch (written) {
      case Committed.Done() -> true;
      case Committed.Refused(var index, var found) -> {
        if (index == 0) {
          throw new Stale();
        }
        yield false;
      }
    };
  }

  /// Two steps where a limit is set: from the first on no order counts a use under it before all
  /// that was used before is gathered, which the next order does when the second was not come to.
  @Override
  public void save(Coupon changed) {
    var unlimited = changed.terms().total() == null;
    var change =
        Expression.of(unlimited ? CHANGED + ", #sharded = :yes" : CHANGED)
            .with(":terms", CouponItems.terms(changed.terms()))
            .with(":version", changed.version())
            .with(":now", changed.updatedAt());
    var kept =
        table.updated(
            Keys.coupon(changed.ref().owner(), changed.id()),
            unlimited ? change.with(":yes", true) : change,
            Expression.version(changed.version() - 1));
    if (kept.isEmpty()) {
      throw new Stale();
    }
    CouponUses.gathered(table, kept);
  }

  @Override
  public void remove(Coupon coupon) {
    table
        .writes()
        .delete(
            Keys.coupon(coupon.ref().owner(), coupon.id()), Expression.version(coupon.version()))
        .add(CouponItems.unguarded(coupon))
        .commit()
        .orStale();
  }

  @Override
  public Used use(Coupon coupon, String customer, Instant now) {
    var writes = table.writes();
    CouponUses.of(coupon, customer, now).forEach(writes::add);
    return switch (writes.commit()) {
      case Committed.Done() -> Used.DONE;
      case Committed.Refused(var index, var found) -> {
        if (CouponUses.gathered(table, found)) {
          yield use(coupon, customer, now);
        }
        yield index == 0 ? Used.GONE : Used.GONE_FOR_CUSTOMER;
      }
    };
  }
}
