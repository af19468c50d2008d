package dev.souk.orders;

import dev.souk.checkout.Bill;
import dev.souk.commission.CommissionCharge;
import dev.souk.commission.CommissionFormula;
import dev.souk.commission.CommissionRule;
import dev.souk.commission.CommissionVat;
import dev.souk.coupons.CouponRef;
import dev.souk.coupons.Redemption;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order as one item: the bill it was placed with, the state it is in and how it came there. So
/// each step is one conditional write. Its size is what all of them cost: names are short, ids that
/// keys tell are not said again, and the bill is compressed. It stands in its customer's list, and
/// in the list of what is due while somebody is to look at it.
public final class OrderItems {
  public static final RecordSchema<Order> SCHEMA =
      RecordSchema.of(Order.class)
          .at(order -> Keys.order(order.id()))
          .via(Order.class, StoredOrder.class, StoredOrder::of, StoredOrder::order)
          .inKey(StoredOrder.class, "id", Keys::orderId)
          .names(StoredOrder.class, "list=" + Keys.LISTS_PK + " bill=bill~ state=*")
          .names(Bill.Part.class, "sellerId=s sellerName=n delivery=* items=i")
          .names(Bill.Delivery.class, "optionId=o name=on price=op tax=ot")
          .names(
              Bill.Item.class,
              "productId=p variantId=v sku=k name=n quantity=q price=m discount=d? tax=x?"
                  + " commission=* total=t")
          .names(CommissionCharge.class, "amount=c vat=cv? basis=cb")
          .names(CommissionCharge.Basis.class, "rule=* formula=* vat=*")
          .names(CommissionRule.Ref.class, "id=r version=rv")
          .names(CommissionFormula.class, "basisPoints=b? fixed=x? minimum=m? currency=y")
          .names(CommissionVat.class, "treatment=vt country=vc vatId=vi basisPoints=vb?")
          .names(Redemption.class, "ref=* counted=by")
          .names(CouponRef.class, "owner=o id=i")
          .tagged(StoredOrder.State.class, "is", "")
          .names(StoredOrder.State.Awaiting.class, "hold=*")
          .names(Hold.class, "stage=hold")
          .names(StoredOrder.State.Unpaid.class, "status=end")
          .names(StoredOrder.State.Paid.class, "payment=*")
          .names(Payment.class, "amount=captured at=paidAt disputes=disputes?")
          .names(Dispute.class, "status=is openedAt=at toldAt=told")
          .part(PartItems.SCHEMA)
          .with("schema", 1)
          .with(Keys.LISTS_SK, order -> Keys.sorting(order.placed().at(), order.id()))
          .with(Keys.DUE_PK, OrderItems::dueList)
          .with(
              Keys.DUE_SK,
              order -> order.dueAt().map(at -> Keys.sorting(at, order.id())).orElse(null))
          .build();

  private OrderItems() {}

  private static @Nullable String dueList(Order order) {
    return order.dueAt().map(_ -> OrderLists.list(order.followUp(), order.id())).orElse(null);
  }

  /// The same order, to be looked at again at another time.
  static Item postponed(Order order, Instant until) {
    return SCHEMA
        .item(order)
        .changed()
        .with(Keys.DUE_PK, OrderLists.list(FollowUp.RECHECK, order.id()))
        .with(Keys.DUE_SK, Keys.sorting(until, order.id()))
        .build();
  }
}
