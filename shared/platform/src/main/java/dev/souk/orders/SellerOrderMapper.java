package dev.souk.orders;

import dev.souk.media.MediaRefMapper;
import dev.souk.money.Money;
import dev.souk.store.RecordSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has become of a seller order, as attributes of its order.
final class SellerOrderMapper {
  static final RecordSchema<StoredOrder.StoredSellerOrder> SCHEMA =
      RecordSchema.of(StoredOrder.StoredSellerOrder.class)
          .names(StoredOrder.StoredSellerOrder.class, "fulfilment=f courierId=courier")
          .tagged(Fulfilment.class, "is", "OutForDelivery=OUT")
          .names(Fulfilment.Delivered.class, "proof=*")
          .tagged(Fulfilment.Proof.class, "proof", "ByCode=CODE ByPhoto=PHOTO")
          .part(MediaRefMapper.SCHEMA)
          .names(Shipment.class, "shippedAt=at")
          .names(Refund.class, "state=*")
          .tagged(Refund.State.class, "is", "")
          .via(
              Refund.UnshippedUnits.class,
              StoredUnshippedUnits.class,
              StoredUnshippedUnits::of,
              StoredUnshippedUnits::withdrawal)
          .via(
              Refund.Origin.class,
              StoredRefundOrigin.class,
              StoredRefundOrigin::of,
              StoredRefundOrigin::origin)
          .names(StoredRefundOrigin.class, "unallocated=unallocated?")
          .names(Return.class, "state=is")
          .names(
              Earning.class,
              "releasedAt=at transfers=transfers? withheld=withheld? recovered=recovered?")
          .build();

  private SellerOrderMapper() {}

  /// Not there when nothing is withdrawn.
  private record StoredUnshippedUnits(
      Map<String, Integer> units, Refund.@Nullable Restock restock) {
    static @Nullable StoredUnshippedUnits of(Refund.UnshippedUnits unshippedUnits) {
      return unshippedUnits.units().isEmpty()
          ? null
          : new StoredUnshippedUnits(unshippedUnits.units(), unshippedUnits.restock());
    }

    Refund.UnshippedUnits withdrawal() {
      return restock == null
          ? Refund.UnshippedUnits.NONE
          : new Refund.UnshippedUnits(units, restock);
    }
  }

  /// Not there for the marketplace's own refunds, which most are.
  private record StoredRefundOrigin(Refund.@Nullable Source source, Money unallocated) {
    static @Nullable StoredRefundOrigin of(Refund.Origin origin) {
      return origin.source() == Refund.Source.MARKETPLACE
          ? null
          : new StoredRefundOrigin(origin.source(), origin.unallocated());
    }

    Refund.Origin origin() {
      return new Refund.Origin(source == null ? Refund.Source.MARKETPLACE : source, unallocated);
    }
  }
}
