package dev.souk.cart;

import dev.souk.catalog.Offer;
import dev.souk.coupons.CouponRef;
import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Carts behind one lock, for as long as the process lives.
public final class InMemoryCarts implements Carts {
  private final Map<String, Cart> carts = new HashMap<>();
  private final Set<String> marks = new HashSet<>();

  @Override
  public synchronized Cart of(String owner) {
    return carts.getOrDefault(owner, Cart.empty(owner));
  }

  @Override
  public synchronized Optional<CartRejection> add(
      String owner, Offer offer, int quantity, Instant now, Idempotency idempotency) {
    if (idempotency instanceof Idempotency.Keyed mark
        && !marks.add(mark.scope() + "\n" + mark.key())) {
      throw new DuplicateRequestException();
    }
    return switch (of(owner).add(offer, quantity, now)) {
      case Cart.Added.Success(var cart) -> {
        carts.put(owner, cart);
        yield Optional.empty();
      }
      case Cart.Added.Rejected(var why) -> Optional.of(why);
    };
  }

  @Override
  public synchronized boolean set(String owner, String variantId, int quantity, Instant now) {
    return changed(owner, variantId, line -> List.of(line.times(quantity)));
  }

  @Override
  public synchronized boolean remove(String owner, String variantId, Instant now) {
    return changed(owner, variantId, line -> List.of());
  }

  private boolean changed(
      String owner,
      String variantId,
      java.util.function.Function<CartLine, List<CartLine>> change) {
    var cart = of(owner);
    if (cart.line(variantId).isEmpty()) {
      return false;
    }
    UnaryOperator<Stream<CartLine>> changing =
        lines ->
            lines.flatMap(line ->
                line.variantId().equals(variantId) ? change.apply(line).stream() : Stream.of(line));
    carts.put(owner, cart.lines(changing.apply(cart.lines().stream()).toList()));
    return true;
  }

  @Override
  public synchronized boolean coupon(String owner, CouponRef coupon, Instant now) {
    if (!carts.containsKey(owner)) {
      return false;
    }
    carts.put(owner, of(owner).under(coupon));
    return true;
  }

  @Override
  public synchronized void withoutCoupon(String owner, Instant now) {
    if (of(owner).coupon() != null) {
      carts.put(owner, of(owner).under(null));
    }
  }

  @Override
  public synchronized void clear(String owner, Instant now) {
    var cart = of(owner);
    if (!cart.lines().isEmpty()) {
      carts.put(owner, cart.emptied());
    }
  }

  @Override
  public synchronized void save(Cart changed, Instant now) {
    if (of(changed.owner()).version() != changed.version() - 1) {
      throw new StaleVersionException();
    }
    carts.put(changed.owner(), changed);
  }

  @Override
  public synchronized void merge(Cart from, Cart into, Instant now) {
    if (of(from.owner()).version() != from.version()) {
      throw new StaleVersionException();
    }
    save(into, now);
    carts.put(from.owner(), from.emptied());
  }
}
