package dev.souk.coupons;

import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Coupons behind one lock; each addition counts, whatever its mark.
public final class InMemoryCoupons implements Coupons {
  private final Map<CouponRef, Coupon> coupons = new HashMap<>();
  private final Map<String, Map<String, Integer>> byCustomer = new HashMap<>();

  public synchronized List<Coupon> all() {
    return List.copyOf(coupons.values());
  }

  /// By coupon and customer.
  public synchronized Map<String, Map<String, Integer>> usesByCustomer() {
    var copy = new HashMap<String, Map<String, Integer>>();
    byCustomer.forEach((coupon, counts) -> copy.put(coupon, Map.copyOf(counts)));
    return copy;
  }

  @Override
  public synchronized Optional<Coupon> find(CouponRef ref) {
    return Optional.ofNullable(coupons.get(ref));
  }

  @Override
  public Optional<Coupon> redeemable(CouponRef ref) {
    return find(ref);
  }

  @Override
  public synchronized Optional<Coupon> findByCode(String code) {
    return coupons.values().stream().filter(each -> each.code().equals(code)).findFirst();
  }

  @Override
  public synchronized Page<Coupon> of(String owner, PageRequest pageRequest) {
    var all =
        coupons.values().stream()
            .filter(each -> each.ref().owner().equals(owner))
            .sorted(Comparator.comparing(Coupon::id).reversed())
            .filter(
                each -> pageRequest.after() == null || each.id().compareTo(pageRequest.after()) < 0)
            .toList();
    var items = all.stream().limit(pageRequest.limit()).toList();
    return new Page<>(items, all.size() > items.size() ? items.getLast().id() : null);
  }

  @Override
  public synchronized boolean add(Coupon coupon, Idempotency idempotency) {
    if (findByCode(coupon.code()).isPresent()) {
      return false;
    }
    coupons.put(coupon.ref(), coupon);
    return true;
  }

  @Override
  public synchronized void save(Coupon changed) {
    var seen = find(changed.ref()).orElseThrow(StaleVersionException::new);
    if (seen.version() != changed.version() - 1) {
      throw new StaleVersionException();
    }
    coupons.put(changed.ref(), counted(changed, seen.uses()));
  }

  @Override
  public synchronized void remove(Coupon coupon) {
    var seen = find(coupon.ref()).orElseThrow(StaleVersionException::new);
    if (seen.version() != coupon.version()) {
      throw new StaleVersionException();
    }
    coupons.remove(coupon.ref());
  }

  @Override
  public synchronized UseResult use(Coupon coupon, String customer, Instant now) {
    var seen = coupons.get(coupon.ref());
    if (seen == null || seen.terms().closed(now).isPresent()) {
      return UseResult.EXHAUSTED;
    }
    var total = seen.terms().total();
    if (total != null && seen.uses() >= total) {
      return UseResult.EXHAUSTED;
    }
    var most = coupon.terms().perCustomer();
    var counts = byCustomer.computeIfAbsent(coupon.id(), _ -> new HashMap<>());
    var had = counts.getOrDefault(customer, 0);
    if (most != null && had >= most) {
      return UseResult.EXHAUSTED_FOR_CUSTOMER;
    }
    if (most != null) {
      counts.put(customer, had + 1);
    }
    coupons.put(seen.ref(), counted(seen, seen.uses() + 1));
    return UseResult.COUNTED;
  }

  /// Gives a use back as it was counted; passed over when the coupon or the count is gone.
  public synchronized void back(CouponRedemption use, String customer) {
    find(use.ref())
        .filter(seen -> seen.uses() > 0)
        .ifPresent(seen -> coupons.put(seen.ref(), counted(seen, seen.uses() - 1)));
    if (use.counted() == CouponRedemption.Counted.OVERALL_AND_BY_CUSTOMER) {
      byCustomer
          .getOrDefault(use.ref().id(), new HashMap<>())
          .computeIfPresent(customer, (_, had) -> Math.max(0, had - 1));
    }
  }

  /// Counts a use once more that was given back. False when it can be had no more.
  public synchronized boolean again(CouponRedemption use, String customer, Instant now) {
    return find(use.ref())
        .filter(seen -> CouponRedemption.of(seen).equals(use))
        .filter(seen -> use(seen, customer, now) == UseResult.COUNTED)
        .isPresent();
  }

  private static Coupon counted(Coupon coupon, int uses) {
    return new Coupon(
        coupon.ref(),
        coupon.code(),
        coupon.discount(),
        coupon.terms(),
        uses,
        coupon.version(),
        coupon.createdAt(),
        coupon.updatedAt());
  }
}
