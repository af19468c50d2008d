package dev.souk.coupons;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Products;
import dev.souk.fault.Invalid;
import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the routes of sellers' and of the market's coupons have in common. An owner's coupons are
/// found under the owner: another's is as good as missing.
record Couponing(Coupons coupons, Products products, Categories categories, Ids ids) {
  Reply create(Call<NewCoupon> call, String owner, String path) {
    var body = call.body();
    var terms = body.terms(call.now());
    var discount = body.discount();
    checked(terms, discount, owner);
    var coupon =
        new Coupon(
            new CouponRef(owner, ids.next(Kind.CPN, call.now())),
            Coupon.code(body.code()),
            discount,
            terms,
            0,
            1,
            call.now(),
            call.now());
    var made = Reply.created(path + "/" + coupon.id(), CouponView.of(coupon));
    return coupons.add(coupon, call.once(made))
        ? made
        : Reply.refused(Code.COUPON_CODE_TAKEN, "choose a code no other coupon has");
  }

  Reply list(Call<Void> call, String owner) {
    return Reply.page(coupons.of(owner, call.slice()).map(CouponView::of));
  }

  Reply read(Call<Void> call, String owner) {
    return found(call, owner, coupons::find)
        .<Reply>map(coupon -> Reply.ok(CouponView.of(coupon)))
        .orElseGet(Reply::notFound);
  }

  Reply change(Call<CouponChanges> call, String owner) {
    var present = asMeant(call, owner, coupons::find);
    if (present.isEmpty()) {
      return Reply.notFound();
    }
    var terms = call.body().over(present.get().terms());
    checked(terms, present.get().discount(), owner);
    var changed = present.get().on(terms, call.now());
    coupons.save(changed);
    return Reply.ok(CouponView.of(changed));
  }

  Reply remove(Call<Void> call, String owner) {
    var present = asMeant(call, owner, coupons::redeemable);
    if (present.isEmpty()) {
      return Reply.notFound();
    }
    coupons.remove(present.get());
    return Reply.noContent();
  }

  private static Optional<Coupon> found(
      Call<?> call, String owner, Function<CouponRef, Optional<Coupon>> find) {
    return Optional.of(call.path("id"))
        .filter(Kind.CPN::fits)
        .flatMap(id -> find.apply(new CouponRef(owner, id)));
  }

  private static Optional<Coupon> asMeant(
      Call<?> call, String owner, Function<CouponRef, Optional<Coupon>> find) {
    var found = found(call, owner, find);
    if (found.isPresent() && !call.means(found.get().version())) {
      throw new Stale();
    }
    return found;
  }

  private void checked(Terms terms, Discount discount, String owner) {
    var end = terms.endsAt();
    if (end != null && !end.isAfter(terms.startsAt())) {
      throw new Invalid("/endsAt", "range", "is after startsAt");
    }
    sameCurrency(terms.minimum(), discount);
    for (var id : terms.productIds()) {
      if (!Kind.PRD.fits(id)
          || products
              .find(id)
              .filter(each -> owner.equals(Coupon.MARKET) || each.ownedBy(owner))
              .isEmpty()) {
        throw new Invalid("/productIds", Invalid.UNKNOWN, "there is no such product");
      }
    }
    if (!terms.categoryIds().isEmpty()) {
      var tree = categories.glance();
      if (!terms.categoryIds().stream().allMatch(each -> tree.find(each).isPresent())) {
        throw new Invalid("/categoryIds", Invalid.UNKNOWN, "there is no such category");
      }
    }
  }

  private static void sameCurrency(@Nullable Money minimum, Discount discount) {
    switch (discount) {
      case Discount.Percentage(var _) -> {}
      case Discount.Fixed(var amount) -> {
        if (minimum != null && !minimum.currency().equals(amount.currency())) {
          throw new Invalid("/minimum/currency", "currency", "is that of the amount");
        }
      }
    }
  }
}
