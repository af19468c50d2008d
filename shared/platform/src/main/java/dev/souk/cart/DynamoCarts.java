package dev.souk.cart;

import dev.souk.accounts.AccountKeys;
import dev.souk.catalog.Offer;
import dev.souk.coupons.CouponRef;
import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.Idempotency;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.WriteResult;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Carts as items beside the accounts of their shoppers.
public final class DynamoCarts implements Carts {
  private static final int CLEARINGS = 4;

  private final DynamoTable table;

  public DynamoCarts(DynamoTable table) {
    this.table = table;
  }

  @Override
  public Cart of(String owner) {
    return table
        .get(AccountKeys.cart(owner))
        .map(item -> CartMapper.cart(owner, item))
        .orElseGet(() -> Cart.empty(owner));
  }

  @Override
  public Optional<CartRejection> add(
      String owner, Offer offer, int quantity, Instant now, Idempotency idempotency) {
    var hopeless = Cart.empty(owner).refusal(offer, quantity);
    if (hopeless.isPresent()) {
      return hopeless;
    }
    var name = CartMapper.name(offer.variantId());
    var written =
        table
            .writes()
            .update(
                AccountKeys.cart(owner),
                adding(owner, name, CartLine.of(offer, quantity, now)),
                allowed(name, offer, quantity))
            .idempotency(idempotency)
            .commit();
    return switch (written) {
      case WriteResult.Written() -> Optional.empty();
      case WriteResult.ConditionFailed(var index, var found) ->
          Optional.of(
              found
                  .flatMap(item -> CartMapper.cart(owner, item).refusal(offer, quantity))
                  .orElseThrow(StaleVersionException::new));
    };
  }

  private static DynamoExpression adding(String owner, String name, CartLine line) {
    var end = CartMapper.end(owner, line.addedAt());
    var change =
        DynamoExpression.of(
                """
                SET #schema = :schema, #currency = :currency, #updatedAt = :now,
                #version = if_not_exists(#version, :zero) + :one,
                #q%1$s = if_not_exists(#q%1$s, :zero) + :quantity,
                #l%1$s = if_not_exists(#l%1$s, :line)%2$s
                ADD #lines :name\
                """
                    .formatted(name, end.isPresent() ? ", #ttl = :ttl" : ""))
            .with(":schema", CartMapper.SCHEMA)
            .with(":currency", line.lastSeenPrice().currency())
            .with(":now", line.addedAt())
            .with(":zero", 0)
            .with(":one", 1)
            .with(":quantity", line.quantity())
            .with(":line", CartMapper.line(line))
            .with(":name", Set.of(name));
    return end.map(at -> change.with(":ttl", at.getEpochSecond())).orElse(change);
  }

  /// What [Cart#refusal] says, of a cart as it is when it is written.
  private static DynamoExpression allowed(String name, Offer offer, int quantity) {
    return DynamoExpression.of(
            """
            (attribute_not_exists(#lines) OR (#currency = :currency
            AND (contains(#lines, :member) OR size(#lines) < :max)))
            AND (attribute_not_exists(#q%1$s) OR #q%1$s <= :room)\
            """
                .formatted(name))
        .with(":currency", offer.price().currency())
        .with(":member", name)
        .with(":max", Cart.MAX_LINES)
        .with(":room", Math.min(CartLine.MAX, offer.available()) - quantity);
  }

  @Override
  public boolean set(String owner, String variantId, int quantity, Instant now) {
    var name = CartMapper.name(variantId);
    var change =
        DynamoExpression.of(
                "SET #q" + name + " = :quantity, #updatedAt = :now, #version = #version + :one")
            .with(":quantity", quantity)
            .with(":now", now)
            .with(":one", 1);
    return changed(owner, name, change);
  }

  @Override
  public boolean remove(String owner, String variantId, Instant now) {
    var name = CartMapper.name(variantId);
    var change =
        DynamoExpression.of("SET #updatedAt = :now, #version = #version + :one")
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
        DynamoExpression.of("SET #coupon = :coupon, #updatedAt = :now, #version = #version + :one")
            .with(":coupon", Objects.requireNonNull(CartMapper.coupon(coupon)))
            .with(":now", now)
            .with(":one", 1);
    return table.update(AccountKeys.cart(owner), change, DynamoExpression.present())
        instanceof WriteResult.Written;
  }

  @Override
  public void withoutCoupon(String owner, Instant now) {
    var change =
        DynamoExpression.of("SET #updatedAt = :now, #version = #version + :one")
            .then("REMOVE #coupon")
            .with(":now", now)
            .with(":one", 1);
    // Refused only when there is none: then it is off already.
    var _ =
        table.update(
            AccountKeys.cart(owner), change, DynamoExpression.of("attribute_exists(#coupon)"));
  }

  private boolean changed(String owner, String name, DynamoExpression change) {
    var there = DynamoExpression.of("attribute_exists(#q" + name + ")");
    return table.update(AccountKeys.cart(owner), change, there) instanceof WriteResult.Written;
  }

  @Override
  public void clear(String owner, Instant now) {
    for (var attempt = 1; ; attempt++) {
      var cart = of(owner);
      if (cart.lines().isEmpty() || kept(cart.emptied(), now)) {
        return;
      }
      if (attempt == CLEARINGS) {
        throw new StaleVersionException();
      }
    }
  }

  @Override
  public void save(Cart changed, Instant now) {
    if (!kept(changed, now)) {
      throw new StaleVersionException();
    }
  }

  private boolean kept(Cart changed, Instant now) {
    return table.put(CartMapper.item(changed, now), before(changed), Idempotency.none())
        instanceof WriteResult.Written;
  }

  @Override
  public void merge(Cart from, Cart into, Instant now) {
    table
        .writes()
        .put(CartMapper.item(into, now), before(into))
        .put(CartMapper.item(from.emptied(), now), before(from.emptied()))
        .commit()
        .orThrowStale();
  }

  private static DynamoExpression before(Cart changed) {
    return changed.version() == 1
        ? DynamoExpression.absent()
        : DynamoExpression.version(changed.version() - 1);
  }
}
