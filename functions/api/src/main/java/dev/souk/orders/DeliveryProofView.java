package dev.souk.orders;

import dev.souk.json.Description;
import dev.souk.media.MediaRef;
import dev.souk.media.MediaRefView;
import dev.souk.media.MediaUrls;
import org.jspecify.annotations.Nullable;

/// How it is known that something was handed over; for couriers and admins.
@Description("Proof of delivery.")
public record DeliveryProofView(
    @Description(value = "How the delivery was proven.", example = "code") Method method,
    @Description(
            "The courier's photo; `null` without one. Its URLs are valid for five minutes;"
                + " retrieve it again, without `If-None-Match`, for new ones.")
        @Nullable MediaRefView photo) {

  /// What shows it.
  public enum Method {
    /// The customer said so.
    CUSTOMER,
    /// The customer told the courier the code.
    CODE,
    PHOTO
  }

  /// Null while it was not handed over.
  static @Nullable DeliveryProofView of(SellerOrder part, MediaUrls urls) {
    return part.fulfilment() instanceof Fulfilment.Delivered delivered
        ? of(delivered.proof(), urls)
        : null;
  }

  private static DeliveryProofView of(Fulfilment.@Nullable Proof proof, MediaUrls urls) {
    return switch (proof) {
      case null -> new DeliveryProofView(Method.CUSTOMER, null);
      case Fulfilment.Proof.ByCode(var photo) ->
          new DeliveryProofView(Method.CODE, photo(photo, urls));
      case Fulfilment.Proof.ByPhoto(var photo) ->
          new DeliveryProofView(Method.PHOTO, photo(photo, urls));
    };
  }

  private static @Nullable MediaRefView photo(@Nullable MediaRef photo, MediaUrls urls) {
    return photo == null ? null : MediaRefView.of(photo, urls);
  }
}
