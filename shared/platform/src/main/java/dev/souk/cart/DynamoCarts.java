package dev.souk.cart;

import dev.souk.catalog.Offer;
import dev.souk.coupons.CouponRef;
import dev.souk.fault.Stale;
import dev.souk.once.Once;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Carts as items beside the accounts of their shoppers.
public final class DynamoCarts implements Carts {
  private static final int CLEARINGS = 4;

  private final Table table;

  public DynamoCarts(Table table) {
    this.table = table;
  }

  @Override
  public Cart of(String owner) {
    return table
        .get(Keys.cart(owner))
        .map(item -> CartItems.cart(owner, item))
        .orElseGet(() -> Cart.empty(owner));
  }

  @Override
  public Optional<Refusal> add(String owner, Offer offer, int quantity, Instant now, Once once) {
    var hopeless = Cart.empty(owner).refusal(offer, quantity);
    if (hopeless.isPresent()) {
      return hopeless;
    }
    var name = CartItems.name(offer.variantId());
    var written =
        table
            .writes()
            .update(
                Keys.cart(owner),
                adding(owner, name, Line.of(offer, quantity, now)),
                allowed(name, offer, quantity))
            .once(once)
            .commit();
    return switch (written) {
      case Committed.Done() -> Optional.empty();
      case Committed.Refused(var index, var found) ->
          Optional.of(
              found
                  .flatMap(item -> CartItems.cart(owner, item).refusal(offer, quantity))
                  .orElseThrow(Stale::new));
    };
  }

  private static Expression adding(String owner, String name, Line line) {
    var end = CartItems.end(owner, line.addedAt());
    var change =
        Expression.of(
                """
                SET #schema = :schema, #currency = :currency, #updatedAt = :now,
                #version = if_not_exists(#version, :zero) + :one,
                #q%1$s = if_not_exists(#q%1$s, :zero) + :quantity,
                #l%1$s = if_not_exists(#l%1$s, :line)%2$s
                ADD #lines :name\
                """
                    .formatted(name, end.isPresent() ? ", #ttl = :ttl" : ""))
            .with(":schema", CartItems.SCHEMA)
            .with(":currency", line.seen().currency())
            .with(":now", line.addedAt())
            .with(":zero", 0)
            .with(":one", 1)
            .with(":quantity", line.quantity())
            .with(":line", CartItems.line(line))
            .with(":name", Set.of(name));
    return end.map(at -> change.with(":ttl", at.getEpochSecond())).orElse(change);
  }

  /// What [Cart#refusal] says, of a cart as it is when it is written.
  private static Expression allowed(String name, Offer offer, int quantity) {
    return Expression.of(
            """
            (attribute_not_exists(#lines) OR (#currency = :currency
            AND (contains(#lines, :member) OR size(#lines) < :max)))
            AND (attribute_not_exists(#q%1$s) OR #q%1$s <= :room)\
            """
                .formatted(name))
        .with(":currency", offer.price().currency())
        .with(":member", name)
        .with(":max", Cart.MAX_LINES)
        .with(":room", Math.min(Line.MAX, offer.available()) - quantity);
  }

  @Override
  public boolean set(String owner, String variantId, int quantity, Instant now) {
    var name = CartItems.name(variantId);
    var change =
        Expression.of(
                "SET #q" + name + " = :quantity, #updatedAt = :now, #version = #version + :one")
            .with(":quantity", quantity)
            .with(":now", now)
            .with(":one", 1);
    return changed(owner, name, change);
  }

  @Override
  public boolean remove(String owner, String variantId, Instant now) {
    var name = CartItems.name(variantId);
    var change =
        Expression.of("SET #updatedAt = :now, #version = #version + :one")
            .then("REMOVE #q" + name + ", #l" + name)
            .then("DELETE #lines :name")
            .with(":now", now)
            .with(":one", 1)
            .with(":name", Set.of(name));
    return changed(owner, name, change);
  }

  @Override
  public boolean coupon(String owner, CouponRef coupon, Instant now) {
    var change =
        Expression.of("SET #coupon = :coupon, #updatedAt = :now, #version = #version + :one")
            .with(":coupon", Objects.requireNonNull(CartItems.coupon(coupon)))
            .with(":now", now)
            .with(":one", 1);
    return table.update(Keys.cart(owner), change, Expression.present()) instanceof Committed.Done;
  }

  @Override
  public void withoutCoupon(String owner, Instant now) {
    var change =
        Expression.of("SET #updatedAt = :now, #version = #version + :one")
            .then("REMOVE #coupon")
            .with(":now", now)
            .with(":one", 1);
    // Refused only when there is none: then it is off already.
    var _ = table.update(Keys.cart(owner), change, Expression.of("attribute_exists(#coupon)"));
  }

  private boolean changed(String owner, String name, Expression change) {
    var there = Expression.of("attribute_exists(#q" + name + ")");
    return table.update(Keys.cart(owner), change, there) instanceof Committed.Done;
  }

  @Override
  public void clear(String owner, Instant now) {
    for (var attempt = 1; ; attempt++) {
      var cart = of(owner);
      if (cart.lines().isEmpty() || kept(cart.emptied(), now)) {
        return;
      }
      if (attempt == CLEARINGS) {
        throw new Stale();
      }
    }
  }

  @Override
  public void save(Cart changed, Instant now) {
    if (!kept(changed, now)) {
      throw new Stale();
    }
  }

  private boolean kept(Cart changed, Instant now) {
    return table.put(CartItems.item(changed, now), before(changed), Once.everyTime())
        instanceof Committed.Done;
  }

  @Override
  public void merge(Cart from, Cart into, Instant now) {
    table
        .writes()
        .put(CartItems.item(into, now), before(into))
        .put(CartItems.item(from.emptied(), now), before(from.emptied()))
        .commit()
        .orStale();
  }

  private static Expression before(Cart changed) {
    return changed.version() == 1 ? Expression.absent() : Expression.version(changed.version() - 1);
  }
}
