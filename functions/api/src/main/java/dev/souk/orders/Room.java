package dev.souk.orders;

import java.util.Map;
import java.util.Objects;

/// How much of what has become of it an order has room for: it is one item of the table, which has
/// at most 400 KB (DynamoDB Developer Guide, "Service quotas"). The bill and the steps of 50 lines
/// take a tenth of that; what calling off and taking back may still add has room beside it.
final class Room {
  private static final long MAX = 250_000;
  private static final long EACH = 200;
  private static final long LINE = 40;
  // a character of UTF-16 is three bytes of UTF-8 at most
  private static final long CHARACTER = 3;

  private Room() {}

  /// The same, unless the order would be too large.
  static Turned in(Turned turned) {
    return turned instanceof Turned.To(var order) && size(order) > MAX
        ? new Turned.NotNow("there is no room for more parcels, refunds and returns")
        : turned;
  }

  private static long size(PaidOrder order) {
    return order.parts().stream().mapToLong(Room::size).sum();
  }

  private static long size(SellerOrder part) {
    return part.parcels().stream().mapToLong(Room::size).sum()
        + part.refunds().stream().mapToLong(each -> of(each.units(), each.reason())).sum()
        + part.returns().stream().mapToLong(each -> of(each.units(), each.reason())).sum();
  }

  private static long size(Parcel parcel) {
    return of(parcel.units(), parcel.carrier() + Objects.requireNonNullElse(parcel.tracking(), ""));
  }

  private static long of(Map<String, Integer> units, String words) {
    return EACH + LINE * units.size() + CHARACTER * words.length();
  }
}
