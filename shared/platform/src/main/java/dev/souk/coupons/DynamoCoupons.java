package dev.souk.coupons;

import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import dev.souk.store.TableQuery;
import dev.souk.store.WriteResult;
import java.time.Instant;
import java.util.Optional;

/// Coupons in the table: a partition an owner, so that whose a coupon is stands in its key.
public final class DynamoCoupons implements Coupons {
  private static final String CHANGED =
      "SET #terms = :terms, #version = :version, #updatedAt = :now";

  private final DynamoTable table;

  public DynamoCoupons(DynamoTable table) {
    this.table = table;
  }

  @Override
  public Optional<Coupon> find(CouponRef ref) {
    return table.get(CouponKeys.coupon(ref.owner(), ref.id())).map(this::counted);
  }

  private Coupon counted(TableItem item) {
    var sharded =
        item.flag(CouponUseShards.SHARDED) ? CouponUseShards.uses(table, item.text("id")) : 0;
    return CouponMapper.coupon(item, sharded);
  }

  @Override
  public Optional<Coupon> redeemable(CouponRef ref) {
    return table.get(CouponKeys.coupon(ref.owner(), ref.id())).map(CouponMapper::coupon);
  }

  @Override
  public Optional<Coupon> findByCode(String code) {
    return table.get(CouponKeys.couponCode(code)).map(CouponMapper::ref).flatMap(this::redeemable);
  }

  @Override
  public Page<Coupon> of(String owner, PageRequest pageRequest) {
    return table
        .page(TableQuery.of(CouponKeys.coupons(owner), "").backwards(), pageRequest)
        .map(this::counted);
  }

  @Override
  public boolean add(Coupon coupon, Idempotency idempotency) {
    var written =
        table
            .writes()
            .put(CouponMapper.item(coupon), DynamoExpression.absent())
            .add(CouponMapper.guard(coupon))
            .idempotency(idempotency)
            .commit();
    return switch (written) {
      case WriteResult.Written() -> true;
      case WriteResult.ConditionFailed(var index, var found) -> {
        if (index == 0) {
          throw new StaleVersionException();
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
        DynamoExpression.of(unlimited ? CHANGED + ", #sharded = :yes" : CHANGED)
            .with(":terms", CouponMapper.terms(changed.terms()))
            .with(":version", changed.version())
            .with(":now", changed.updatedAt());
    var kept =
        table.updated(
            CouponKeys.coupon(changed.ref().owner(), changed.id()),
            unlimited ? change.with(":yes", true) : change,
            DynamoExpression.version(changed.version() - 1));
    if (kept.isEmpty()) {
      throw new StaleVersionException();
    }
    CouponUsageWrites.gathered(table, kept);
  }

  @Override
  public void remove(Coupon coupon) {
    table
        .writes()
        .delete(
            CouponKeys.coupon(coupon.ref().owner(), coupon.id()),
            DynamoExpression.version(coupon.version()))
        .add(CouponMapper.unguarded(coupon))
        .commit()
        .orThrowStale();
  }

  @Override
  public UseResult use(Coupon coupon, String customer, Instant now) {
    var writes = table.writes();
    CouponUsageWrites.of(coupon, customer, now).forEach(writes::add);
    return switch (writes.commit()) {
      case WriteResult.Written() -> UseResult.COUNTED;
      case WriteResult.ConditionFailed(var index, var found) -> {
        if (CouponUsageWrites.gathered(table, found)) {
          yield use(coupon, customer, now);
        }
        yield index == 0 ? UseResult.EXHAUSTED : UseResult.EXHAUSTED_FOR_CUSTOMER;
      }
    };
  }
}
