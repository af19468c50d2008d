package dev.souk.coupons;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Products;
import dev.souk.error.InvalidValueException;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the routes of sellers' and of the market's coupons have in common. An owner's coupons are
/// found under the owner: another's is as good as missing.
record CouponManagement(
    Coupons coupons, Products products, Categories categories, IdGenerator ids) {
  HandlerResponse create(BoundRequest<NewCoupon> request, String owner, String path) {
    var body = request.body();
    var terms = body.terms(request.now());
    var discount = body.discount();
    checked(terms, discount, owner);
    var coupon =
        new Coupon(
            new CouponRef(owner, ids.next(IdType.CPN, request.now())),
            Coupon.code(body.code()),
            discount,
            terms,
            0,
            1,
            request.now(),
            request.now());
    var made = HandlerResponse.created(path + "/" + coupon.id(), CouponView.of(coupon));
    return coupons.add(coupon, request.idempotency(made))
        ? made
        : HandlerResponse.refused(
            ProblemCode.COUPON_CODE_TAKEN, "choose a code no other coupon has");
  }

  HandlerResponse list(BoundRequest<Void> request, String owner) {
    return HandlerResponse.page(coupons.of(owner, request.pageRequest()).map(CouponView::of));
  }

  HandlerResponse read(BoundRequest<Void> request, String owner) {
    return found(request, owner, coupons::find)
        .<HandlerResponse>map(coupon -> HandlerResponse.ok(CouponView.of(coupon)))
        .orElseGet(HandlerResponse::notFound);
  }

  HandlerResponse change(BoundRequest<CouponUpdate> request, String owner) {
    var present = withExpectedVersion(request, owner, coupons::find);
    if (present.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var terms = request.body().over(present.get().terms());
    checked(terms, present.get().discount(), owner);
    var changed = present.get().on(terms, request.now());
    coupons.save(changed);
    return HandlerResponse.ok(CouponView.of(changed));
  }

  HandlerResponse remove(BoundRequest<Void> request, String owner) {
    var present = withExpectedVersion(request, owner, coupons::redeemable);
    if (present.isEmpty()) {
      return HandlerResponse.notFound();
    }
    coupons.remove(present.get());
    return HandlerResponse.noContent();
  }

  private static Optional<Coupon> found(
      BoundRequest<?> request, String owner, Function<CouponRef, Optional<Coupon>> find) {
    return Optional.of(request.path("id"))
        .filter(IdType.CPN::fits)
        .flatMap(id -> find.apply(new CouponRef(owner, id)));
  }

  private static Optional<Coupon> withExpectedVersion(
      BoundRequest<?> request, String owner, Function<CouponRef, Optional<Coupon>> find) {
    var found = found(request, owner, find);
    if (found.isPresent() && !request.expectsVersion(found.get().version())) {
      throw new StaleVersionException();
    }
    return found;
  }

  private void checked(CouponTerms terms, Discount discount, String owner) {
    var end = terms.endsAt();
    if (end != null && !end.isAfter(terms.startsAt())) {
      throw new InvalidValueException("/endsAt", "range", "is after startsAt");
    }
    hasCurrencyOf(terms.minimum(), discount);
    for (var id : terms.productIds()) {
      if (!IdType.PRD.fits(id)
          || products
              .find(id)
              .filter(each -> owner.equals(Coupon.MARKET) || each.ownedBy(owner))
              .isEmpty()) {
        throw new InvalidValueException(
            "/productIds", InvalidValueException.UNKNOWN, "there is no such product");
      }
    }
    if (!terms.categoryIds().isEmpty()) {
      var tree = categories.eventuallyConsistent();
      if (!terms.categoryIds().stream().allMatch(each -> tree.find(each).isPresent())) {
        throw new InvalidValueException(
            "/categoryIds", InvalidValueException.UNKNOWN, "there is no such category");
      }
    }
  }

  private static void hasCurrencyOf(@Nullable Money minimum, Discount discount) {
    switch (discount) {
      case Discount.Percentage(var _) -> {}
      case Discount.Fixed(var amount) -> {
        if (minimum != null && !minimum.currency().equals(amount.currency())) {
          throw new InvalidValueException("/minimum/currency", "currency", "is that of the amount");
        }
      }
    }
  }
}
