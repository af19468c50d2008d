package dev.souk.orders;

import dev.souk.media.MediaRefItems;
import dev.souk.money.Money;
import dev.souk.store.RecordSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has become of a seller's part, as attributes of its order.
final class PartItems {
  static final RecordSchema<StoredOrder.StoredPart> SCHEMA =
      RecordSchema.of(StoredOrder.StoredPart.class)
          .names(StoredOrder.StoredPart.class, "fulfilment=f courierId=courier")
          .tagged(Fulfilment.class, "is", "OutForDelivery=OUT")
          .names(Fulfilment.Delivered.class, "proof=*")
          .tagged(Fulfilment.Proof.class, "proof", "ByCode=CODE ByPhoto=PHOTO")
          .part(MediaRefItems.SCHEMA)
          .names(Parcel.class, "shippedAt=at")
          .names(Refund.class, "state=*")
          .tagged(Refund.State.class, "is", "")
          .via(Refund.Withdrawal.class, Withdrawn.class, Withdrawn::of, Withdrawn::withdrawal)
          .via(Refund.Origin.class, Elsewhere.class, Elsewhere::of, Elsewhere::origin)
          .names(Elsewhere.class, "unallocated=unallocated?")
          .names(Return.class, "state=is")
          .names(
              Earning.class,
              "releasedAt=at transfers=transfers? withheld=withheld? recovered=recovered?")
          .build();

  private PartItems() {}

  /// Not there when nothing is withdrawn.
  private record Withdrawn(Map<String, Integer> units, Refund.@Nullable Restock restock) {
    static @Nullable Withdrawn of(Refund.Withdrawal withdrawal) {
      return withdrawal.units().isEmpty()
          ? null
          : new Withdrawn(withdrawal.units(), withdrawal.restock());
    }

    Refund.Withdrawal withdrawal() {
      return restock == null ? Refund.Withdrawal.NONE : new Refund.Withdrawal(units, restock);
    }
  }

  /// Not there for the marketplace's own refunds, which most are.
  private record Elsewhere(Refund.@Nullable Source source, Money unallocated) {
    static @Nullable Elsewhere of(Refund.Origin origin) {
      return origin.source() == Refund.Source.MARKETPLACE
          ? null
          : new Elsewhere(origin.source(), origin.unallocated());
    }

    Refund.Origin origin() {
      return new Refund.Origin(source == null ? Refund.Source.MARKETPLACE : source, unallocated);
    }
  }
}
