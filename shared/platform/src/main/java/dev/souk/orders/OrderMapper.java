package dev.souk.orders;

import dev.souk.checkout.PriceBreakdown;
import dev.souk.commission.CommissionCharge;
import dev.souk.commission.CommissionFormula;
import dev.souk.commission.CommissionRule;
import dev.souk.commission.CommissionVat;
import dev.souk.coupons.CouponRedemption;
import dev.souk.coupons.CouponRef;
import dev.souk.store.ItemKeys;
import dev.souk.store.RecordSchema;
import dev.souk.store.TableItem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order as one item: the bill it was placed with, the state it is in and how it came there. So
/// each step is one conditional write. Its size is what all of them cost: names are short, ids that
/// keys tell are not said again, and the bill is compressed. It stands in its customer's list, and
/// in the list of what is due while somebody is to look at it.
public final class OrderMapper {
  public static final RecordSchema<Order> SCHEMA =
      RecordSchema.of(Order.class)
          .at(order -> OrderKeys.order(order.id()))
          .via(Order.class, StoredOrder.class, StoredOrder::of, StoredOrder::order)
          .inKey(StoredOrder.class, "id", OrderKeys::orderId)
          .names(StoredOrder.class, "list=" + ItemKeys.LISTS_PK + " priceBreakdown=bill~ state=*")
          .names(PriceBreakdown.SellerPart.class, "sellerId=s sellerName=n shipping=* items=i")
          .names(PriceBreakdown.ShippingCharge.class, "optionId=o name=on price=op tax=ot")
          .names(
              PriceBreakdown.LineItem.class,
              "productId=p variantId=v sku=k name=n quantity=q price=m discount=d? tax=x?"
                  + " commission=* total=t")
          .names(CommissionCharge.class, "amount=c vat=cv? basis=cb")
          .names(CommissionCharge.Basis.class, "rule=* formula=* vat=*")
          .names(CommissionRule.Ref.class, "id=r version=rv")
          .names(CommissionFormula.class, "basisPoints=b? fixed=x? minimum=m? currency=y")
          .names(CommissionVat.class, "treatment=vt country=vc vatId=vi basisPoints=vb?")
          .names(CouponRedemption.class, "ref=* counted=by")
          .names(CouponRef.class, "owner=o id=i")
          .tagged(StoredOrder.State.class, "is", "")
          .names(StoredOrder.State.Awaiting.class, "reservation=*")
          .names(StockReservation.class, "stage=hold")
          .names(StoredOrder.State.Unpaid.class, "status=end")
          .names(StoredOrder.State.Paid.class, "payment=*")
          .names(Payment.class, "amount=captured at=paidAt disputes=disputes?")
          .names(Dispute.class, "status=is openedAt=at reportedAt=told")
          .part(SellerOrderMapper.SCHEMA)
          .with("schema", 1)
          .with(ItemKeys.LISTS_SK, order -> ItemKeys.sorting(order.placement().at(), order.id()))
          .with(ItemKeys.DUE_PK, OrderMapper::dueList)
          .with(
              ItemKeys.DUE_SK,
              order -> order.dueAt().map(at -> ItemKeys.sorting(at, order.id())).orElse(null))
          .build();

  private OrderMapper() {}

  private static @Nullable String dueList(Order order) {
    return order.dueAt().map(_ -> OrderLists.list(order.dueAction(), order.id())).orElse(null);
  }

  /// The same order, to be looked at again at another time.
  static TableItem postponed(Order order, Instant until) {
    return SCHEMA
        .item(order)
        .changed()
        .with(ItemKeys.DUE_PK, OrderLists.list(DueOrderAction.RECHECK, order.id()))
        .with(ItemKeys.DUE_SK, ItemKeys.sorting(until, order.id()))
        .build();
  }
}
